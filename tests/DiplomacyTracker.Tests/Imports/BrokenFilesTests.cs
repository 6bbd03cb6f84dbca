using System.Text;
using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>Files in which something is broken: nothing else is lost with it, and nothing broken is recorded.</summary>
public sealed class BrokenFilesTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Map = "?map=date=Day,source=From,target=To,code=What,text=Said";
    private const string Header = "Day,From,To,What,Said\n";

    [Fact]
    public async Task A_quote_that_is_never_closed_is_a_fault_of_its_line_alone()
    {
        var rows = Enumerable.Range(2, 200).Select(line => $"2010-01-03,France,Mali,112,No. {line}").ToList();
        rows[2] = "2010-01-03,France,Mali,112,\"unclosed quote";

        var answer = await SendAsync(string.Join('\n', rows));

        Assert.Equal(
            ("done", 200, 199, 1),
            (answer["state"], answer.Count("rows"), answer.Count("recorded"), answer.Count("rejected"))
        );
        Assert.Equal(("4", "malformed-row"), (answer["errors.0.line"], answer["errors.0.code"]));
    }

    [Theory]
    [InlineData("2010-01-04,Chad,Niger,112,\"open\n2010-01-04,Chad,Niger,113,\"One, two\"\n", "2")]
    [InlineData("2010-01-04,Chad,Niger,112,\"open\n2010-01-04,Chad,Niger,113,\"One,\ntwo\"\n", "2")]
    [InlineData("2010-01-04,Chad,Niger,113,\"One,\ntwo\"\n2010-01-04,Chad,Niger,112,\"open\n", "4")]
    [InlineData("2010-01-04,\"Chad,Niger,112,x\n2010-01-04,Chad,Niger,113,\"One, two\"\n", "2")]
    [InlineData("2010-01-04,Chad,Niger,112,\"open\"x\n2010-01-04,Chad,Niger,113,\"One,\n\ntwo\"\n", "2")]
    public async Task What_stands_in_quotes_behind_it_or_before_it_is_read_as_ever(string rows, string line)
    {
        var answer = await SendAsync(rows);

        Assert.Equal((1, 1), (answer.Count("recorded"), answer.Count("rejected")));
        Assert.Equal(line, answer["errors.0.line"]);
        var one = Assert.Single(await StatementsAsync("TCD"));
        Assert.Equal(["One,", "two"], $"{one?["summary"]}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        await tracker.UndoAsync(answer);
    }

    [Fact]
    public async Task However_many_quotes_are_left_open_every_line_is_accounted_for()
    {
        var answer = await SendAsync(string.Join('\n', Enumerable.Repeat("2010-01-03,Togo,Benin,112,\"open", 20_000)));

        Assert.Equal(("done", 20_000, 20_000), (answer["state"], answer.Count("rows"), answer.Count("rejected")));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_a_fault_of_their_row()
    {
        var file = Encoding.Latin1.GetBytes(
            $"{Header}2010-01-05,Peru,Chile,112,Müller\n2010-01-05,Peru,Chile,113,Plain.\n"
        );

        var answer = await tracker.ImportAsync(file, Map, "coded");

        Assert.Equal((1, 1), (answer.Count("recorded"), answer.Count("rejected")));
        Assert.Equal(
            ("2", "Said", "not-utf-8"),
            (answer["errors.0.line"], answer["errors.0.field"], answer["errors.0.code"])
        );
        Assert.Contains("iconv", answer["errors.0.reason"], StringComparison.Ordinal);
        Assert.Equal("Plain.", $"{Assert.Single(await StatementsAsync("PER"))?["summary"]}");
    }

    [Fact]
    public async Task So_are_they_between_tabs()
    {
        var file = Encoding.Latin1.GetBytes(
            "Day\tFrom\tTo\tWhat\tSaid\n2010-01-05\tCuba\tHaiti\t112\tMüller\n2010-01-05\tCuba\tHaiti\t113\tPlain.\n"
        );

        var answer = await tracker.ImportAsync(file, Map, "coded");

        Assert.Equal(("Said", "not-utf-8"), (answer["errors.0.field"], answer["errors.0.code"]));
        Assert.Equal("Plain.", $"{Assert.Single(await StatementsAsync("CUB"))?["summary"]}");
    }

    [Fact]
    public async Task So_are_they_in_the_list_of_visits_and_in_rows_of_GDELT_and_in_logs()
    {
        var visits = await tracker.ImportAsync(
            Encoding.Latin1.GetBytes(Importing.FileOf(new VisitRow("1", "Brazil") { Visitor = "President João" }))
        );
        Assert.Equal(("visitor", "not-utf-8"), (visits["errors.0.field"], visits["errors.0.code"]));

        var gdelt = new GdeltRow("1", "112", "BRA", "URY") { Url = "Folha de São Paulo" };
        var events = await tracker.ImportAsync(Encoding.Latin1.GetBytes($"{gdelt}\n"), format: "gdelt");
        Assert.Equal(("SOURCEURL", "not-utf-8"), (events["errors.0.field"], events["errors.0.code"]));

        var good = """{"recorded_at":"2015-10-01T18:58:32Z","commit":"a","op":"withdraw","id":"7"}""";
        var log = await tracker.ImportAsync(
            Encoding.Latin1.GetBytes($"{good}\n{good.Replace("\"7\"", "\"é\"", StringComparison.Ordinal)}\n"),
            format: "us-visits-log"
        );
        Assert.Contains("not-utf-8", log.Json["errors"]?.AsArray().Select(row => $"{row?["code"]}") ?? []);
        Assert.Empty(await tracker.VisitsOfAsync("BRA"));
    }

    private Task<Answer> SendAsync(string rows) =>
        tracker.ImportAsync(Encoding.UTF8.GetBytes($"{Header}{rows}"), Map, "coded");

    private async Task<JsonArray> StatementsAsync(string country) =>
        (await tracker.GetCurrentAsync($"/api/statements?limit=500&country={country}")).Json["items"]?.AsArray() ?? [];
}
