using DiplomacyTracker.Tests.Support;
using DuckDB.NET.Data;

namespace DiplomacyTracker.Tests.Exports;

/// <summary>What another program reads in a Parquet file of ours: DuckDB, as an analyst has it.</summary>
public sealed class DuckDbTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>, IAsyncLifetime
{
    private const string Purpose = "He said \"yes, perhaps\";\nand 'no', at 5 % – 이동";

    public async ValueTask InitializeAsync()
    {
        await tracker.PostAsync("/api/demo", new { });
        await tracker.PostAsync(
            "/api/visits",
            new
            {
                id = "018e9711-0c00-7000-8000-00000000000a",
                visitor = new { country = "NOR" },
                host = new { country = "JPN" },
                occurs = "2024-05~",
                purpose = Purpose,
                report = new
                {
                    sources = new[] { new { outlet = "NRK", publishedAt = "2024-04-01T10:30:00.123456+02:00" } },
                },
            }
        );
        await tracker.GetCurrentAsync("/api/visits?limit=1");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("earliest", "DATE")]
    [InlineData("latest", "DATE")]
    [InlineData("knownSince", "TIMESTAMP WITH TIME ZONE")]
    [InlineData("independentOrigins", "BIGINT")]
    [InlineData("tentative", "BOOLEAN")]
    [InlineData("occurs", "VARCHAR")]
    public async Task A_column_has_the_type_of_its_field(string column, string type)
    {
        var types = await AskAsync("/visits", $"select distinct typeof({column}) from it");

        Assert.Equal(type, Assert.Single(types)[0]);
    }

    [Fact]
    public async Task Days_are_days_and_moments_are_exact_to_the_microsecond_whatever_their_zone()
    {
        var row = Assert.Single(
            await AskAsync(
                "/visits",
                """
                select latest - earliest, (earliest + interval 1 month)::date::varchar, epoch_us(knownSince) % 1000000,
                    extract(hour from knownSince at time zone 'UTC') from it where "visitor.country" = 'NOR'
                """
            )
        );

        Assert.Equal(["30", "2024-06-01", "123456", "8"], row.Select(cell => $"{cell}"));
    }

    [Fact]
    public async Task Texts_are_as_they_were_written_and_what_is_not_there_is_null()
    {
        var row = Assert.Single(
            await AskAsync(
                "/visits",
                """select purpose, reason, "host.city", "visitor.person" from it where "visitor.country" = 'NOR'"""
            )
        );

        Assert.Equal([Purpose, null, null, null], row);
    }

    [Fact]
    public async Task Several_of_anything_can_be_taken_apart()
    {
        var confirmed = await AskAsync(
            "/visits",
            """select unnest(from_json(confirmedBy, '["VARCHAR"]')) as country from it order by country"""
        );
        var outlets = await AskAsync("/visits", """select sources->>'$[0].source.outlet' from it order by earliest""");

        Assert.Equal(["KOR", "USA"], confirmed.Select(row => row[0]));
        Assert.Equal(["The Korea Times", "NRK"], outlets.Select(row => row[0]));
    }

    [Theory]
    [InlineData("/visits", "country=NOR", "country=KOR")]
    [InlineData("/timeline", "pair=JPN-NOR", "pair=KOR-USA")]
    [InlineData("/calendar", "month=2024-05", "month=2024-03")]
    public async Task Two_files_of_one_list_have_the_same_columns_whatever_is_in_them(
        string list,
        string one,
        string other
    )
    {
        const string Columns = "select column_name || ' ' || column_type from (describe from it)";

        var columns = await AskAsync(list, Columns, one);

        Assert.NotEmpty(columns);
        Assert.Equal(columns, await AskAsync(list, Columns, other));
    }

    [Theory]
    [InlineData("/visits", "items")]
    [InlineData("/statements", "items")]
    [InlineData("", "events")]
    public async Task It_has_as_many_rows_as_the_file_says(string list, string told)
    {
        var row = Assert.Single(
            await AskAsync(
                list,
                $"select (select count(*) from it), (select decode(value)::bigint from told where decode(key) = '{told}')"
            )
        );

        Assert.NotEqual(0L, row[0]);
        Assert.Equal(row[0], row[1]);
    }

    [Fact]
    public async Task The_log_says_when_it_was_recorded_and_its_facts_can_be_read()
    {
        var rows = await AskAsync(
            "",
            "select distinct typeof(recordedAt), data->>'$.host.country' from it where type = 'visit-scheduled' order by all"
        );

        Assert.Equal(["JPN", "KOR"], rows.Select(row => row[1]));
        Assert.All(rows, row => Assert.Equal("TIMESTAMP WITH TIME ZONE", row[0]));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The rows that a question to an export gives: its rows are "it", and what it says of itself is "told".</summary>
    private async Task<List<object?[]>> AskAsync(string list, string question, string query = "")
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "it.parquet");
            var export = $"/api/export{list}?format=parquet&{query}".TrimEnd('&');
            await File.WriteAllBytesAsync(
                file,
                await tracker.Http.GetByteArrayAsync(export, Cancellation),
                Cancellation
            );
            await using var tables = new DuckDBConnection("Data Source=:memory:");
            await tables.OpenAsync(Cancellation);
            await RowsAsync(tables, $"create view it as from read_parquet('{file}')");
            await RowsAsync(tables, $"create view told as from parquet_kv_metadata('{file}')");
            return await RowsAsync(tables, question);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<object?[]>> RowsAsync(DuckDBConnection tables, string sql)
    {
        await using var command = tables.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<object?[]>();
        while (await reader.ReadAsync(Cancellation))
            rows.Add([
                .. Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(place => reader.IsDBNull(place) ? null : reader.GetValue(place)),
            ]);
        return rows;
    }
}
