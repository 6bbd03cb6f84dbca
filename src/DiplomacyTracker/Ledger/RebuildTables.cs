using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>The tables beside those that answer, and how they take their place.</summary>
internal static class RebuildTables
{
    /// <summary>A schema of their own: so the tables bring the same indexes along, under the same names.</summary>
    public const string Next = $"{TrackerServices.Schema}_next";

    /// <summary>Empty tables.</summary>
    public static async Task CreateAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await DropAsync(connection, cancellation);
        var script = await Schema.ScriptAsync("ledger.sql", cancellation);
        await connection.ExecuteAsync(
            $"create schema {Next}; {script.Replace($"{TrackerServices.Schema}.", $"{Next}.", StringComparison.Ordinal)}",
            cancellation
        );
        foreach (var other in await NamesAsync(connection, "tablename not like 'ledger%'", cancellation))
            await connection.ExecuteAsync($"drop table {Next}.{other}", cancellation);
    }

    public static Task DropAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.ExecuteAsync($"drop schema if exists {Next} cascade", cancellation);

    /// <summary>Lets PostgreSQL plan for the new tables as for the old ones.</summary>
    public static async Task AnalyzeAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        foreach (var table in await NamesAsync(connection, "true", cancellation))
            await connection.ExecuteAsync($"analyze {Next}.{table}", cancellation);
    }

    /// <summary>Compares every row of both as they were at a position, byte for byte; tells which part is done, up to 1.</summary>
    public static async Task<(long Before, long After, long Differing)> CompareAsync(
        NpgsqlConnection connection,
        long position,
        Func<double, Task> compared,
        CancellationToken cancellation
    )
    {
        var (before, after, differing) = (0L, 0L, 0L);
        var tables = await NamesAsync(connection, "true", cancellation);
        foreach (var (done, table) in tables.Index())
        {
            await compared((double)done / tables.Length);
            var columns = await ColumnsAsync(connection, table, isKey: false, cancellation);
            var key = await ColumnsAsync(connection, table, isKey: true, cancellation);
            await using var command = new NpgsqlCommand(
                $"""
                select count(was), count(becomes), count(*) filter (where was is null or becomes is null or was *<> becomes)
                from ({At(TrackerServices.Schema, table, columns, position)}) as was
                full join ({At(Next, table, columns, position)}) as becomes using ({string.Join(", ", key)})
                """,
                connection
            )
            {
                CommandTimeout = 0,
            };
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            await reader.ReadAsync(cancellation);
            before += reader.GetInt64(0);
            after += reader.GetInt64(1);
            differing += reader.GetInt64(2);
        }

        return (before, after, differing);
    }

    /// <summary>Waits a moment until nobody is at the old tables, and keeps everybody away until the transaction ends.</summary>
    /// <returns>Whether it came about; else nobody has to wait for us any longer.</returns>
    public static async Task<bool> TryLockAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var old = (await NamesAsync(connection, "true", cancellation)).Select(table =>
            $"{TrackerServices.Schema}.{table}"
        );
        try
        {
            await connection.ExecuteAsync(
                $"set local lock_timeout = '200ms'; lock table {string.Join(", ", old)} in access exclusive mode",
                cancellation
            );
            return true;
        }
        catch (PostgresException exception)
            when (exception.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
        {
            return false;
        }
    }

    /// <summary>Puts the new tables into the place of the old ones, which are gone.</summary>
    public static async Task ExchangeAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        foreach (var table in await NamesAsync(connection, "true", cancellation))
            await connection.ExecuteAsync(
                $"""
                drop table {TrackerServices.Schema}.{table};
                alter table {Next}.{table} set schema {TrackerServices.Schema}
                """,
                cancellation
            );
        await DropAsync(connection, cancellation);
    }

    /// <summary>A table as it was at a position: what began later isn't there, and what ended later hasn't ended.</summary>
    private static string At(string schema, string table, string[] columns, long position)
    {
        var began = columns.First(column => column is "position" or "position_from");
        var seen = columns.Select(column =>
            column is "position_to"
                ? $"case when position_to > {position} then {long.MaxValue} else position_to end as position_to"
                : column
        );
        return $"select {string.Join(", ", seen)} from {schema}.{table} where {began} <= {position}";
    }

    private static async Task<string[]> ColumnsAsync(
        NpgsqlConnection connection,
        string table,
        bool isKey,
        CancellationToken cancellation
    ) =>
        await connection.ScalarAsync(
            """
            select array(select attname::text from pg_attribute
                join pg_index on indrelid = attrelid and indisprimary
                where attrelid = $1::regclass and attnum > 0 and not attisdropped and (not $2 or attnum = any(indkey))
                order by attnum)
            """,
            cancellation,
            $"{Next}.{table}",
            isKey
        ) as string[]
        ?? [];

    private static async Task<string[]> NamesAsync(
        NpgsqlConnection connection,
        string condition,
        CancellationToken cancellation
    ) =>
        await connection.ScalarAsync(
            $"select array(select tablename::text from pg_tables where schemaname = '{Next}' and {condition} order by tablename)",
            cancellation
        ) as string[]
        ?? [];
}
