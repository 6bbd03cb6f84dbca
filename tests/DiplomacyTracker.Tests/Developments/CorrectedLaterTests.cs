using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Developments;

/// <summary>What we erred in, where the source has said otherwise itself since.</summary>
public sealed class CorrectedLaterTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_correction_that_would_not_show_is_refused_with_what_would()
    {
        var (id, founding, later) = await RecordedAsync("NOR");

        var refused = await CorrectAsync(id, "record", "People say.");

        Assert.Equal((422, "corrected-later", "changes.purpose"), (refused.Status, refused["code"], refused["field"]));
        Assert.Contains(later, refused["title"], StringComparison.Ordinal);
        Assert.Contains(founding, refused["title"], StringComparison.Ordinal);
        Assert.Equal("Two.", await PurposeAsync(id));
    }

    [Fact]
    public async Task With_scope_world_it_shows()
    {
        var (id, _, _) = await RecordedAsync("SWE");

        Assert.Equal(200, (await CorrectAsync(id, "world", "People say.")).Status);

        Assert.Equal("People say.", await PurposeAsync(id));
        Assert.Equal("Two.", await PurposeAsync(id, "2012-06-01"));
    }

    [Fact]
    public async Task What_was_known_before_can_be_corrected_by_naming_the_event()
    {
        var (id, founding, _) = await RecordedAsync("DNK");

        Assert.Equal(200, (await CorrectAsync(id, "record", "People say.", founding)).Status);

        Assert.Equal("People say.", await PurposeAsync(id, "2011-06-01"));
        Assert.Equal("Two.", await PurposeAsync(id));
    }

    [Fact]
    public async Task Once_the_source_s_correction_is_retracted_ours_shows_at_once()
    {
        var (id, _, later) = await RecordedAsync("FIN");
        await tracker.PostAsync(
            $"/api/visits/{id}/retract",
            $$"""{"event":"{{later}}","scope":"record","reason":"Misread.","report":{"sources":[{"outlet":"Us","publishedAt":"2014-01-01"}]} }"""
        );

        Assert.Equal(200, (await CorrectAsync(id, "record", "People say.")).Status);

        Assert.Equal("People say.", await PurposeAsync(id));
    }

    [Fact]
    public async Task Another_field_than_the_source_s_is_corrected_as_ever()
    {
        var (id, _, _) = await RecordedAsync("ISL");

        var corrected = await tracker.PostAsync(
            $"/api/visits/{id}/correct",
            """{"scope":"record","changes":{"kind":"official"},"reason":"Misread.","report":{"sources":[{"outlet":"Us","publishedAt":"2014-01-01"}]} }"""
        );

        Assert.Equal(200, corrected.Status);
        Assert.Equal("official", (await tracker.GetAsync($"/api/visits/{id}"))["kind"]);
    }

    /// <summary>A visit, of which the source says "One." and in 2012 "Two.".</summary>
    private async Task<(string Id, string Founding, string Later)> RecordedAsync(string visitor)
    {
        var said = await tracker.PostAsync(
            "/api/visits",
            $$"""
            {"visitor":{"country":"{{visitor}}"},"host":{"country":"JPN"},"occurs":"2011-05-01","status":"held","purpose":"One.",
             "report":{"sources":[{"outlet":"Office","publishedAt":"2011-05-02"}]} }
            """
        );
        var id = $"{said["id"]}";
        await CorrectAsync(id, "world", "Two.", outlet: "Office", on: "2012-01-01");
        var history = await tracker.GetAsync($"/api/visits/{id}/history");
        return (id, $"{history["lines.0.event"]}", $"{history["lines.1.event"]}");
    }

    private Task<Answer> CorrectAsync(
        string id,
        string scope,
        string purpose,
        string? of = null,
        string outlet = "Our archive",
        string on = "2013-01-01"
    ) =>
        tracker.PostAsync(
            $"/api/visits/{id}/correct",
            $$"""
            {"scope":"{{scope}}",{{(
                of is null ? "" : $"\"event\":\"{of}\","
            )}}"changes":{"purpose":"{{purpose}}"},"reason":"So it was.",
             "report":{"sources":[{"outlet":"{{outlet}}","publishedAt":"{{on}}"}]} }
            """
        );

    private async Task<string?> PurposeAsync(string id, string? knownAt = null) =>
        (await tracker.GetAsync($"/api/visits/{id}{(knownAt is null ? "" : $"?knownAt={knownAt}")}"))["purpose"];
}
