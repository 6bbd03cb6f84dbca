using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>The ledger that answers and the rebuilt one, laid side by side.</summary>
/// <param name="connection">Over which.</param>
/// <param name="second">Another connection, so that two parts are compared at once.</param>
/// <param name="position">Of the last event that both know.</param>
internal sealed class RebuildComparison(NpgsqlConnection connection, NpgsqlConnection second, long position)
{
    // So that it can be told how far it is; more would read the smaller tables too often.
    private const int Parts = 20;

    // So that the rows of a part are compared without being put aside.
    private const string Memory = "64MB";

    private int taken;
    private int done;

    /// <summary>Compares every row of both as they were at a position, byte for byte.</summary>
    /// <param name="compared">Told which part is done, up to 1.</param>
    /// <param name="cancellation">Leaves it.</param>
    /// <returns>Rows of the one, of the other, and those that only one has or that differ.</returns>
    public async Task<RowCounts> RunAsync(Func<double, Task> compared, CancellationToken cancellation)
    {
        var tables = await RebuildTables.NamesAsync(connection, "true", cancellation);
        var (these, those) = (new RowCounts(), new RowCounts());
        await Together.RunAsync(
            async both => these = await CompareAsync(tables, connection, compared, both),
            async both => those = await CompareAsync(tables, second, _ => Task.CompletedTask, both),
            cancellation
        );
        await compared(1);
        return these + those;
    }

    private async Task<RowCounts> CompareAsync(
        string[] tables,
        NpgsqlConnection by,
        Func<double, Task> compared,
        CancellationToken cancellation
    )
    {
        await by.ExecuteAsync($"set work_mem = '{Memory}'", cancellation);
        var rows = new RowCounts();
        while (Interlocked.Increment(ref taken) is var part && part <= Parts)
        {
            foreach (var table in tables)
                rows += await CompareAsync(
                    table,
                    by,
                    position * (part - 1) / Parts,
                    position * part / Parts,
                    cancellation
                );
            await compared((double)Interlocked.Increment(ref done) / Parts);
        }

        await by.ExecuteAsync("reset work_mem", cancellation);
        return rows;
    }

    /// <summary>Compares the rows that began after one position and until another.</summary>
    private async Task<RowCounts> CompareAsync(
        string table,
        NpgsqlConnection by,
        long after,
        long until,
        CancellationToken cancellation
    )
    {
        var columns = await ColumnsAsync(table, by, isKey: false, cancellation);
        var key = await ColumnsAsync(table, by, isKey: true, cancellation);
        await using var command = new NpgsqlCommand(
            $"""
            select count(was), count(becomes), count(*) filter (where was is null or becomes is null or was *<> becomes)
            from ({Part(TrackerServices.Schema, table, columns, after, until)}) as was
            full join ({Part(RebuildTables.Next, table, columns, after, until)}) as becomes using ({string.Join(
                ", ",
                key
            )})
            """,
            by
        )
        {
            CommandTimeout = 0,
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    /// <summary>A part of a table as it was at the position: what ended later hasn't ended.</summary>
    private string Part(string schema, string table, string[] columns, long after, long until)
    {
        var began = columns.First(column => column is "position" or "position_from");
        var seen = columns.Select(column =>
            column is "position_to"
                ? $"case when position_to > {position} then {long.MaxValue} else position_to end as position_to"
                : column
        );
        return $"select {string.Join(", ", seen)} from {schema}.{table} where {began} > {after} and {began} <= {until}";
    }

    private static async Task<string[]> ColumnsAsync(
        string table,
        NpgsqlConnection by,
        bool isKey,
        CancellationToken cancellation
    ) =>
        await by.ScalarAsync(
            """
            select array(select attname::text from pg_attribute
                join pg_index on indrelid = attrelid and indisprimary
                where attrelid = $1::regclass and attnum > 0 and not attisdropped and (not $2 or attnum = any(indkey))
                order by attnum)
            """,
            cancellation,
            $"{RebuildTables.Next}.{table}",
            isKey
        ) as string[]
        ?? [];
}

/// <summary>What came of laying side by side.</summary>
/// <param name="Before">Rows of the ledger that answers.</param>
/// <param name="After">Rows of the rebuilt one.</param>
/// <param name="Differing">Those that only one has, or that differ.</param>
internal readonly record struct RowCounts(long Before, long After, long Differing)
{
    public static RowCounts operator +(RowCounts one, RowCounts other) =>
        new(one.Before + other.Before, one.After + other.After, one.Differing + other.Differing);
}
