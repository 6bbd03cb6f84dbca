using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>A question to the ledger: statements from a vantage, and how their results are read.</summary>
internal sealed record Question<T>(
    Func<AsOf, IEnumerable<NpgsqlBatchCommand>> Statements,
    Func<NpgsqlDataReader, AsOf, CancellationToken, Task<T>> ReadAsync
);

/// <summary>An answer, and from where it was given.</summary>
internal sealed record Sighted<T>(T Answer, AsOf AsOf, Standpoint From);

/// <summary>Asks the ledger where it stands and something else in one go, guessing that it stands where it stood.</summary>
/// <remarks>
/// The ledger forgets nothing, so an answer from a guessed position is right for that position; it is given only if
/// the ledger says, in the same go, that this is where it stands.
/// </remarks>
internal sealed class Lookout(LedgerReads reads, Vantages vantages)
{
    private volatile Seen? seen;

    /// <summary>Whether that edition is the latest.</summary>
    public async Task<bool> IsLatestAsync(LedgerEdition edition, CancellationToken cancellation)
    {
        var latest = await LedgerEdition.ReadAsync(reads.Database, cancellation);
        Note(latest);
        return latest == edition;
    }

    /// <summary>Asks it.</summary>
    /// <exception cref="Platform.NotReadyException">The ledger hasn't reached what was asked for.</exception>
    public async Task<Sighted<T>> AskAsync<T>(Axes axes, Question<T> question, CancellationToken cancellation)
    {
        if (Guess(axes) is { } guess && await TryAsync(axes, guess, question, cancellation) is { } sighted)
            return sighted;

        var asOf = await vantages.ForLedgerAsync(axes, cancellation);
        return await AskAsync(asOf, isRecordedAsked: false, question, cancellation);
    }

    /// <summary>Null where the ledger doesn't stand there.</summary>
    private async Task<Sighted<T>?> TryAsync<T>(
        Axes axes,
        AsOf guess,
        Question<T> question,
        CancellationToken cancellation
    )
    {
        var isRecordedAsked = axes.RecordedAt is { Instant: null };
        var sighted = await AskAsync(guess, isRecordedAsked, question, cancellation);
        var reached = sighted.From.Edition.Position;
        var isThere = axes.RecordedAt is null ? reached == guess.Position : reached >= guess.Position;
        return isThere && reached >= (axes.MinPosition ?? 0) ? sighted : null;
    }

    private async Task<Sighted<T>> AskAsync<T>(
        AsOf asOf,
        bool isRecordedAsked,
        Question<T> question,
        CancellationToken cancellation
    )
    {
        await using var batch = reads.Database.CreateBatch();
        batch.BatchCommands.Add(Standpoint.Command(asOf.Position));
        foreach (var statement in question.Statements(asOf))
            batch.BatchCommands.Add(statement);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var from = await Standpoint.ReadAsync(reader, cancellation);
        Note(from.Edition);
        var resolved = isRecordedAsked ? asOf with { RecordedAt = from.RecordedAt } : asOf;
        await reader.NextResultAsync(cancellation);
        return new(await question.ReadAsync(reader, resolved, cancellation), resolved, from);
    }

    /// <summary>Where it stood at the last two looks; null where that would be a guess into the blue.</summary>
    private AsOf? Guess(Axes axes)
    {
        var now = vantages.Now();
        return axes.RecordedAt switch
        {
            { Position: { } position, Instant: var instant } => Vantages.Resolved(
                axes,
                now,
                instant ?? DateTimeOffset.UnixEpoch,
                position
            ),
            null when seen is { IsSteady: true, Edition.Position: var position } => Vantages.Resolved(
                axes,
                now,
                now,
                position
            ),
            _ => null,
        };
    }

    private void Note(LedgerEdition edition) => seen = new(edition, IsSteady: edition == seen?.Edition);

    private sealed record Seen(LedgerEdition Edition, bool IsSteady);
}
