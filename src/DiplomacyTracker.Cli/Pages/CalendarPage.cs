using System.Globalization;
using System.Text.Json.Nodes;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>A diary: what is known to the day by its first day, then what is only known to the week, month or year.</summary>
internal static class CalendarPage
{
    private static readonly (string Lane, string Heading)[] Vague =
    [
        ("week", "Some time within a few days"),
        ("month", "Some time in a month"),
        ("year", "Some time in a year"),
        ("open", "Without an end, or without a date"),
    ];

    public static void Print(JsonNode answer, Page page)
    {
        page.Head($"{Day(answer.Text("from"))} to {Day(answer.Text("to"))}");
        page.Line();
        var days = answer.Items("lanes.day").ToList();
        if (days.Count is 0)
            page.Line("Nothing on a known day.");
        else
            page.Table(["when", "what"], days.Select(item => (IReadOnlyList<string>)[When(item), What(item)]));
        foreach (var (lane, heading) in Vague)
            if (answer.Items($"lanes.{lane}").ToList() is { Count: > 0 } items)
            {
                page.Line();
                page.Head(heading);
                page.Table(
                    ["when", "what"],
                    items.Select(item => (IReadOnlyList<string>)[item.Text("occurs") ?? "no date", What(item)])
                );
            }

        page.Line();
        if (answer.Text("next") is not null)
            page.Line("There is more: give a greater --limit, or fewer days.");
        DevelopmentPage.AsOf(answer, page);
    }

    private static string When(JsonNode item)
    {
        var (first, last) = (item.Text("first"), item.Text("last"));
        return Joined(
            " ",
            item.Text("continuesBefore") is "true" ? "since before" : null,
            Day(first),
            last == first ? null : $"– {Day(last)}",
            item.Text("continuesAfter") is "true" ? "and on" : null,
            item.Text("approximate") is "true" ? "~" : null,
            item.Text("uncertain") is "true" ? "?" : null
        );
    }

    private static string What(JsonNode item) =>
        $"{item.Text("headline")}\n"
        + Joined(
            ", ",
            item.Text("type"),
            item.Text("status") is { } status && status == item.Text("phase")
                ? status
                : Joined(", ", item.Text("status"), item.Text("phase")),
            item.Text("tentative") is "true" ? "tentative" : null,
            item.Text("conditional") is "true" ? "conditional" : null,
            item.Text("reason") is { } reason ? $"because: {reason}" : null,
            item.At("place") is null ? null : $"days of {item.Text("zone")}"
        )
        + $"\n{item.Text("development")}";

    private static string Day(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known)
            ? known.ToString("ddd yyyy-MM-dd", CultureInfo.InvariantCulture)
            : day ?? "";
}
