using DiplomacyTracker.Platform.Http;

namespace DiplomacyTracker.Imports;

/// <summary>What may be said about a file with it.</summary>
internal static class ImportOptions
{
    public static readonly Parameter FileName = new(
        "file",
        "How the file is called; left out: as the form says.",
        "visits.csv"
    );

    public static readonly Parameter Map = new(
        "map",
        "Which column holds what, for formats that ask for it.",
        "date=Event Date,code=CAMEO Code"
    );

    public static readonly Parameter Set = new(
        "set",
        "Of which data set the rows are, where ids of several may be the same; for coded events.",
        "polecat-2023"
    );

    public static readonly Parameter Accept = new(
        "accept",
        "Which proposals are recorded, for formats that only propose: all, or their ids with commas between them.",
        "all"
    );

    /// <summary>Those that formats are told; each refuses what it doesn't know.</summary>
    public static Parameter[] All { get; } = [Map, Set, Accept];
}
