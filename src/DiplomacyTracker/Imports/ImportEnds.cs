using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>How an import begins to run, goes on and ends.</summary>
internal static class ImportEnds
{
    /// <summary>It runs (again).</summary>
    /// <returns>How many rows are done with.</returns>
    public static async Task<long> BeginAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellation) =>
        await connection.ScalarAsync(
            """
            update diplomacy.import set state = 'running', is_cancelled = false, reason = null, ended_at = null
            where id = $1 returning read
            """,
            cancellation,
            id
        ) as long?
        ?? 0;

    /// <summary>Asks whoever works at it to stop.</summary>
    /// <returns>Whether there is something to stop.</returns>
    public static async Task<bool> CancelAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellation) =>
        await connection.ScalarAsync(
            "update diplomacy.import set is_cancelled = true where id = $1 and state = 'running' returning true",
            cancellation,
            id
        )
            is true;

    /// <summary>Whether somebody asked to stop.</summary>
    public static async Task<bool> IsCancelledAsync(
        NpgsqlConnection connection,
        Guid id,
        CancellationToken cancellation
    ) =>
        await connection.ScalarAsync("select is_cancelled from diplomacy.import where id = $1", cancellation, id)
            is true;

    /// <summary>Nobody works at it any more. What an undoing undid is undone from here on, or again not.</summary>
    public static async Task EndAsync(NpgsqlConnection connection, Guid id, string state, string? reason)
    {
        await connection.ExecuteAsync(
            """
            with ended as (
                update diplomacy.import set state = $2, reason = $3, is_cancelled = false, ended_at = now(),
                    percent = case when $2 = 'done' then 100 else percent end
                where id = $1 returning undoes),
            undone as (
                update diplomacy.import set is_undone = true from ended
                where $2 = 'done' and import.id = ended.undoes returning import.undoes)
            update diplomacy.import set is_undone = false from undone where import.id = undone.undoes
            """,
            CancellationToken.None,
            id,
            state,
            (object?)reason ?? DBNull.Value
        );
    }
}
