using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Exports;

/// <summary>Any list can be had whole, as a file that says where it comes from.</summary>
public sealed class ListExportTests(TestCluster cluster, TrackerFixture tracker)
    : IClassFixture<TrackerFixture>,
        IAsyncLifetime
{
    private const string Moment = "validAt=2024-03-18&knownAt=2024-03-20";

    public async ValueTask InitializeAsync()
    {
        await tracker.PostAsync("/api/demo", new { });
        await tracker.GetCurrentAsync("/api/visits?limit=1");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("visits", "country=USA")]
    [InlineData("statements", "")]
    [InlineData("people", "")]
    [InlineData("timeline", "pair=KOR-USA")]
    public async Task It_holds_the_items_of_the_list_in_their_order(string list, string filter)
    {
        var page = await tracker.GetAsync($"/api/{list}?limit=500&{Moment}&{filter}".TrimEnd('&'));
        var lines = (await ExportAsync($"{list}?{Moment}&{filter}".TrimEnd('&'))).Text.TrimEnd('\n').Split('\n');

        Assert.NotEqual("[]", page.Json["items"]?.ToJsonString());
        Assert.Equal(
            page.Json["items"]?.AsArray().Select(item => item?.ToJsonString()),
            lines[1..^1].Select(line => JsonNode.Parse(line)?.ToJsonString())
        );
        Assert.Equal(page["asOf.position"], JsonNode.Parse(lines[0])?["position"]?.ToString());
    }

    [Fact]
    public async Task It_goes_on_to_the_end_of_a_list_of_many_parts()
    {
        await using var other = await cluster.AnotherAsync();
        var dice = new Dice(8202);
        await new Scribe(other).WriteAsync(Histories.Of(dice, developments: 300, entries: 1500), dice);
        await new Scribe(other).CaughtUpAsync();
        var acts = await ClusterGround.ExecuteAsync(
            other.ConnectionString,
            "select count(*) from diplomacy.ledger where act <> 'whole' and position_to = 9223372036854775807 and known_from <= now() and now() < known_to"
        );

        var text = await other.Http.GetStringAsync("/api/export/timeline", TestContext.Current.CancellationToken);

        Assert.True(acts is > 500L, $"{acts}");
        Assert.Equal(acts, JsonNode.Parse(text.TrimEnd('\n').Split('\n')[^1])?["items"]?.GetValue<long>());
        Assert.Equal(text.Split('\n').Length, text.Split('\n').Distinct().Count());
    }

    [Fact]
    public async Task The_last_line_has_the_checksum_of_all_before_it()
    {
        var text = (await ExportAsync($"visits?{Moment}")).Text;
        var before = text[..(text.TrimEnd('\n').LastIndexOf('\n') + 1)];
        var closing = JsonNode.Parse(text[before.Length..]);

        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before))),
            $"{closing?["sha256"]}"
        );
    }

    [Theory]
    [InlineData("visits?format=jsonl")]
    [InlineData("visits?format=csv")]
    [InlineData("calendar?month=2024-03")]
    [InlineData("calendar?month=2024-03&format=csv")]
    public async Task Its_address_gives_the_same_bytes_after_more_was_recorded(string list)
    {
        await using var other = await cluster.AnotherAsync();
        await other.PostAsync("/api/demo", new { });
        await other.GetCurrentAsync("/api/visits?limit=1");
        var (text, address, _) = await ExportAsync(list, other);
        await PermalinkTests.ChangeAsync(other);
        await other.GetCurrentAsync("/api/visits?limit=1");

        Assert.Equal(text, (await ExportAsync(address["/api/export/".Length..], other)).Text);
        Assert.Contains("recordedAt=position%3A43", address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_has_a_row_for_each_item_and_its_checksum_in_the_head()
    {
        var (text, _, head) = await ExportAsync($"visits?format=csv&{Moment}");
        var (lines, first) = (text.Split("\r\n"), text.Split("\r\n")[0].Split(','));

        Assert.Equal($"{lines.Length - 2}", head["Item-Count"]);
        Assert.Equal(["id", "type"], first.Take(2));
        Assert.Contains("visitor.country", first);
        Assert.Equal(
            $"sha-256=:{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}:",
            head["Content-Digest"]
        );
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("plain", "plain")]
    public void A_text_that_a_spreadsheet_would_take_for_a_formula_is_defused(string text, string cell)
    {
        var columns = new ListColumns();
        var item = System.Text.Json.JsonSerializer.SerializeToElement(new { text, number = -1 }, TrackerJson.Lenient);
        columns.Add(item);

        Assert.Equal("text,number", columns.Header());
        Assert.Equal($"{cell},-1", columns.Row(item));
    }

    [Fact]
    public async Task A_format_that_there_is_not_is_refused()
    {
        var answer = await tracker.GetAsync("/api/export/visits?format=xls");

        Assert.Equal((400, "unknown-value"), (answer.Status, answer["code"]));
    }

    private Task<(string Text, string Address, IReadOnlyDictionary<string, string> Head)> ExportAsync(string list) =>
        ExportAsync(list, tracker);

    private static async Task<(string Text, string Address, IReadOnlyDictionary<string, string> Head)> ExportAsync(
        string list,
        TrackerFixture from
    )
    {
        using var response = await from.Http.GetAsync($"/api/export/{list}", TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        var head = response.Headers.ToDictionary(
            one => one.Key,
            one => string.Join(',', one.Value),
            StringComparer.Ordinal
        );
        return (text, $"{response.Content.Headers.ContentLocation}", head);
    }
}
