using System.Text.Json.Nodes;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>What was announced, and whether it was held.</summary>
internal static class PromisesPage
{
    public static void Print(JsonNode answer, Page page)
    {
        page.Head($"Announced, and due since {answer.Text("from")}");
        page.Line();
        if (answer.Text("total.n") is "0")
            page.Line("Nothing.");
        else
            page.Table(
                ["", "n", "held", "on time", "cancelled", "overdue", "days late", "put off", "said before"],
                answer.Items("by").Select(group => Row(group.Text("name"), group.At("figures"))).Append(Total(answer))
            );
        foreach (var group in answer.Items("by").Where(group => group.Items("claims").Any()))
            DevelopmentPage.Many(page, $"What {group.Text("name")} said first", group.Items("claims").Select(Claim));
        DevelopmentPage.Many(page, "Behind the numbers", answer.Items("items").SelectMany(Promise));
        page.Line();
        if (answer.Text("next") is not null)
            page.Line("There is more behind them: give a greater --limit.");
        DevelopmentPage.AsOf(answer, page);
    }

    private static IReadOnlyList<string> Total(JsonNode answer) => Row("all", answer.At("total"));

    private static IReadOnlyList<string> Row(string? name, JsonNode? figures) =>
        [
            name ?? "",
            figures.Text("n") ?? "",
            figures.Text("held") ?? "",
            figures.Text("onTime") ?? "",
            figures.Text("cancelled") ?? "",
            figures.Text("overdue") ?? "",
            Days(figures.At("slippage")) ?? "–",
            figures.Text("postponed") ?? "",
            Days(figures.At("lead")) is { } lead ? $"{lead} days" : "–",
        ];

    private static string Claim(JsonNode claim) =>
        Joined(
            "  ",
            claim.Text("said"),
            $"{claim.Text("cameTrue")} of {claim.Text("n")} came true",
            Days(claim.At("lead")) is { } lead ? $"{lead} days before" : null
        );

    private static IEnumerable<string> Promise(JsonNode promise) =>
        [
            $"{promise.Text("headline")}",
            "  "
                + Joined(
                    ", ",
                    $"announced for {promise.Text("announced")} on {promise.Day("announcedAt")}",
                    promise.Text("outlet") is { } outlet ? $"by {outlet}" : null,
                    promise.Text("held") is { } held ? $"held {held}" : promise.Text("outcome"),
                    Days(promise.At("slippage")) is { } days ? $"{days} days late" : null,
                    promise.Text("reason")
                ),
            $"  {promise.Text("development")}",
        ];

    private static string? Days(JsonNode? days) =>
        days is null ? null
        : days.Text("min") == days.Text("max") ? days.Text("min")
        : $"{days.Text("min")} to {days.Text("max")}";
}
