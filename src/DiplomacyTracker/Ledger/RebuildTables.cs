using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>The tables beside those that answer, and how they take their place.</summary>
internal static class RebuildTables
{
    /// <summary>A schema of their own: so the tables bring the same indexes along, under the same names.</summary>
    public const string Next = $"{TrackerServices.Schema}_next";

    /// <summary>What was recorded when, as long as it isn't in order.</summary>
    public const string Ticks = "ticks";

    /// <summary>What is to be done once the tables are full; see <see cref="RebuildCompletion"/>.</summary>
    public const string Later = "later";

    /// <summary>Empty tables, and what is to be done once they are full: rows without indexes are written much faster.</summary>
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
        await connection.ExecuteAsync(
            $"""
            create table {Next}.{Ticks} (position bigint, recorded_at timestamptz, known_at timestamptz);
            create table {Next}.{Later} (
                place integer generated always as identity, statement text not null, beside_others boolean not null default false);
            insert into {Next}.{Later} (statement) values (
                'insert into {Next}.ledger_clock select position, max(recorded_at) over clock, max(known_at) over clock
                    from {Next}.{Ticks} window clock as (order by position)');
            insert into {Next}.{Later} (statement) values ('drop table {Next}.{Ticks}');
            insert into {Next}.{Later} (statement, beside_others)
            select pg_get_indexdef(oid), true from pg_index join pg_class on oid = indexrelid
            where relnamespace = '{Next}'::regnamespace order by indisprimary desc, relname;
            do $do$ declare bare text; begin
                for bare in select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
                        where connamespace = '{Next}'::regnamespace and contype = 'p'
                    union all select format('drop index {Next}.%I', relname) from pg_index
                        join pg_class on oid = indexrelid
                        where relnamespace = '{Next}'::regnamespace and not indisprimary
                loop execute bare; end loop;
            end $do$;
            alter table {Next}.ledger set (autovacuum_enabled = off, toast.autovacuum_enabled = off);
            alter table {Next}.ledger_party set (autovacuum_enabled = off)
            """,
            cancellation
        );
    }

    /// <summary>Makes keys of their indexes, in those tables that have none yet: they are made with the others, two at a time.</summary>
    public static Task AddKeysAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.ExecuteAsync(
            $"""
            do $do$ declare key text; begin
                for key in
                    select format('alter table {Next}.%I add constraint %I primary key using index %I', relname, conname, conname)
                    from pg_constraint as made join pg_class on pg_class.oid = conrelid
                    where connamespace = '{TrackerServices.Schema}'::regnamespace and contype = 'p'
                        and to_regclass(format('{Next}.%I', relname)) is not null
                        and not exists (select from pg_constraint
                            where connamespace = '{Next}'::regnamespace and conname = made.conname)
                loop execute key; end loop;
            end $do$
            """,
            cancellation
        );

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
                alter table {Next}.{table} reset (autovacuum_enabled, toast.autovacuum_enabled);
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
