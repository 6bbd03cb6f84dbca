using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>The row in which an import keeps its progress, and the lock that says that somebody is at it.</summary>
internal static class ImportRow
{
    // Any number will do, as long as it stays the same. PostgreSQL frees it when the connection ends, however it ends.
    private const int Lock = 0x696d706f;

    private static readonly string IsLocked = $"""
        exists (select from pg_locks where locktype = 'advisory' and granted and objsubid = 2
            and classid::bigint = {Lock} and objid::bigint = hashtext(i.id::text)::bigint & 4294967295
            and database = (select oid from pg_database where datname = current_database()))
        """;

    private static readonly string Columns = $"""
        id, format, file, hash, recorder,
        case when is_undone then 'undone' when state = 'running' and not {IsLocked} then 'interrupted' else state end,
        is_dry_run, undoes, percent, read, recorded, changed, unchanged, unresolved, rejected, left_out, conflicts,
        events, rows_per_second, seconds, started_at, ended_at, reason
        """;

    /// <summary>The import that goes on when this file is sent again; a new one where none does.</summary>
    /// <returns>It, with the id and the moment of the one that goes on.</returns>
    public static async Task<Import> EnsureAsync(
        NpgsqlConnection connection,
        Import asked,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(
            """
            with again as (
                select id, started_at from diplomacy.import
                where hash = $4 and format = $2 and options = $6 and is_dry_run = $8 and undoes is not distinct from $9
                    and state in ('running', 'cancelled', 'failed') and not is_undone
                order by number desc limit 1),
            fresh as (
                insert into diplomacy.import (id, format, source, file, hash, options, recorder, is_dry_run, undoes, started_at)
                select $1, $2, $3, $5, $4, $6, $7, $8, $9, $10 where not exists (select from again)
                returning id, started_at)
            select * from again union all select * from fresh
            """,
            connection
        );
        object?[] values =
        [
            asked.Id,
            asked.Format,
            asked.Source,
            asked.Hash,
            asked.File,
            asked.Options,
            asked.Recorder,
            asked.DryRun,
            asked.Undoes,
            asked.ReceivedAt,
        ];
        foreach (var value in values)
            command.Parameters.Add(
                value is null
                    ? new() { Value = DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid }
                    : new() { Value = value }
            );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return asked with { Id = reader.GetGuid(0), ReceivedAt = reader.GetFieldValue<DateTimeOffset>(1) };
    }

    /// <summary>Makes the connection the only one that works at it, until it unlocks or ends.</summary>
    public static async Task<bool> TryLockAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellation) =>
        await connection.ScalarAsync($"select pg_try_advisory_lock({Lock}, hashtext($1::text))", cancellation, $"{id}")
            is true;

    public static Task UnlockAsync(NpgsqlConnection connection, Guid id) =>
        connection.ExecuteAsync(
            $"select pg_advisory_unlock({Lock}, hashtext($1::text))",
            CancellationToken.None,
            $"{id}"
        );

    /// <summary>Those of the ids, or the latest of all.</summary>
    public static async Task<IReadOnlyList<ImportStatus>> ReadAsync(
        NpgsqlDataSource database,
        Guid[]? ids,
        int limit,
        CancellationToken cancellation
    )
    {
        await using var command = database.CreateCommand(
            $"select {Columns} from diplomacy.import i where $1 is null or id = any($1) order by number desc limit $2"
        );
        command.Parameters.Add(
            new()
            {
                Value = (object?)ids ?? DBNull.Value,
                NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Uuid,
            }
        );
        command.Parameters.Add(new() { Value = limit });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<ImportStatus>();
        while (await reader.ReadAsync(cancellation))
            found.Add(Status(reader));
        return found;
    }

    private static ImportStatus Status(NpgsqlDataReader reader)
    {
        var (state, percent, seconds) = (reader.GetString(5), reader.GetDouble(8), reader.GetDouble(19));
        return new()
        {
            Id = reader.GetGuid(0),
            Format = reader.GetString(1),
            File = reader.GetString(2),
            Hash = reader.GetString(3),
            Recorder = reader.GetString(4),
            State = state,
            DryRun = reader.GetBoolean(6),
            Undoes = reader.IsDBNull(7) ? null : reader.GetGuid(7),
            Percent = Math.Round(percent, 1),
            Rows = reader.GetInt64(9),
            Recorded = reader.GetInt64(10),
            Changed = reader.GetInt64(11),
            Unchanged = reader.GetInt64(12),
            Unresolved = reader.GetInt64(13),
            Rejected = reader.GetInt64(14),
            LeftOut = reader.GetInt64(15),
            Conflicts = reader.GetInt64(16),
            Events = reader.GetInt64(17),
            RowsPerSecond = reader.IsDBNull(18) ? null : Math.Round(reader.GetDouble(18), 1),
            SecondsLeft = state is "running" && percent > 0 ? Math.Round((100 - percent) / percent * seconds, 1) : null,
            Seconds = Math.Round(seconds, 3),
            StartedAt = reader.GetFieldValue<DateTimeOffset>(20),
            EndedAt = reader.IsDBNull(21) ? null : reader.GetFieldValue<DateTimeOffset>(21),
            Reason = reader.IsDBNull(22) ? null : reader.GetString(22),
        };
    }
}
