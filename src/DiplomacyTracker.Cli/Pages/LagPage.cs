using System.Globalization;
using System.Text.Json.Nodes;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>How long after it began something became known.</summary>
internal static class LagPage
{
    private const int Widest = 40;

    public static void Print(JsonNode answer, Page page)
    {
        page.Head(
            $"Known so many days after it began, of what began from {answer.Text("from")} to {answer.Text("to")}"
        );
        page.Line();
        page.Table(
            ["", "n", "quartile", "median", "quartile", "most", "late", "known ahead", "day not known"],
            answer.Items("by").Select(group => Row(group.Text("name"), group.At("figures"))).Append(Total(answer))
        );
        if (answer.Items("total.distribution").ToList() is { Count: > 0 } spans)
        {
            page.Line();
            page.Table(["days", "n", ""], spans.Select(span => Span(span, spans.Max(Count))));
        }

        DevelopmentPage.Many(page, "Behind the numbers", answer.Items("items").SelectMany(One));
        page.Line();
        page.Aside($"Late: after more than {answer.Text("lateAfter")} days.");
        if (answer.Text("next") is not null)
            page.Line("There is more behind them: give a greater --limit.");
        DevelopmentPage.AsOf(answer, page);
    }

    private static IReadOnlyList<string> Total(JsonNode answer) => Row("all", answer.At("total"));

    private static IReadOnlyList<string> Row(string? name, JsonNode? figures) =>
        [
            name ?? "",
            figures.Text("n") ?? "",
            figures.Text("lowerQuartile") ?? "–",
            figures.Text("median") ?? "–",
            figures.Text("upperQuartile") ?? "–",
            figures.Text("most") ?? "–",
            figures.Text("late") ?? "",
            figures.Text("ahead") ?? "",
            figures.Text("vague") ?? "",
        ];

    private static IReadOnlyList<string> Span(JsonNode span, int most) =>
        [
            span.Text("from") is null ? "before"
            : span.Text("from") == span.Text("to") ? span.Text("to") ?? ""
            : span.Text("to") is { } to ? $"{span.Text("from")} to {to}"
            : $"{span.Text("from")} and more",
            span.Text("n") ?? "",
            Joined(
                " ",
                new string('#', (int)Math.Ceiling((double)Count(span) * Widest / Math.Max(most, 1))),
                span.Text("late") is "true" ? "late" : null
            ),
        ];

    private static int Count(JsonNode span) => int.Parse(span.Text("n") ?? "0", CultureInfo.InvariantCulture);

    private static IEnumerable<string> One(JsonNode lag) =>
        [
            $"{lag.Text("headline")}",
            "  "
                + Joined(
                    ", ",
                    $"began {lag.Text("began")}",
                    $"known since {lag.Day("knownSince")}",
                    lag.Text("outlet"),
                    Days(lag)
                ),
            $"  {lag.Text("development")}",
        ];

    private static string? Days(JsonNode lag) =>
        (lag.Text("arrival"), lag.Text("days.min"), lag.Text("days.max")) switch
        {
            ("ahead", _, ['-', .. var before]) => $"{before} days before",
            ("vague", var min, var max) when min != max => $"{min} to {max} days",
            ("vague", _, var max) => $"about {max} days",
            ("late", _, var max) => $"{max} days: late",
            (_, _, var max) => $"{max} days",
        };
}
