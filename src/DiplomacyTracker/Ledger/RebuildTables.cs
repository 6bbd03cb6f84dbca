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

    /// <summary>Those beside that fulfil a condition.</summary>
    public static async Task<string[]> NamesAsync(
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
