using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>The ledger that answers and the rebuilt one, laid side by side.</summary>
internal sealed class RebuildComparison(NpgsqlConnection connection, long position)
{
    // So that it can be told how far it is; more would read the smaller tables too often.
    private const int Parts = 20;

    private (long Before, long After, long Differing) rows;

    /// <summary>Compares every row of both as they were at a position, byte for byte.</summary>
    /// <param name="compared">Told which part is done, up to 1.</param>
    /// <param name="cancellation">Leaves it.</param>
    /// <returns>Rows of the one, of the other, and those that only one has or that differ.</returns>
    public async Task<(long Before, long After, long Differing)> RunAsync(
        Func<double, Task> compared,
        CancellationToken cancellation
    )
    {
        var tables = await RebuildTables.NamesAsync(connection, "true", cancellation);
        for (var part = 0; part < Parts; part++)
        {
            foreach (var table in tables)
                await CompareAsync(table, position * part / Parts, position * (part + 1) / Parts, cancellation);
            await compared((part + 1.0) / Parts);
        }

        return rows;
    }

    /// <summary>Compares the rows that began after one position and until another.</summary>
    private async Task CompareAsync(string table, long after, long until, CancellationToken cancellation)
    {
        var columns = await ColumnsAsync(table, isKey: false, cancellation);
        var key = await ColumnsAsync(table, isKey: true, cancellation);
        await using var command = new NpgsqlCommand(
            $"""
            select count(was), count(becomes), count(*) filter (where was is null or becomes is null or was *<> becomes)
            from ({Part(TrackerServices.Schema, table, columns, after, until)}) as was
            full join ({Part(RebuildTables.Next, table, columns, after, until)}) as becomes using ({string.Join(
                ", ",
                key
            )})
            """,
            connection
        )
        {
            CommandTimeout = 0,
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        rows.Before += reader.GetInt64(0);
        rows.After += reader.GetInt64(1);
        rows.Differing += reader.GetInt64(2);
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

    private async Task<string[]> ColumnsAsync(string table, bool isKey, CancellationToken cancellation) =>
        await connection.ScalarAsync(
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
