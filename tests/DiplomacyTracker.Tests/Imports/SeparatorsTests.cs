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
