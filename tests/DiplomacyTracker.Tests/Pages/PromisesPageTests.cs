using System.Net;
using System.Text.RegularExpressions;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>Whether what was announced was kept, told apart by country, person and outlet, with what is behind each figure.</summary>
public sealed partial class PromisesPageTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>, IAsyncLifetime
{
    private const string Then = "validAt=2020-12-31&knownAt=2020-12-31";

    public async ValueTask InitializeAsync()
    {
        if ((await tracker.GetAsync("/api/visits?country=FJI"))["items.0.id"] is not null)
            return;
        var late = await VisitAsync("TON", "2020-05-10", "2020-04-01", "Matangi");
        await SayAsync($"{late}/reschedule", """ "occurs": "2020-05-20" """, "2020-05-02", "Matangi");
        await SayAsync($"{late}/conclude", """ "occurs": "2020-05-20" """, "2020-05-21", "Fiji Times");
        var off = await VisitAsync("WSM", "2020-07", "2020-05-01", "Samoa Observer");
        await SayAsync($"{off}/postpone", "", "2020-06-20", "Samoa Observer");
        await SayAsync($"{off}/cancel", """ "reason": "The storm." """, "2020-07-02", "Samoa Observer");
        await VisitAsync("NRU", "2020-03", "2020-01-10", "Matangi");
        await VisitAsync("KIR", "2021-03", "2020-12-10", "Matangi");
        await tracker.GetCurrentAsync("/api/timeline");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("", "Fiji", "3 1 0 1 1 33 % 2 +10 49")]
    [InlineData("", "Tonga", "1 1 0 0 0 0 % 1 +10 49")]
    [InlineData("", "Samoa", "1 0 0 1 0 100 % 1 – –")]
    [InlineData("&by=person", "Jo Bola", "3 1 0 1 1 33 % 2 +10 49")]
    [InlineData("&by=outlet", "Matangi", "2 1 0 0 1 0 % 1 +10 49")]
    [InlineData("&by=outlet", "All together", "3 1 0 1 1 33 % 2 +10 49")]
    public async Task What_came_of_promises_stands_in_figures_and_what_is_to_come_is_in_none(
        string by,
        string who,
        string figures
    ) => Assert.Equal(figures, Row(await ReadAsync($"/promises?country=FJI&{Then}{by}"), who));

    [Fact]
    public async Task Each_promise_is_told_with_what_was_announced_and_what_became_of_it()
    {
        var page = await ReadAsync($"/promises?country=FJI&{Then}");

        var lines = Lines().Matches(page).Select(line => Tags().Replace(line.Value, "").Trim()).ToList();
        Assert.Equal(3, lines.Count);
        Assert.Contains("The storm.", lines[0], StringComparison.Ordinal);
        Assert.Contains("put off once", lines[0], StringComparison.Ordinal);
        Assert.Contains("announced for July 2020", lines[0], StringComparison.Ordinal);
        Assert.Contains("10 days later than announced", lines[1], StringComparison.Ordinal);
        Assert.Contains("overdue", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_leads_to_the_promises_behind_it_at_the_same_moment()
    {
        var page = await ReadAsync($"/promises?by=outlet&{Then}");
        var link = Outlet().Match(page).Groups["to"].Value;

        var behind = await ReadAsync(link);

        Assert.Contains("knownAt=2020-12-31", link, StringComparison.Ordinal);
        Assert.Single(Lines().Matches(behind));
        Assert.Contains("The storm.", behind, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_called_off_later_was_not_called_off_yet()
    {
        Assert.Equal(
            "2 1 0 0 1 0 % 1 +10 49",
            Row(await ReadAsync("/promises?country=FJI&knownAt=2020-06-30"), "Fiji")
        );
        Assert.Contains(
            "Nothing that was announced with a date",
            await ReadAsync("/promises?country=FJI&knownAt=2019-12-31"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/countries/FJI", "/promises?country=FJI")]
    [InlineData("/calendar?country=FJI", "/promises?country=FJI")]
    [InlineData("/relations/FJI/TON", "/promises?pair=FJI-TON")]
    public async Task They_are_linked_from_where_one_looks_for_them(string address, string link) =>
        Assert.Contains($"href=\"{link}\"", await ReadAsync(address), StringComparison.Ordinal);

    [Theory]
    [InlineData("by=weather", "unknown-value")]
    [InlineData("slider=1", "unknown-parameter")]
    [InlineData("from=2024&to=2023", "end-before-start")]
    public async Task What_it_does_not_take_is_refused_by_name(string query, string code)
    {
        using var answer = await tracker.Http.GetAsync($"/promises?{query}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            code,
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    private Task<string> VisitAsync(string host, string occurs, string on, string outlet) =>
        SayAsync(
            "/api/visits",
            $$"""
            "visitor": { "country": "FJI", "person": "Jo Bola" }, "host": { "country": "{{host}}" },
            "occurs": "{{occurs}}", "certainty": "likely"
            """,
            on,
            outlet
        );

    private async Task<string> SayAsync(string route, string fields, string on, string outlet)
    {
        var said = await tracker.PostAsync(
            route,
            $$"""{ {{(fields.Length > 0 ? $"{fields}," : "")}} "report": { "sources": [{ "outlet": "{{outlet}}", "publishedAt": "{{on}}" }] } }"""
        );
        Assert.True(said.Status is 200 or 201, said.Json.ToJsonString());
        return $"/api/visits/{said["id"]}";
    }

    private static string? Row(string page, string who) =>
        Rows()
            .Matches(page)
            .Select(row => string.Join(' ', Cells().Matches(row.Value).Select(cell => Tags().Replace(cell.Value, ""))))
            .Where(row => row.StartsWith($"{who} ", StringComparison.Ordinal))
            .Select(row => row[(who.Length + 1)..])
            .FirstOrDefault();

    private async Task<string> ReadAsync(string address) =>
        WebUtility.HtmlDecode(await tracker.Http.GetStringAsync(address, TestContext.Current.CancellationToken));

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline, 1000)]
    private static partial Regex Rows();

    [GeneratedRegex("<t[hd].*?</t[hd]>", RegexOptions.Singleline, 1000)]
    private static partial Regex Cells();

    [GeneratedRegex("<article class=\"fact\">.*?</article>", RegexOptions.Singleline, 1000)]
    private static partial Regex Lines();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("<a href=\"(?<to>[^\"]*)\">Samoa Observer</a>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Outlet();
}
