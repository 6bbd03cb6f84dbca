using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>What is promised of answers across kinds, with the whole server on a real PostgreSQL.</summary>
public sealed class AcrossKindsTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private readonly Scribe scribe = new(tracker);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 2)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_timeline_from_anywhere_tells_what_was_done_by_the_rules(int seed)
    {
        var dice = new Dice(seed + 4000);
        var (tellings, end) = await RecordAsync(dice);
        for (var look = 0; look < 20; look++)
        {
            var (asked, from, day) = (Acts.Of(dice, tellings), Walk.Vantage(dice, end), dice.Day());

            var told = await Walk.OfAsync(tracker, "timeline", $"{asked.Query}&{Walk.Axes(from, day)}".Trim('&'), dice);

            Assert.Equal(
                asked.Among(tellings, from).Where(act => asked.IsToldOf(act)),
                told.Items.Select(NaiveAct.Written).Where(act => asked.IsToldOf(act))
            );
        }
    }

    /// <summary>More of them: only the last of these find as much between two as is read in another way.</summary>
    public static TheoryData<int> MoreSeeds() => [.. Enumerable.Range(1, 4)];

    [Theory]
    [MemberData(nameof(MoreSeeds))]
    public async Task A_relation_from_anywhere_names_what_the_rules_choose(int seed)
    {
        var dice = new Dice(seed + 5000);
        var (tellings, end) = await RecordAsync(dice);
        for (var look = 0; look < 80; look++)
        {
            var (one, from, day) = (dice.Country(), Walk.Vantage(dice, end), dice.Day());
            var other = dice.CountryBut(one);

            var answer = await tracker.GetAsync($"/api/relations/{one}/{other}?{Walk.Axes(from, day)}");

            Assert.Equal(200, answer.Status);
            var intricate = NaiveRelation.Intricate(tellings, from);
            var withNewest = !NaiveRelation.HasIntricate(answer, intricate);
            Assert.Equal(
                NaiveRelation.Of(tellings, $"{one}", $"{other}", from, day, withNewest),
                NaiveRelation.Written(answer, intricate)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Updated_is_what_looks_different_since_then(int seed)
    {
        var dice = new Dice(seed + 6000);
        var (tellings, end) = await RecordAsync(dice);
        for (var look = 0; look < 20; look++)
        {
            var (kind, from, day) = (dice.Of(HistoryKind.All), Walk.Vantage(dice, end), dice.Day());
            var since = dice.Below((int)from.Position + 1);

            var found = await Walk.OfAsync(
                tracker,
                kind.Collection,
                $"updatedSince=position:{since}&{Walk.Axes(from, day)}",
                dice
            );

            Assert.Equal(
                tellings
                    .Where(telling => telling.Kind == kind && Since(telling, from) > since)
                    .Select(telling => $"{telling.Development}")
                    .Order(StringComparer.Ordinal),
                found.Items.Select(item => $"{item?["id"]}").Order(StringComparer.Ordinal)
            );
        }
    }

    /// <summary>The position since which it has looked as it does over the same span of known time; 0 where it is not seen.</summary>
    private static long Since(Telling telling, Vantage here)
    {
        var since = 0L;
        var before = ((string, DateTimeOffset, DateTimeOffset)?)null;
        foreach (var entry in telling.Entries.Where(entry => entry.Position <= here.Position))
        {
            var span = Span(telling, here with { Position = entry.Position });
            if (span != before)
                (since, before) = (entry.Position, span);
        }

        return before is null ? 0 : since;
    }

    private static (string, DateTimeOffset, DateTimeOffset)? Span(Telling telling, Vantage here)
    {
        if (Look(telling, here) is not { } look)
            return null;

        var moments = telling.Entries.Select(entry => entry.KnownAt).Distinct().Order().ToList();
        var (first, last) = (here.KnownAt, DateTimeOffset.MaxValue);
        foreach (var moment in moments.Where(moment => moment <= here.KnownAt).Reverse())
            if (Look(telling, here with { KnownAt = moment }) == look)
                first = moment;
            else
                break;
        foreach (var moment in moments.Where(moment => moment > here.KnownAt))
            if (Look(telling, here with { KnownAt = moment }) != look)
            {
                last = moment;
                break;
            }

        return (look, first, last);
    }

    private static string? Look(Telling telling, Vantage here) =>
        telling.Kind.Looks(telling, here).GetValueOrDefault("whole");

    private async Task<(IReadOnlyList<Telling> Tellings, long End)> RecordAsync(Dice dice)
    {
        await scribe.WriteAsync(Histories.Of(dice, developments: 40, entries: 120), dice);
        return (await scribe.ReadAsync(), await scribe.CaughtUpAsync());
    }
}
