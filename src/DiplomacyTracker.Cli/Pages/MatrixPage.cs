using System.Text.Json.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>Pairs of countries: a grid of some countries, or a list of pairs.</summary>
internal static class MatrixPage
{
    /// <summary>What fits beside one another on most screens.</summary>
    private const int WidestGrid = 12;

    private const string NoData = "–";

    public static void Print(JsonNode answer, Page page)
    {
        var lines = answer.Items("items").ToList();
        var codes = lines.SelectMany(Codes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        page.Line($"What is recorded of {answer.Text("from")} to {answer.Text("to")}.");
        if (Since(answer) is { } since)
            page.Line($"Changes are those since {since}; the balance is cooperation less conflict.");
        page.Line();
        if (lines.Count is 0)
            page.Line("Nothing.");
        else if (codes.Count <= WidestGrid && lines.Count == codes.Count * (codes.Count - 1) / 2)
            Grid(codes, lines, Since(answer) is not null, page);
        else
            List(lines, Since(answer) is not null, page);
        page.Line();
        if (answer.Text("flips") is { } flips)
            page.Line(
                $"By these rules {flips} twos of pairs stand in the other order than by the methodology as it is."
            );
        if (answer.Text("next") is not null)
            page.Line("There is more: give a greater --limit.");
        DevelopmentPage.AsOf(answer, page);
    }

    private static void Grid(IReadOnlyList<string> codes, IReadOnlyList<JsonNode> lines, bool isChange, Page page)
    {
        var byPair = lines.ToDictionary(line => string.Join('-', Codes(line)), StringComparer.Ordinal);
        string Cell(string actor, string target) =>
            actor == target ? ""
            : byPair.TryGetValue($"{actor}-{target}", out var line) ? Way(line, "oneToOther")
            : Way(byPair[$"{target}-{actor}"], "otherToOne");
        page.Table(
            ["", .. codes],
            codes.Select(actor => (IReadOnlyList<string>)[actor, .. codes.Select(target => Cell(actor, target))])
        );
        page.Line();
        page.Aside("Each row acts towards the columns: +cooperation −conflict, then the score where it was asked for.");
        if (isChange)
            page.Aside("In brackets: the change of the balance, then that of the score where it was asked for.");
        page.Aside($"{NoData} means that nothing is recorded, which is not the same as nothing done.");
    }

    private static string Way(JsonNode line, string way)
    {
        var counts = line.At($"counts.{way}");
        var score = line.Text($"score.{way}.points");
        var now = counts is null
            ? score ?? NoData
            : Nodes.Joined(
                " ",
                $"+{Sum(counts, "verbalCooperation", "materialCooperation")}",
                $"−{Sum(counts, "verbalConflict", "materialConflict")}",
                score
            );
        return line.At($"change.{way}") is { } change ? $"{now} ({Changed(change)})" : now;
    }

    private static string Changed(JsonNode change) =>
        Nodes.Joined(", ", Signed(change.Text("balance")), change.Text("points") is { } points ? Signed(points) : null);

    private static void List(IReadOnlyList<JsonNode> lines, bool isChange, Page page)
    {
        (string Name, string Head)[] changes = isChange
            ? [("total", "change of acts"), ("balance", "of the balance"), ("mean", "of the score")]
            : [];
        string[] places = lines.Any(line => line.At("rank") is not null) ? ["place", "byTheRules"] : [];
        page.Table(
            ["pair", "acts", "cooperation", "conflict", "newest", "score", .. Heads()],
            lines.Select(line =>
                (IReadOnlyList<string>)
                    [
                        string.Join('-', Codes(line)),
                        line.Text("counts.total") ?? NoData,
                        line.Text("counts.cooperation") ?? NoData,
                        line.Text("counts.conflict") ?? NoData,
                        Newest(line) ?? NoData,
                        line.Text("score.mean") ?? NoData,
                        .. places.Select(place => line.Text($"rank.{place}") ?? NoData),
                        .. changes.Select(change => Signed(line.Text($"change.{change.Name}"))),
                    ]
            )
        );

        IEnumerable<string> Heads() =>
            [.. places.Length > 0 ? ["place", "by the rules"] : places, .. changes.Select(change => change.Head)];
    }

    private static string? Since(JsonNode answer) =>
        answer.Text("since.axis") is "known"
            ? $"what was known at {answer.Text("since.knownAt")}"
            : answer.Text("since.validAt");

    private static string? Newest(JsonNode line) =>
        new[] { line.At("counts.oneToOther"), line.At("counts.otherToOne") }
            .MaxBy(way => way.Text("newestOn"), StringComparer.Ordinal)
            .Text("newest");

    private static string Signed(string? number) =>
        number is null ? NoData
        : number.StartsWith('-') || number is "0" ? number
        : $"+{number}";

    private static int Sum(JsonNode counts, params IEnumerable<string> names) =>
        names.Sum(name => int.Parse(counts.Text(name) ?? "0", System.Globalization.CultureInfo.InvariantCulture));

    private static string[] Codes(JsonNode line) => [line.Text("one") ?? "", line.Text("other") ?? ""];
}
