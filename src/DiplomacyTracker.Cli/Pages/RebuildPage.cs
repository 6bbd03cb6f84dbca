using System.Globalization;
using System.Text.Json.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>A rebuild of the ledger: how far it is, or what came of it.</summary>
internal static class RebuildPage
{
    public static void Print(JsonNode status, Page page) =>
        page.Fields(
            ("state", status.Text("state")),
            ("because", status.Text("reason")),
            ("done", status.Text("state") is "done" or "none" ? null : $"{status.Text("percent")} %"),
            (
                "events",
                status.Text("total") is null or "0" ? null : $"{status.Text("events")} of {status.Text("total")}"
            ),
            ("pace", status.Text("state") is "running" ? Pace(status) : null),
            ("rows before", status.Text("report.rowsBefore")),
            ("rows after", status.Text("report.rowsAfter")),
            // What was built for the first time, differs from nothing.
            ("differing rows", status.Text("report.rowsBefore") is "0" ? null : status.Text("report.differingRows")),
            ("compared at", status.Text("report.position") is { } position ? $"position {position}" : null),
            ("took", status.Text("report.seconds") is { } seconds ? $"{seconds} s" : null)
        );

    /// <summary>How fast it is, and how long that will take.</summary>
    public static string Pace(JsonNode status)
    {
        var perSecond = status["eventsPerSecond"]?.GetValue<double>();
        var left = status["secondsLeft"]?.GetValue<double>();
        return perSecond is null || left is null
            ? "beginning"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{perSecond:0} events/s, {TimeSpan.FromSeconds(left.Value):h\\:mm\\:ss} left"
            );
    }
}
