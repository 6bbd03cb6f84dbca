using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;
using Ical.Net.CalendarComponents;

namespace DiplomacyTracker.Tests.Calendar;

/// <summary>Other calendars subscribe, and keep up with every change.</summary>
public sealed class FeedTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private readonly Scribe scribe = new(tracker);

    [Fact]
    public async Task A_visit_keeps_its_identity_from_rumour_to_cancellation_and_counts_up()
    {
        var visit = (
            await tracker.PostAsync(
                "/api/visits",
                """
                {"visitor":{"country":"NOR","person":"Espen Barth Eide"},"host":{"country":"JPN","city":"Tokyo"},"occurs":"2024-05",
                 "certainty":"likely","report":{"sources":[{"outlet":"NRK","publishedAt":"2024-04-01"}]}}
                """
            )
        )["id"];
        Assert.Empty(await FeedAsync("country=NOR&knownAt=2024-04-30"));
        var rumoured = Assert.Single(await FeedAsync("country=NOR&knownAt=2024-04-30&imprecise=span"));
        Assert.Equal(("TENTATIVE", 0, visit), (rumoured.Status, rumoured.Sequence, rumoured.Uid));

        await PostAsync(
            visit,
            "confirm",
            new
            {
                by = "JPN",
                occurs = "2024-05-06/2024-05-07",
                report = By("2024-04-10"),
            }
        );
        var confirmed = Assert.Single(await FeedAsync("country=NOR&knownAt=2024-04-30"));
        Assert.Equal(("CONFIRMED", visit), (confirmed.Status, confirmed.Uid));
        Assert.Equal(
            (new DateOnly(2024, 5, 6), new DateOnly(2024, 5, 8)),
            (confirmed.Start?.Date, confirmed.End?.Date)
        );
        Assert.False(confirmed.Start?.HasTime);
        Assert.True(confirmed.Sequence > 0);

        await PostAsync(
            visit,
            "cancel",
            new
            {
                by = "NOR",
                reason = "A strike",
                report = By("2024-04-20"),
            }
        );
        var cancelled = Assert.Single(await FeedAsync("country=NOR&knownAt=2024-04-30"));
        Assert.Equal(("CANCELLED", visit), (cancelled.Status, cancelled.Uid));
        Assert.True(cancelled.Sequence > confirmed.Sequence);
        Assert.StartsWith("[CANCELLED]", cancelled.Summary, StringComparison.Ordinal);
        Assert.Contains("A strike", cancelled.Description, StringComparison.Ordinal);

        // Some calendars hide what is cancelled; before that became known, it wasn't.
        var shown = Assert.Single(await FeedAsync("country=NOR&knownAt=2024-04-30&cancelled=title"));
        Assert.Equal("TENTATIVE", shown.Status);
        Assert.Equal("CONFIRMED", Assert.Single(await FeedAsync("country=NOR&knownAt=2024-04-15")).Status);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whoever_looks_again_and_sees_another_date_or_status_sees_a_greater_sequence(int seed)
    {
        var dice = new Dice(seed + 12000);
        await scribe.WriteAsync(Histories.Of(dice, developments: 80, entries: 300), dice);
        var end = await scribe.CaughtUpAsync();
        var (seen, changes) = (new Dictionary<string, CalendarEvent>(), 0);
        for (var position = Math.Max(1, end - 330); position <= end; position += 6)
        {
            foreach (
                var item in await FeedAsync(
                    $"from=2023-12-01&to=2024-03-01&imprecise=span&validAt=2024-06-01&recordedAt=position:{position}"
                )
            )
            {
                var uid = item.Uid ?? "";
                if (seen.TryGetValue(uid, out var before))
                {
                    Assert.True(item.Sequence >= before.Sequence, $"{uid} went back at {position}.");
                    if ((item.Start, item.End, item.Status) != (before.Start, before.End, before.Status))
                    {
                        Assert.True(item.Sequence > before.Sequence, $"{uid} changed unnoticed at {position}.");
                        changes++;
                    }
                }

                seen[uid] = item;
            }
        }

        Assert.True(changes > 5, $"Only {changes} changes.");
    }

    [Fact]
    public async Task A_feed_in_which_nothing_is_yet_is_a_calendar_all_the_same()
    {
        const string Url = "/api/calendar.ics?country=NRU";
        var text = await tracker.Http.GetStringAsync(Url, TestContext.Current.CancellationToken);
        var calendar = Ical.Net.Calendar.Load(text);

        Assert.Equal("UTC", Assert.Single(calendar!.TimeZones).TzId);
        Assert.Empty(calendar.Events);
        Assert.Contains("BEGIN:STANDARD", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_says_what_the_diary_looks_like_and_sends_no_invitations()
    {
        await FeedAsync("country=NOR");
        var text = await tracker.Http.GetStringAsync("/api/calendar.ics", TestContext.Current.CancellationToken);

        Assert.DoesNotContain("METHOD", text, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<CalendarEvent>> FeedAsync(string query)
    {
        await tracker.GetCurrentAsync("/api/timeline?limit=1");
        var text = await tracker.Http.GetStringAsync(
            $"/api/calendar.ics?{query}",
            TestContext.Current.CancellationToken
        );
        return Ical.Net.Calendar.Load(text)?.Events.ToList() ?? [];
    }

    private async Task PostAsync(string? visit, string verb, object body)
    {
        var answer = await tracker.PostAsync($"/api/visits/{visit}/{verb}", body);
        Assert.True(answer.Status is 200 or 201, answer.Json.ToJsonString());
    }

    private static object By(string day) => new { sources = new[] { new { outlet = "Kyodo", publishedAt = day } } };
}
