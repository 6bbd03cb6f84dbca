using System.Text.Json;
using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>The row in which a rebuild keeps its progress, and the lock that says that somebody is at it.</summary>
internal static class RebuildRow
{
    /// <summary>Which code builds the ledger. Raise it with every change by which the same log gives other rows.</summary>
    public const int LedgerRevision = 13;

    /// <summary>In which way the tables beside are filled. Raise it with every change of what position and snapshot mean.</summary>
    private const int Method = 2;

    // Any number will do, as long as it stays the same. PostgreSQL frees it when the connection ends, however it ends.
    private const long Lock = 0x72656275696c6400;

    private static readonly string IsLocked = $"""
        exists (select from pg_locks where locktype = 'advisory' and granted and objsubid = 1
            and (classid::bigint << 32 | objid::bigint) = {Lock}
            and database = (select oid from pg_database where datname = current_database()))
        """;

    /// <summary>Notes, once, by which code the ledger is being built; one of unknown origin is of no revision.</summary>
    public static Task EnsureAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.ExecuteAsync(
            $"""
            insert into diplomacy.ledger_rebuild (ledger_revision)
            select case when exists (select from diplomacy.mt_events) then 0 else {LedgerRevision} end
            on conflict do nothing
            """,
            cancellation
        );

    /// <summary>Whether the ledger was built by older code than ours.</summary>
    public static async Task<bool> IsOldAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        await connection.ScalarAsync(
            $"select ledger_revision < {LedgerRevision} from diplomacy.ledger_rebuild",
            cancellation
        )
            is true;

    /// <summary>As it is now; what says that it runs, and has no runner any more, was interrupted.</summary>
    public static async Task<RebuildStatus> ReadAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            select case when {IsLocked} then 'running' when state = 'running' then 'interrupted' else state end,
                percent, events, total, events_per_second, started_at, position, report, reason
            from diplomacy.ledger_rebuild
            """
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var (state, percent) = (reader.GetString(0), Math.Round(reader.GetDouble(1), 1));
        var (events, total) = (reader.GetInt64(2), reader.GetInt64(3));
        var pace = reader.IsDBNull(4) ? null : (double?)reader.GetDouble(4);
        return new()
        {
            State = state,
            Percent = percent,
            Events = events,
            Total = total,
            EventsPerSecond = pace is { } perSecond ? Math.Round(perSecond, 1) : null,
            SecondsLeft =
                state is "running" && pace > 0
                    ? Math.Round((100 - percent) / RebuildRun.Reading * total / pace.Value, 1)
                    : null,
            StartedAt = reader.IsDBNull(5) ? null : new(reader.GetDateTime(5)),
            Position = reader.GetInt64(6),
            Report = reader.IsDBNull(7)
                ? null
                : JsonSerializer.Deserialize<RebuildReport>(reader.GetString(7), TrackerJson.Lenient),
            Reason = reader.IsDBNull(8) ? null : reader.GetString(8),
        };
    }

    /// <summary>Makes the connection the only one that rebuilds, until it unlocks or ends.</summary>
    public static async Task<bool> TryLockAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        await connection.ScalarAsync($"select pg_try_advisory_lock({Lock})", cancellation) is true;

    public static Task UnlockAsync(NpgsqlConnection connection) =>
        connection.ExecuteAsync($"select pg_advisory_unlock({Lock})", CancellationToken.None);

    /// <summary>Goes on where the tables beside are whole, and were filled as we would; else from the start.</summary>
    /// <returns>Whether it goes on.</returns>
    public static async Task<bool> BeginAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var goesOn = await connection.ScalarAsync(
            $"""
            update diplomacy.ledger_rebuild set is_cancelled = false, reason = null
            where state = 'running' and revision = {LedgerRevision} and method = {Method}
                and to_regclass('{RebuildTables.Next}.ledger') is not null
            returning true
            """,
            cancellation
        );
        if (goesOn is true)
            return true;

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await RebuildTables.CreateAsync(connection, cancellation);
        await connection.ExecuteAsync(
            $"""
            update diplomacy.ledger_rebuild set (state, revision, position, events, total, percent, events_per_second,
                seconds, started_at, is_cancelled, reason, report, method, snapshot)
                = row('running', {LedgerRevision}, 0, 0, (select count(*) from diplomacy.mt_events), 0, null::double precision,
                0, now(), false, null::text, null::text, {Method},
                coalesce((select last_seq_id from diplomacy.mt_event_progression where name = 'ledger:All'), 0))
            """,
            cancellation
        );
        await transaction.CommitAsync(cancellation);
        return false;
    }

    /// <summary>Asks the runner, wherever it is, to stop.</summary>
    /// <returns>Whether there is something to stop.</returns>
    public static async Task<bool> CancelAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        await connection.ScalarAsync(
            "update diplomacy.ledger_rebuild set is_cancelled = true where state = 'running' returning true",
            cancellation
        )
            is true;

    /// <summary>It ended without a new ledger.</summary>
    public static async Task EndAsync(NpgsqlConnection connection, string state, string? reason)
    {
        await RebuildTables.DropAsync(connection, CancellationToken.None);
        await connection.ExecuteAsync(
            "update diplomacy.ledger_rebuild set state = $1, reason = $2, is_cancelled = false",
            CancellationToken.None,
            state,
            (object?)reason ?? DBNull.Value
        );
    }
}
