using DiplomacyTracker.Platform;
using Marten;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>Takes back all that an import recorded, development by development: from here on it is as if it had never been.</summary>
internal sealed class UndoRun(IDocumentStore store, BulkLog bulk)
{
    private const int ChunkSize = 1000;
    private const int Tries = 10;

    /// <summary>Up to the last development; those that are undone already are left alone.</summary>
    /// <exception cref="ImportCancelledException">Somebody asked for it.</exception>
    public async Task RunAsync(NpgsqlConnection connection, Import undo, CancellationToken cancellation)
    {
        var done = await ImportEnds.BeginAsync(connection, undo.Id, cancellation);
        var moves = await UndoneMoves.LoadAsync(connection, undo, cancellation);
        var left = await LeftAsync(connection, undo, moves, cancellation);
        var total = Math.Max(done + left.Count, 1);
        foreach (var developments in left.Chunk(ChunkSize))
        {
            cancellation.ThrowIfCancellationRequested();
            if (await ImportEnds.IsCancelledAsync(connection, undo.Id, cancellation))
                throw new ImportCancelledException();

            done += developments.Length;
            await WriteAsync(undo, moves, developments, 100.0 * done / total, cancellation);
        }
    }

    private async Task WriteAsync(
        Import undo,
        UndoneMoves moves,
        Guid[] developments,
        double percent,
        CancellationToken cancellation
    )
    {
        for (var tries = 1; ; tries++)
            try
            {
                await TryAsync(undo, moves, developments, percent, cancellation);
                return;
            }
            catch (Exception exception) when (tries < Tries && LostRaces.Is(exception))
            {
                // Look again, decide again.
            }
    }

    private async Task TryAsync(
        Import undo,
        UndoneMoves moves,
        Guid[] developments,
        double percent,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession();
        var logs = await Logs.LoadAsync(session, developments, cancellation);
        var said = await SaidAgain.LoadAsync(session, undo, developments, cancellation);
        foreach (var log in logs.Values)
            new Undoing(log, undo, [.. said[log.Id]], moves.PlacesIn(log.Id)).Undo();
        var changed = logs.Values.Where(log => log.Added.Count > 0).ToList();

        await bulk.WriteAsync(
            undo,
            changed,
            (_, writing) =>
            {
                writing.QueueSqlCommand(
                    "update diplomacy.import set read = read + ?, changed = changed + ?, events = events + ?, percent = ? where id = ?::uuid",
                    developments.Length,
                    changed.Count,
                    changed.Sum(log => log.Added.Count),
                    percent,
                    $"{undo.Id}"
                );
                return Task.CompletedTask;
            },
            cancellation
        );
    }

    private static async Task<List<Guid>> LeftAsync(
        NpgsqlConnection connection,
        Import undo,
        UndoneMoves moves,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(
            """
            (select stream_id from diplomacy.mt_events where headers ->> 'import' = $1 or headers ->> 'undo' = $1
                or headers ->> 'log' = $1
            union select unnest($3::uuid[]))
            except select stream_id from diplomacy.mt_events where headers ->> 'undo' = $2
            order by 1
            """,
            connection
        )
        {
            CommandTimeout = 0,
        };
        command.Parameters.Add(new() { Value = $"{undo.Undoes}" });
        command.Parameters.Add(new() { Value = $"{undo.Id}" });
        command.Parameters.Add(new() { Value = moves.Developments.ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var left = new List<Guid>();
        while (await reader.ReadAsync(cancellation))
            left.Add(reader.GetGuid(0));
        return left;
    }
}
