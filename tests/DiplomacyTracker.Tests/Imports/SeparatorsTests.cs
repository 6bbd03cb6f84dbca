using System.Text;
using DiplomacyTracker.Imports.Formats;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>Lists that have gone through a spreadsheet: separated by tabs or semicolons, with a mark in front and long line breaks.</summary>
public sealed class SeparatorsTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Visit =
        "1,1999-03-08,1999-03-09,Prime Minister Gordon Brown,Norway,norway,\"Working, short.\nWith a dinner\",2010-10-25,";

    private const string Travel =
        "1,president,Fay Pres,1981-09-05,1981-09-06,\"Korea, South\",korea,\"Seoul, Busan\",Met \"them\".,2005-01-01";

    private const string Map = "?map=date%3DDay,source%3DFrom,target%3DTo,code%3DWhat,text%3DSaid";

    private const string Relation =
        "tonga,Tonga,relations,1,\"Establishment of Diplomatic Relations, 1972.\",1972,,,,\"Relations were established on November 2, 1972.\"";

    [Theory]
    [InlineData("us-visits", Importing.Header, Visit, ';')]
    [InlineData("us-visits", Importing.Header, Visit, '\t')]
    [InlineData("us-travels", null, Travel, ';')]
    [InlineData("us-travels", null, Travel, '\t')]
    [InlineData("us-relations", null, Relation, ';')]
    [InlineData("us-relations", null, Relation, '\t')]
    public async Task A_list_says_the_same_whatever_separates_its_fields(
        string format,
        string? header,
        string row,
        char separator
    )
    {
        header ??= AllFormats.List.Single(one => one.Name == format).Beginning;
        string[] cells = [.. Cells(row)];
        var commas = string.Join(',', cells.Select(Quoted));
        var others = string.Join(separator, cells.Select(Quoted));

        var first = await SendAsync(format, $"{header}\n{commas}\n");
        var again = await SendAsync(format, $"{header.Replace(',', separator)}\n{others}\n");
        var marked = await SendAsync(format, $"\uFEFF{header.Replace(',', separator)}\r\n{others}\r\n");

        Assert.True(first.Count("recorded") + first.Count("unchanged") is 1, first.Json.ToJsonString());
        Assert.Equal((1, 1), (again.Count("unchanged"), marked.Count("unchanged")));
    }

    [Theory]
    [InlineData("sep=;\r\n", ';')]
    [InlineData("\uFEFF\"SEP=|\"\r\n", '|')]
    [InlineData("\r\nsep=\t\r\n", '\t')]
    public async Task A_first_line_by_which_a_spreadsheet_is_told_what_separates_fields_is_no_header(
        string before,
        char separator
    )
    {
        string Sent(string day) =>
            $"{before}Date{separator}From{separator}To{separator}Code\r\n{day}{separator}NOR{separator}JPN{separator}051\r\n";
        var list =
            $"{before}{Importing.Header.Replace(',', separator)}\r\n{string.Join(separator, Cells(Visit).Select(Quoted))}\r\n";
        const string Columns = "?map=date%3DDate,source%3DFrom,target%3DTo,code%3DCode";

        var coded = await tracker.ImportAsync(Encoding.UTF8.GetBytes(Sent("2021-03-04")), Columns, "coded");
        var broken = await tracker.ImportAsync(Encoding.UTF8.GetBytes(Sent("March")), Columns, "coded");
        var visit = await SendAsync("us-visits", list);

        Assert.Equal(1, coded.Count("recorded") + coded.Count("unchanged"));
        Assert.Equal(before.Split('\n').Length + 1, broken.Json["errors"]?[0]?["line"]?.GetValue<int>());
        Assert.Equal(1, visit.Count("recorded") + visit.Count("unchanged"));
    }

    [Fact]
    public async Task Between_tabs_a_quote_within_a_text_is_a_quote()
    {
        var header = string.Join('\t', UsTravelsList.Columns);
        var row = string.Join('\t', Cells(Travel)).Replace("1\tpresident", "2\tpresident", StringComparison.Ordinal);

        var answer = await SendAsync(
            "us-travels",
            $"{header}\n{row.Replace("Korea, South", "Chile", StringComparison.Ordinal)}\n"
        );

        Assert.Equal(1, answer.Count("recorded"));
        Assert.Equal("Met \"them\".", (await tracker.OnlyVisitOfAsync("CHL"))["purpose"]);
    }

    [Fact]
    public async Task A_table_between_tabs_whose_header_is_quoted_is_quoted()
    {
        const string Table =
            "\"Day\"\t\"From\"\t\"To\"\t\"What\"\t\"Said\"\n\"2021-05-06\"\t\"PER\"\t\"BOL\"\t\"112\"\t\"On \"\"that\"\"\"\n";

        var answer = await tracker.ImportAsync(Encoding.UTF8.GetBytes(Table), Map, "coded");

        Assert.Equal(1, answer.Count("recorded"));
        var said = await tracker.GetCurrentAsync("/api/statements?country=BOL");
        Assert.Equal("On \"that\"", said["items.0.summary"]);
    }

    [Theory]
    [InlineData("2021-05-06\tPER\u0001\tBOL\t112\tx", "From")]
    [InlineData("2021-05-06\tPER\tBOL\t112\tx\0", "Said")]
    public async Task What_can_not_be_stored_is_told_with_its_column(string row, string column)
    {
        var answer = await tracker.ImportAsync(
            Encoding.UTF8.GetBytes($"Day\tFrom\tTo\tWhat\tSaid\n{row}\n"),
            Map,
            "coded"
        );

        Assert.Equal(("invalid-text", column), (answer["errors.0.code"], answer["errors.0.field"]));
    }

    private Task<Answer> SendAsync(string format, string file) =>
        tracker.ImportAsync(Encoding.UTF8.GetBytes(file), format: format);

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static IEnumerable<string> Cells(string row)
    {
        var (cell, isQuoted) = (new StringBuilder(), false);
        foreach (var (at, character) in row.Index())
            if (
                character is '"'
                && (isQuoted ? at + 1 == row.Length || row[at + 1] is ',' : at is 0 || row[at - 1] is ',')
            )
                isQuoted = !isQuoted;
            else if (character is ',' && !isQuoted)
            {
                yield return $"{cell}";
                cell.Clear();
            }
            else
                cell.Append(character);

        yield return $"{cell}";
    }
}
