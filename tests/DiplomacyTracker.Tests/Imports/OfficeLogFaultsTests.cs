using System.Text;
using DiplomacyTracker.Imports.Formats;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>Lines of the logs and rows of the lists of the Office of the Historian that nobody could mean.</summary>
public sealed class OfficeLogFaultsTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Added = """
        {"recorded_at":"2015-01-01T00:00:00Z","commit":"a","op":"add","id":"1","after":{"role":"president","name":"Log Pres","start-date":"1987-01-01","end-date":"1987-01-02","country":"Norway","country_id":"norway","locale":"Oslo","remarks":""}}
        """;

    [Theory]
    [InlineData(
        """{"recorded_at":"2016-01-01T00:00:00Z","commit":"b","op":"correct","id":"1","changes":{"remarks":null}}"""
    )]
    [InlineData(
        """{"recorded_at":"2016-01-01T00:00:00Z","commit":"b","op":"correct","id":"1","changes":{"remarks":[]}}"""
    )]
    [InlineData("""{"recorded_at":"2016-01-01T00:00:00Z","commit":"b","id":"1"}""")]
    [InlineData("""{"recorded_at":"2016-01-01T00:00:00Z","commit":"b","op":"a\u0000b","id":"1"}""")]
    [InlineData("""{"recorded_at":"2016-13-01","commit":"b","op":"withdraw","id":"1"}""")]
    [InlineData("[1]")]
    [InlineData("null")]
    public async Task A_line_that_is_no_operation_breaks_nothing_but_itself(string line)
    {
        var answer = await tracker.ImportAsync(
            Encoding.UTF8.GetBytes($"{Added.Trim()}\n{line}\n"),
            format: "us-travels-log"
        );

        Assert.Equal((200, 1), (answer.Status, answer.Count("rejected")));
        Assert.Equal(1, answer.Count("recorded") + answer.Count("unchanged"));
        Assert.Equal("2", answer["errors.0.line"]);
        Assert.DoesNotContain("DiplomacyTracker", answer["errors.0.reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_row_of_one_id_does_not_change_the_first()
    {
        const string Row = ",president,Fay Pres,1981-09-05,1981-09-06,Chile,here,,Private.,2005-01-01";
        var other = Row.Replace("Chile", "Peru", StringComparison.Ordinal);

        var answer = await tracker.ImportAsync(
            Encoding.UTF8.GetBytes($"{string.Join(',', UsTravelsList.Columns)}\n7{Row}\n7{other}\n"),
            format: "us-travels"
        );

        Assert.Equal(
            ("3", "id", "repeated-id"),
            (answer["errors.0.line"], answer["errors.0.field"], answer["errors.0.code"])
        );
        Assert.Equal("CHL", (await tracker.OnlyVisitOfAsync("CHL"))["host.country"]);
    }

    [Fact]
    public async Task Presidents_and_secretaries_have_lists_of_their_own_whose_ids_may_be_the_same()
    {
        var answer = await tracker.ImportAsync(
            Encoding.UTF8.GetBytes(
                $"""
                {string.Join(',', UsTravelsList.Columns)}
                17,president,Gerald Ford,1975-05-28,1975-05-31,Belgium,here,Brussels,Attended.,2005-01-01
                17,secretary,Henry Kissinger,1975-05-19,1975-05-20,Austria,here,Vienna,Met.,2005-01-01
                """
            ),
            format: "us-travels"
        );

        Assert.Equal((2, 0), (answer.Count("recorded"), answer.Count("rejected")));
        Assert.Equal("Gerald Ford", (await tracker.OnlyVisitOfAsync("BEL"))["visitor.person"]);
        Assert.Equal("Henry Kissinger", (await tracker.OnlyVisitOfAsync("AUT"))["visitor.person"]);
    }

    [Fact]
    public async Task An_archive_is_called_one()
    {
        var answer = await tracker.ImportAsync([.. "PK\u0003\u0004"u8, .. new byte[40]]);

        Assert.Equal((422, "malformed-file"), (answer.Status, answer["code"]));
        Assert.Contains("zip", answer["title"], StringComparison.Ordinal);
    }
}
