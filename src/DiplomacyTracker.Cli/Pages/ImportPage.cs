using System.Globalization;
using System.Text.Json.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>Imports: how far one is, what came of it, and which rows were not recorded.</summary>
internal static class ImportPage
{
    public static void Print(JsonNode status, Page page) =>
        page.Fields(
            ("import", status.Text("id")),
            ("file", status.Text("file")),
            (
                "state",
                status.Text("dryRun") is "true"
                    ? $"{status.Text("state")} (nothing was recorded)"
                    : status.Text("state")
            ),
            ("undoes", status.Text("undoes")),
            ("because", status.Text("reason")),
            ("done", status.Text("state") is "done" or "undone" ? null : $"{status.Text("percent")} %"),
            ("rows", status.Text("rows")),
            ("recorded", Some(status, "recorded")),
            ("changed", Some(status, "changed")),
            ("unchanged", Some(status, "unchanged")),
            ("unresolved", Some(status, "unresolved")),
            ("rejected", Some(status, "rejected")),
            ("left out", Some(status, "leftOut")),
            ("conflicts", Some(status, "conflicts")),
            ("events", Some(status, "events")),
            ("took", $"{status.Text("seconds")} s")
        );

    public static void PrintList(JsonNode answer, Page page)
    {
        var items = answer.Items("items").ToList();
        if (items.Count is 0)
            page.Line("No imports.");
        else
            page.Table(
                ["when", "format", "state", "rows", "file"],
                items.Select(item =>
                    (IReadOnlyList<string>)
                        [
                            item.Day("startedAt") ?? "",
                            item.Text("format") ?? "",
                            item.Text("state") ?? "",
                            item.Text("rows") ?? "",
                            $"{item.Text("file")}\n{item.Text("id")}",
                        ]
                )
            );
    }

    public static void PrintErrors(JsonNode answer, Page page)
    {
        page.Table(
            ["line", "verdict", "field", "value", "reason"],
            answer
                .Items("items")
                .Select(item =>
                    (IReadOnlyList<string>)
                        [
                            item.Text("line") ?? "",
                            item.Text("verdict") ?? "",
                            item.Text("field") ?? "",
                            item.Text("value") ?? "",
                            item.Text("reason") ?? "",
                        ]
                )
        );
        if (answer.Text("next") is not null)
            page.Line("There are more: --errors FILE writes all of them.");
    }

    /// <summary>How fast it is, and how long that will take.</summary>
    public static string Pace(JsonNode status)
    {
        var perSecond = status["rowsPerSecond"]?.GetValue<double>();
        var left = status["secondsLeft"]?.GetValue<double>();
        return perSecond is null || left is null
            ? "beginning"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{perSecond:0} rows/s, {TimeSpan.FromSeconds(left.Value):h\\:mm\\:ss} left"
            );
    }

    private static string? Some(JsonNode status, string field) => status.Text(field) is "0" ? null : status.Text(field);
}
