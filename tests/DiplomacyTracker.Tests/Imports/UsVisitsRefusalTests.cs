using System.Net.Http.Headers;
using System.Text;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

public sealed class UsVisitsRefusalTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private static readonly VisitRow Good = new("1", "France");

    public static TheoryData<string, string, string> BadCells =>
        new()
        {
            { "start-date", "2023-02-30", "invalid-date" },
            { "start-date", "0999-12-31", "invalid-date" },
            { "start-date", "", "invalid-date" },
            { "start-date", "1999-03-08/1999-03-09", "invalid-date" },
            { "end-date", "1999-03-07", "end-before-start" },
            { "end-date", "March", "invalid-date" },
            { "created-datetime", "2199-01-01T00:00:00Z", "known-in-future" },
            { "created-datetime", "yesterday", "invalid-instant" },
            { "last-modified-datetime", "2199-01-01T00:00:00Z", "known-in-future" },
            { "id", "", "missing-field" },
            { "visitor", " ", "missing-field" },
            { "visitor", "President \0", "invalid-text" },
            { "visitor", new('a', 301), "too-long" },
            { "id", new('1', 301), "too-long" },
            { "description", new('a', 1_000_000), "too-long" },
            { "from", "United States", "self-visit" },
        };

    [Theory]
    [MemberData(nameof(BadCells))]
    public async Task A_bad_row_is_rejected_with_its_column_and_stops_no_other(string column, string cell, string code)
    {
        var answer = await tracker.ImportAsync(
            Good,
            (Good with { Id = "2" }).With(column, cell),
            Good with
            {
                Id = "3",
            }
        );

        Assert.Equal(("done", 3, 1), (answer["state"], answer.Count("rows"), answer.Count("rejected")));
        Assert.Equal((column, code), (answer["errors.0.field"], answer["errors.0.code"]));
        Assert.Equal("3", answer["errors.0.line"]);
        Assert.InRange(answer["errors.0.value"]?.Length ?? -1, 0, 201);
    }

    [Theory]
    [InlineData("Yugoslavia", "1992-04")]
    [InlineData("Korea", "1911-11-14")]
    [InlineData("Congo", "1961-06-08")]
    [InlineData("Vietnam", "1976-07-01")]
    [InlineData("", "1999-01-01")]
    public async Task A_country_that_is_not_known_for_sure_is_not_guessed(string from, string start)
    {
        var answer = await tracker.ImportAsync(Good with { From = from, Start = start });

        Assert.Equal("1 rows: 0 recorded, 0 unchanged, 0 changed, 1 unresolved, 0 rejected", answer.Tally());
        Assert.Equal(
            ("2", "from", from, "unknown-country"),
            (answer["errors.0.line"], answer["errors.0.field"], answer["errors.0.value"], answer["errors.0.code"])
        );
    }

    [Fact]
    public async Task Whoever_names_a_country_that_may_be_several_is_told_which()
    {
        var answer = await tracker.ImportAsync(Good with { From = "Yemen", Start = "1970-01-01" });

        Assert.Equal(
            "On 1970-01-01 \"Yemen\" may mean YAR (North Yemen) or YMD (South Yemen).",
            answer["errors.0.reason"]
        );
    }

    [Theory]
    [InlineData("60", "Hawaii", "1874-12-12", "King Kalakaua", "HWI")]
    [InlineData("61", "Yugoslavia", "1971-10-28", "President Josip Broz Tito", "YUG")]
    [InlineData("62", "Yugoslavia", "2001-05-09", "President Vojislav Kostunica", "SCG")]
    [InlineData("63", "Korea", "1965-05-17", "President Park", "KOR")]
    [InlineData("64", "Vietnam", "1966-02-06", "President Nguyen Van Thieu", "RVN")]
    public async Task A_visitor_comes_from_the_state_of_their_day(
        string id,
        string from,
        string start,
        string visitor,
        string code
    )
    {
        var row = new VisitRow(id, from)
        {
            Start = start,
            End = start,
            Visitor = visitor,
        };

        Assert.Equal(1, (await tracker.ImportAsync(row)).Count("recorded"));
        Assert.Equal(start, (await tracker.OnlyVisitOfAsync(code))["occurs"]);
    }

    [Fact]
    public async Task The_Vietnam_of_today_is_known() =>
        Assert.Equal(
            1,
            (await tracker.ImportAsync(new VisitRow("50", "Vietnam") { Start = "1976-07-02" })).Count("recorded")
        );

    [Theory]
    [InlineData("2,too,few,fields", "malformed-row", "2")]
    [InlineData("2,1999-03-08,1999-03-08,a\"b,France,france,,2010-10-25T16:17:47Z,", "malformed-row", "2")]
    [InlineData("\"never closed,,,,,,,,", "malformed-row", "2")]
    public async Task A_row_that_is_no_CSV_is_rejected(string row, string code, string line)
    {
        var answer = await tracker.ImportAsync($"{Importing.Header}\r\n{row}\r\n");

        Assert.Equal((1, 1), (answer.Count("rows"), answer.Count("rejected")));
        Assert.Equal((code, line), (answer["errors.0.code"], answer["errors.0.line"]));
    }

    [Theory]
    [InlineData("", "id")]
    [InlineData("id,start-date", "end-date")]
    [InlineData("{\"json\": true}", "id")]
    [InlineData("\"never closed", "id")]
    public async Task A_file_without_a_column_is_refused_as_a_whole(string file, string column)
    {
        var answer = await tracker.ImportAsync(file);

        Assert.Equal((422, "missing-column", column), (answer.Status, answer["code"], answer["field"]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_the_bytes_all_rows_are_accounted_for(int seed)
    {
        var noise = new byte[50_000];
        new Random(seed).NextBytes(noise);

        Assert.Equal(422, (await tracker.ImportAsync(noise)).Status);
        var answer = await tracker.ImportAsync([.. Encoding.UTF8.GetBytes($"{Importing.Header}\n"), .. noise]);
        Assert.Equal(("done", answer.Count("rejected")), (answer["state"], answer.Count("rows")));
    }

    [Fact]
    public async Task A_header_without_rows_is_an_empty_list() =>
        Assert.Equal(0, (await tracker.ImportAsync(Importing.Header)).Count("rows"));

    [Fact]
    public async Task Another_type_of_content_is_refused()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");

        var answer = await tracker.ImportAsync(content);

        Assert.Equal((415, "unsupported-media-type"), (answer.Status, answer["code"]));
        Assert.Contains("text/csv", answer["title"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_file_is_refused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("id"), "file" } };
        using var cut = new StringContent("--b\r\n");
        cut.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");

        Assert.Equal("malformed-form", (await tracker.ImportAsync(form))["code"]);
        Assert.Equal("malformed-form", (await tracker.ImportAsync(cut))["code"]);
    }

    [Fact]
    public async Task More_than_8_GiB_are_too_many()
    {
        using var content = new ByteArrayContent([]);
        content.Headers.ContentType = new("text/csv");
        content.Headers.ContentLength = (8L * 1024 * 1024 * 1024) + 1;

        var answer = await tracker.ImportAsync(content);

        Assert.Equal((413, "too-large"), (answer.Status, answer["code"]));
    }
}
