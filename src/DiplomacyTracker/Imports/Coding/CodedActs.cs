using CsvHelper;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Coding;

/// <summary>The table of acts.csv: what codes of CAMEO and classes of PLOVER become here.</summary>
internal static class CodedActs
{
    private static readonly List<CodedAct> All = Read();

    private static readonly Dictionary<string, CodedAct> ByCode = All.ToDictionary(
        act => act.Code,
        StringComparer.Ordinal
    );

    // A class of two digits is called like its first member of three, which says the same.
    private static readonly Dictionary<string, CodedAct> ByText = All.GroupBy(
            act => act.Text.Folded(),
            StringComparer.Ordinal
        )
        .ToDictionary(
            same => same.Key,
            same => same.MaxBy(act => act.Code.Length is 3) ?? same.First(),
            StringComparer.Ordinal
        );

    /// <summary>The act of that code, or of that text; null where there is none.</summary>
    public static CodedAct? Find(string text) =>
        ByCode.GetValueOrDefault(text) ?? ByText.GetValueOrDefault(text.Folded());

    /// <summary>The act of that code, or of that text.</summary>
    /// <exception cref="RefusedException">There is none: "unknown-code". A code that lost its zeros is not guessed.</exception>
    public static CodedAct Of(string text, string column) =>
        Find(text)
        ?? throw new RefusedException(
            "unknown-code",
            $"{Excerpt.Of(text)} is no code of CAMEO, such as 042, no class of PLOVER, and no text of either. Codes keep their zeros.",
            column
        );

    private static List<CodedAct> Read()
    {
        using var stream =
            typeof(CodedActs).Assembly.GetManifestResourceStream("acts.csv")
            ?? throw new InvalidOperationException("The build left out acts.csv.");
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' });
        var acts = new List<CodedAct>();
        while (csv.Read())
            acts.Add(
                new(
                    csv.GetString("code"),
                    csv.GetString("text"),
                    csv.GetString("plover") is { Length: > 0 } plover ? Kebab.Parse<Plover>(plover) : null,
                    Kebab.Parse<Becoming>(csv.GetString("becomes")),
                    csv.GetString("kind")
                )
            );
        return acts;
    }
}
