using System.Text;
using DiplomacyTracker.Imports.Formats;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>A row of ICEWS; each test changes what it is about.</summary>
internal sealed record IcewsLine(string Id, string Code, string Text, string Source, string Target)
{
    public string On { get; init; } = "2014-01-03";
    public string SourceName { get; init; } = Source;
    public string TargetName { get; init; } = Target;
    public string Publisher { get; init; } = "Xinhua";

    public override string ToString() =>
        string.Join(
            '\t',
            [
                Id,
                On,
                SourceName,
                "Government",
                Source,
                Text,
                Code,
                "-2.0",
                TargetName,
                "Government",
                Target,
                "777",
                "1",
                Publisher,
                "NULL",
                "",
                "",
                "",
                "",
                "",
            ]
        );
}

internal static class IcewsRows
{
    /// <summary>Sends these rows under their header.</summary>
    public static Task<Answer> SendIcewsAsync(
        this TrackerFixture tracker,
        IEnumerable<IcewsLine> rows,
        string query = ""
    ) => tracker.SendIcewsAsync(rows.Select(row => $"{row}"), query);

    /// <summary>Sends whatever lines under the header.</summary>
    public static Task<Answer> SendIcewsAsync(
        this TrackerFixture tracker,
        IEnumerable<string> rows,
        string query = ""
    ) =>
        tracker.ImportAsync(
            Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(string.Join('\t', IcewsRow.Columns))) + "\n"),
            query,
            "icews"
        );
}
