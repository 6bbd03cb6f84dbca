using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>Why a relation has its number: whoever adds up the column comes to the sum above it.</summary>
public sealed partial class WhyTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>, IAsyncLifetime
{
    private const string Relation = "/relations/SWE/PER?why=true&validAt=2024-03-01";

    public async ValueTask InitializeAsync()
    {
        for (var day = 1; day < 8; day++)
        {
            var said = await tracker.PostAsync(
                "/api/statements",
                $$"""
                { "id": "018dbeb9-8400-7000-8000-0000000020{{day:00}}", "speaker": { "country": "SWE" }, "to": ["PER"], "act": "{{(
                    day is 2 ? "threaten" : "support"
                )}}", "summary": "Nr. {{day}}", "occurs": "2024-02-{{day:00}}",
                  "report": { "sources": [{ "outlet": "AFP", "publishedAt": "2024-02-{{day:00}}"{{(
                    day is 7 ? "" : """, "reliability": "A", "credibility": 2"""
                )}} }] } }
                """
            );
            Assert.True(said.Status is 200 or 201, said.Json.ToJsonString());
        }

        await tracker.GetCurrentAsync("/api/timeline");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_acts_add_can_be_added_up_to_the_sum()
    {
        var why = await WhyAsync("en");

        var added = Added().Matches(why).Select(cell => Number(cell.Groups["points"].Value)).ToList();
        var sum = Number(Sum().Match(why).Groups["sum"].Value);
        Assert.Equal(6, added.Count);
        Assert.NotEqual(0, sum);
        Assert.Equal(sum, added.Sum());
    }

    [Fact]
    public async Task The_heading_counts_what_the_api_counts_and_what_stands_aside_would_add_something()
    {
        var why = await WhyAsync("en");
        var explained = await tracker.GetAsync("/api/relations/SWE/PER/explain?validAt=2024-03-01");

        Assert.Contains($"{explained["oneToOther.counts.total"]} acts, sum +", why, StringComparison.Ordinal);
        Assert.Matches(@"ungraded<span class=""meta would"">would add \+\d\.\d{4}<", why);
    }

    [Fact]
    public async Task Germans_read_numbers_with_a_comma()
    {
        Assert.Matches(@"<td>\d,\d+</td><td>0,\d{4}</td>", await WhyAsync("de"));
        Assert.Matches(@"<td>−\d,\d+</td><td>0,\d{4}</td>", await WhyAsync("de"));
        Assert.DoesNotMatch(@"<td>[-−+]?\d+\.\d", await WhyAsync("de"));
    }

    [Fact]
    public async Task The_age_of_the_newest_fact_stands_beside_the_numbers()
    {
        var page = await ReadAsync("en");

        Assert.Contains("The newest fact is of 7 February 2024, 23 days old.", page, StringComparison.Ordinal);
        Assert.Contains(
            "Newest of these acts</th><td>7 February 2024, 23 days old</td><td>–</td>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Newest act in the score</th><td>6 February 2024, 24 days old</td>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("7. Februar 2024, 23 Tage alt", await ReadAsync("de"), StringComparison.Ordinal);
    }

    private async Task<string> WhyAsync(string language) =>
        (await ReadAsync(language)).Split("<details open")[1].Split("</details>")[0];

    private async Task<string> ReadAsync(string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Relation);
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        using var answer = await tracker.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static decimal Number(string text) =>
        decimal.Parse(text.Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"<td>(?<points>[+−]\d+\.\d+)</td>\s*</tr>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Added();

    [GeneratedRegex(@"acts, sum (?<sum>[+−]?\d+\.\d+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sum();
}
