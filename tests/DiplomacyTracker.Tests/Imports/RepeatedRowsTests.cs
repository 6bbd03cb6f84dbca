using System.Text;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>Two rows of one file that bear one id and say different things of the same two countries.</summary>
public sealed class RepeatedRowsTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Map = "?map=date%3DDay,source%3DFrom,target%3DTo,code%3DWhat";

    [Fact]
    public async Task The_second_of_two_rows_of_one_id_is_at_fault_and_the_file_sent_again_goes_to_and_fro_no_more()
    {
        var first = new IcewsLine("900", "111", "Criticize or denounce", "Norway", "Japan");
        var second = first with { Code = "130", Text = "Threaten" };
        var other = new IcewsLine("901", "111", "Criticize or denounce", "Norway", "Chile");

        var sent = await tracker.SendIcewsAsync([first, second]);
        var again = await tracker.SendIcewsAsync([first, second, other]);
        var third = await tracker.SendIcewsAsync([first, second, other with { Publisher = "Reuters" }]);

        Assert.Equal((1, 1), (sent.Count("recorded"), sent.Count("rejected")));
        Assert.Equal(
            ("repeated-id", "Event ID", "900"),
            (sent["errors.0.code"], sent["errors.0.field"], sent["errors.0.value"])
        );
        Assert.Equal((1, 1, 1), (again.Count("unchanged"), again.Count("rejected"), again.Count("recorded")));
        Assert.Equal((1, 1, 1), (third.Count("unchanged"), third.Count("rejected"), third.Count("changed")));
        var statements = await tracker.GetCurrentAsync("/api/statements?country=JPN");
        Assert.Equal("accuse", statements["items.0.act"]);
        Assert.Equal("1", $"{(await tracker.GetAsync($"/api/statements/{statements["items.0.id"]}"))["version"]}");
    }

    [Fact]
    public async Task A_second_row_of_one_id_that_says_the_same_adds_its_source()
    {
        var row = new IcewsLine("902", "111", "Criticize or denounce", "Peru", "Chile");

        var sent = await tracker.SendIcewsAsync([row, row with { Publisher = "Reuters" }]);

        Assert.Equal((1, 1, 0), (sent.Count("recorded"), sent.Count("changed"), sent.Count("rejected")));
    }

    [Fact]
    public async Task Two_clashes_of_one_day_without_ids_are_two_where_they_were_in_two_places()
    {
        const string Rows = "Day,From,To,What,Where\n2021-03-04,Mali,Niger,190,Gao\n2021-03-04,Mali,Niger,190,Menaka\n";

        var sent = await SendAsync(Rows);
        var again = await SendAsync(Rows + "\n");

        Assert.Equal((2, 0), (sent.Count("recorded"), sent.Count("changed")));
        Assert.Equal((2, 0), (again.Count("unchanged"), again.Count("changed")));

        Task<Answer> SendAsync(string file) =>
            tracker.ImportAsync(Encoding.UTF8.GetBytes(file), $"{Map},place%3DWhere", "coded");
    }
}
