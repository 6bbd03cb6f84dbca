using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>What is promised of every answer, with the whole server on a real PostgreSQL.</summary>
public sealed class LedgerOverHttpTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private readonly Scribe scribe = new(tracker);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 3)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whoever_reads_a_visit_from_anywhere_reads_what_the_rules_say(int seed)
    {
        var dice = new Dice(seed);
        await scribe.WriteAsync(Histories.Of(dice, developments: 6, entries: 90), dice);
        var (tellings, end) = (await scribe.ReadAsync(), await scribe.CaughtUpAsync());
        for (var look = 0; look < 60; look++)
        {
            var (telling, from, day) = (dice.Of(tellings), Vantage(dice, end), dice.Day());

            var answer = await tracker.GetAsync($"/api/{telling.Kind.Name}s/{telling.Development}?{Axes(from, day)}");

            Assert.Equal(telling.Naive(from, day), answer.Status is 404 ? "" : Readings.Of(answer.Json));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whoever_lists_visits_from_anywhere_finds_what_the_rules_say(int seed)
    {
        var dice = new Dice(seed + 1000);
        await scribe.WriteAsync(Histories.Of(dice, developments: 20, entries: 120), dice);
        var (tellings, end) = (await scribe.ReadAsync(), await scribe.CaughtUpAsync());
        for (var look = 0; look < 30; look++)
        {
            var (filter, from, day) = (Filter.Of(dice), Vantage(dice, end), dice.Day());

            var found = await WalkAsync($"{filter.Query}&{Axes(from, day)}", dice);

            Assert.Equal(filter.Of(tellings, from, day), found.Items);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_walk_loses_nothing_and_repeats_nothing_while_others_write(int seed)
    {
        var dice = new Dice(seed + 2000);
        await scribe.WriteAsync(Histories.Of(dice, developments: 20, entries: 60), dice);
        await scribe.CaughtUpAsync();
        var others = new Dice(seed + 3000);
        var writing = scribe.WriteAsync(Histories.Of(others, developments: 30, entries: 120), others);
        var walks = new List<Walk>();
        while (!writing.IsCompleted || walks.Count < 3)
            walks.Add(await WalkAsync("", dice));
        await writing;

        var tellings = await scribe.ReadAsync();
        foreach (var walk in walks)
            Assert.Equal(Filter.None.Of(tellings, walk.From, walk.Day), walk.Items);
    }

    private static Vantage Vantage(Dice dice, long end) =>
        new(
            dice.Chance(20) ? dice.Vantage().AddYears(1) : dice.Vantage(),
            dice.Chance(40) ? end : dice.Below((int)end)
        );

    private static string Axes(Vantage from, DateOnly day) =>
        $"validAt={day:yyyy-MM-dd}&knownAt={Instants.Written(from.KnownAt)}&recordedAt=position:{from.Position}";

    /// <summary>Walks from page to page, each of another size.</summary>
    private async Task<Walk> WalkAsync(string query, Dice dice)
    {
        var (walk, next) = (new Walk([], default, default), (string?)null);
        do
        {
            var limit = dice.Of(1, 2, 5, 17, 500);
            var answer = await tracker.GetAsync(
                $"/api/visits?limit={limit}&{(next is null ? query : $"cursor={next}")}".TrimEnd('&')
            );
            Assert.Equal(200, answer.Status);
            var items = Assert.IsType<JsonArray>(answer.Json["items"]);
            Assert.InRange(items.Count, next is null ? 0 : 1, limit);
            next = answer["next"];
            walk = new(
                [.. walk.Items, .. items.Select(Readings.Of)],
                new(
                    answer.Json["asOf"]!["knownAt"]!.GetValue<DateTimeOffset>(),
                    (long)answer.Json["asOf"]!["position"]!
                ),
                DateOnly.FromDateTime(answer.Json["asOf"]!["validAt"]!.GetValue<DateTime>())
            );
        } while (next is not null);

        return walk;
    }

    private sealed record Walk(IReadOnlyList<string> Items, Vantage From, DateOnly Day);
}
