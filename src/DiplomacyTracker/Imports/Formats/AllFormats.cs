using DiplomacyTracker.Imports.Restoring;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>The one list of formats.</summary>
internal static class AllFormats
{
    public static IReadOnlyList<IFormat> List { get; } =
    [
        new UsVisitsFormat(),
        new UsVisitsLogFormat(),
        new UsTravelsFormat(),
        new UsTravelsLogFormat(),
        new UsRelationsFormat(),
        new GdeltFormat(),
        new CodedFormat(),
        new IcewsFormat(),
        new IcsFormat(),
        new LogFormat(),
    ];

    /// <summary>The format of that name.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static IFormat Named(string name) =>
        List.FirstOrDefault(format => format.Name == name)
        ?? throw new NotFoundException(
            "unknown-format",
            $"There is no format {Excerpt.Of(name)}. There is: {string.Join(", ", List.Select(format => format.Name))}."
        );
}
