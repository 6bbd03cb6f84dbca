using System.Net;
using System.Text.RegularExpressions;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>The page of two countries leaves nothing out without saying so.</summary>
public sealed partial class RelationPageTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task It_says_how_many_acts_there_are_and_leads_through_all_of_them()
    {
        for (var day = 0; day < 51; day++)
            await RecordAsync(
                "statements",
                $$"""
                "speaker": { "country": "FJI" }, "to": ["TON"], "summary": "Number {{day + 1:00}}.",
                "occurs": "{{new DateOnly(2021, 1, 1).AddDays(day):yyyy-MM-dd}}"
                """
            );
        await tracker.GetCurrentAsync("/api/timeline");

        var page = await ReadAsync("/relations/FJI/TON");
        var earlier = Earlier().Match(page).Groups["address"].Value;
        var rest = await ReadAsync(earlier);

        Assert.Contains("50 of 51 acts, the latest first", page, StringComparison.Ordinal);
        Assert.Contains("/api/export/timeline?pair=FJI-TON&format=csv", page, StringComparison.Ordinal);
        Assert.Contains("1 of 51 acts, the latest first", rest, StringComparison.Ordinal);
        Assert.Contains("Fiji to Tonga: Number 01.", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_shows_what_happened_last_and_which_agreement_one_of_them_has_left()
    {
        await RecordAsync(
            "incidents",
            """ "kind": "seizure", "actors": [{ "country": "PLW" }], "targets": ["NRU"], "summary": "A trawler.", "occurs": "2021-01-01" """
        );
        var deal = await RecordAsync(
            "agreements",
            """
            "title": "Tuna deal", "kind": "accord", "signed": "2020-01-01", "inForce": "2020-01-01",
            "parties": [{ "country": "PLW" }, { "country": "NRU", "denounced": "2021-01-02" }, { "country": "KIR" }]
            """
        );
        await tracker.GetCurrentAsync("/api/timeline");

        var page = await ReadAsync("/relations/PLW/NRU");

        Assert.Contains("Palau → Nauru: A trawler.", page, StringComparison.Ordinal);
        Assert.Contains($"/agreements/{deal["id"]}", page, StringComparison.Ordinal);
        Assert.Contains("by Nauru, 2 January 2021", page, StringComparison.Ordinal);
    }

    private async Task<Answer> RecordAsync(string kind, string fields)
    {
        var made = await tracker.PostAsync(
            $"/api/{kind}",
            $$"""{ {{fields}}, "report": { "sources": [{ "outlet": "AFP", "publishedAt": "2022-01-01" }] } }"""
        );
        Assert.True(made.Status is 201, made.Json.ToJsonString());
        return made;
    }

    private async Task<string> ReadAsync(string address) =>
        WebUtility.HtmlDecode(await tracker.Http.GetStringAsync(address, TestContext.Current.CancellationToken));

    [GeneratedRegex("rel=\"next\" href=\"(?<address>[^\"#]+)#acts\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Earlier();
}
