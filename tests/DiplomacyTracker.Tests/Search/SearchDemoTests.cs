using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Search;

/// <summary>What somebody finds in the demonstration.</summary>
public sealed class SearchDemoTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Theory]
    [InlineData("blinken seoul", "visit,summit")]
    [InlineData("blink", "visit,summit,statement")]
    [InlineData("north korea", "statement")]
    [InlineData("visits to seoul in march", "visit")]
    [InlineData("summit december", "")]
    [InlineData("\"look forward\" korea", "statement")]
    [InlineData("\"forward look\" korea", "")]
    [InlineData("seoul -summit", "representation")]
    public async Task The_demonstration_is_found_by_what_people_type(string typed, string types)
    {
        await tracker.PostAsync("/api/demo", "{}");

        var found = await tracker.GetCurrentAsync($"/api/search?q={Uri.EscapeDataString(typed)}&country=KOR");

        Assert.Equal(
            types.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(),
            (found.Json["items"]?.AsArray() ?? []).Select(item => $"{item?["type"]}").Order()
        );
    }
}
