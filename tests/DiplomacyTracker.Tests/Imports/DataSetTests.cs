using System.Text;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

public sealed class DataSetTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Map = "?map=date=Day,source=From,target=To,code=What,id=Id,text=Said";

    [Fact]
    public async Task Rows_of_two_data_sets_under_one_id_are_two_events_that_say_who_says_so()
    {
        await SendAsync("7,2014-01-03,Chile,Peru,111,On fishing.", $"{Map}&set=alpha");
        await SendAsync("7,2014-01-03,Chile,Peru,051,On trade.", $"{Map}&set=beta");
        var third = await SendAsync("7,2014-01-03,Chile,Peru,111,On mines.");

        Assert.Equal((1, 0), (third.Count("recorded"), third.Count("changed")));
        var items = (await tracker.GetCurrentAsync("/api/statements?country=PER")).Json["items"]?.AsArray() ?? [];
        Assert.Equal(
            ["On fishing. by alpha", "On mines. by Coded events", "On trade. by beta"],
            items
                .Select(item => $"{item?["summary"]} by {item?["sources"]?[0]?["source"]?["outlet"]}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Within_a_data_set_a_row_that_changed_is_a_correction_and_one_that_moved_withdraws_the_first()
    {
        await SendAsync("8,2014-01-03,Ghana,Togo,111,On fishing.", $"{Map}&set=alpha");

        var changed = await SendAsync("8,2014-01-03,Ghana,Togo,111,On coasts.", $"{Map}&set=alpha");
        var moved = await SendAsync("8,2014-01-03,Ghana,Benin,111,On coasts.", $"{Map}&set=alpha");

        Assert.Equal((1, 1), (changed.Count("changed"), moved.Count("changed")));
        var item = (await tracker.GetCurrentAsync("/api/statements?country=TGO")).Json["items"]?[0];
        Assert.Equal(("On coasts.", "False"), ($"{item?["summary"]}", $"{(bool?)item?["supported"]}"));
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("a/b")]
    public async Task What_is_no_name_of_a_data_set_is_refused(string set)
    {
        var refused = await SendAsync("9,2014-01-03,Ghana,Togo,111,x", $"{Map}&set={Uri.EscapeDataString(set)}");

        Assert.Equal((422, "invalid-set", "set"), (refused.Status, refused["code"], refused["field"]));
    }

    [Fact]
    public async Task A_format_that_knows_no_data_sets_refuses_it()
    {
        var refused = await tracker.ImportAsync([.. "x"u8], "?set=alpha", "icews");

        Assert.Equal((422, "unknown-option", "set"), (refused.Status, refused["code"], refused["field"]));
    }

    private Task<Answer> SendAsync(string row, string query = Map) =>
        tracker.ImportAsync(Encoding.UTF8.GetBytes($"Id,Day,From,To,What,Said\n{row}\n"), query, "coded");
}
