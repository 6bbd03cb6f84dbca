using System.Net;
using System.Text.RegularExpressions;
using DiplomacyTracker.Tests.Imports;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>How late it became known, as a picture, in figures, and line by line.</summary>
public sealed partial class LagPageTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>, IAsyncLifetime
{
    private const string Asked = "from=2017&validAt=2020-12-31";

    public async ValueTask InitializeAsync()
    {
        await tracker.ImportAsync(
            Row("1", "Brazil", "2018-03-08", "2018-03-08T12:00:00Z"),
            Row("2", "Chile", "2018-03-08", "2018-03-18T12:00:00Z"),
            Row("3", "Peru", "2018-05-01", "2018-06-10T12:00:00Z"),
            Row("4", "Norway", "2019-01-01", "2020-01-02T12:00:00Z"),
            Row("5", "Japan", "2019-01-01", "2022-01-02T12:00:00Z")
        );
        await tracker.GetCurrentAsync("/api/visits");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_picture_has_a_bar_for_each_span_and_marks_what_came_late()
    {
        var page = await ReadAsync($"/lag?{Asked}");

        Assert.Equal(
            [
                "before it began 0",
                "the same day 1",
                "1 to 7 days 0",
                "8 to 30 days 1",
                "31 to 91 days 1",
                "92 to 182 days 0",
                "183 to 365 days 0",
                "366 to 730 days late 1",
                "731 to 1,826 days late 1",
                "more than 1,826 days late 0",
            ],
            Rows(page, "bars")
        );
        Assert.Contains("median 40 days, the middle half from 10 to 366; n = 5", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_stand_by_year_and_lead_to_what_is_behind_them()
    {
        var page = await ReadAsync($"/lag?{Asked}");

        Assert.Equal(
            [
                "2018 3 5 10 25 40 0 0 0",
                "2019 2 548.75 731.5 914.25 1,097 2 0 0",
                "All together 5 10 40 366 1,097 2 0 0",
            ],
            Rows(page, "figures").Skip(1)
        );
        Assert.Contains("from=2019&to=2019", page, StringComparison.Ordinal);
        Assert.Equal(2, Facts().Count(await ReadAsync("/lag?from=2019&to=2019&validAt=2020-12-31")));
    }

    [Fact]
    public async Task Those_that_came_late_are_marked_and_can_be_listed_alone()
    {
        var page = await ReadAsync($"/lag?{Asked}&arrival=late");

        Assert.Equal(2, Facts().Count(page));
        Assert.Equal(2, page.Split("class=\"tag late\"").Length - 1);
        Assert.Contains("1,097 days · began 1 January 2019", page, StringComparison.Ordinal);
        Assert.Contains("Office of the Historian", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_had_begun_it_says_so() =>
        Assert.Contains(
            "Nothing like that had begun by then",
            await ReadAsync("/lag?country=FJI"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("/countries/BRA", "/lag?country=BRA")]
    [InlineData("/calendar?country=BRA", "/lag?country=BRA")]
    public async Task It_is_linked_from_where_one_looks_for_it(string address, string link) =>
        Assert.Contains($"href=\"{link}\"", await ReadAsync(address), StringComparison.Ordinal);

    private static VisitRow Row(string id, string from, string start, string created) =>
        new(id, from)
        {
            Start = start,
            End = start,
            Page = from.ToLowerInvariant(),
            Visitor = $"President of {from}",
            Created = created,
        };

    private static IEnumerable<string> Rows(string page, string table) =>
        Table()
            .Matches(page)
            .Where(found => found.Groups["class"].Value.Contains(table, StringComparison.Ordinal))
            .SelectMany(found => TableRows().Matches(found.Value))
            .Select(row =>
                string.Join(
                    ' ',
                    Tags().Replace(row.Value, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                )
            );

    private async Task<string> ReadAsync(string address) =>
        WebUtility.HtmlDecode(await tracker.Http.GetStringAsync(address, TestContext.Current.CancellationToken));

    [GeneratedRegex("<table class=\"(?<class>[^\"]*)\".*?</table>", RegexOptions.Singleline, 1000)]
    private static partial Regex Table();

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline, 1000)]
    private static partial Regex TableRows();

    [GeneratedRegex("<article class=\"fact\">", RegexOptions.None, 1000)]
    private static partial Regex Facts();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();
}
