using System.Text.Json.Nodes;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>The counts of a relation, and its score where there is one.</summary>
internal static class NumbersPage
{
    private static readonly (string Field, string Name)[] Rows =
    [
        ("verbalCooperation", "with the other, in words"),
        ("materialCooperation", "with the other, in deed"),
        ("verbalConflict", "against the other, in words"),
        ("materialConflict", "against the other, in deed"),
        ("total", "acts in all"),
        ("independentOrigins", "independent sources"),
        ("aside", "not counted"),
        ("newest", "newest"),
    ];

    public static void Print(JsonNode answer, string one, string other, Page page)
    {
        page.Line();
        page.Head($"Acts in {answer.Text("counts.days")} days up to {answer.Text("counts.to")}");
        page.Table(
            ["", $"{one} towards {other}", $"{other} towards {one}"],
            Rows.Select(row =>
                (IReadOnlyList<string>)
                    [
                        row.Name,
                        answer.Text($"counts.oneToOther.{row.Field}") ?? "–",
                        answer.Text($"counts.otherToOne.{row.Field}") ?? "–",
                    ]
            )
        );
        if (answer.At("score") is { } score)
            Score(score, one, other, page);
    }

    private static void Score(JsonNode score, string one, string other, Page page)
    {
        page.Line();
        page.Head($"Score by methodology {score.Text("methodology")}");
        page.Line($"  {one} towards {other}: {Way(score.At("oneToOther"))}");
        page.Line($"  {other} towards {one}: {Way(score.At("otherToOne"))}");
        if (score.Text("mean") is { } mean)
            page.Line($"  mean of both: {mean}");
        page.Aside($"  half-life {score.Text("halfLife")} days, nothing older than {score.Text("cutOffDays")} days");
    }

    private static string Way(JsonNode? way)
    {
        var number = way.Text("points") is { } points
            ? $"{points}, between {way.Text("band.low")} and {way.Text("band.high")}, from {way.Text("acts")} acts, the newest {way.Text("ageInDays")} days old"
            : $"no number: {way.Text("acts")} acts are too few";
        return way.Text("aside") is { } aside and not "0"
            ? $"{number}; {aside} stand aside and would add {way.Text("wouldAdd")}"
            : number;
    }
}
