using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>A question to the ledger: statements from a vantage, and how their results are read.</summary>
internal sealed record Question<T>(
    Func<AsOf, Several, IEnumerable<NpgsqlBatchCommand>> Statements,
    Func<NpgsqlDataReader, AsOf, CancellationToken, Task<T>> ReadAsync
);

/// <summary>An answer, and from where it was given.</summary>
internal sealed record Sighted<T>(T Answer, AsOf AsOf, Standpoint From);

/// <summary>Asks the ledger where it stands and something else in one go, guessing that it stands where it stood.</summary>
/// <remarks>
/// The ledger forgets nothing, so an answer from a guessed position is right for that position; it is given only if
/// the ledger says, in the same go, that this is where it stands.
/// </remarks>
internal sealed class Lookout(LedgerReads reads, Vantages vantages, SeveralKept several)
{
    // Only a rebuild that ends just then, or somebody who records without a pause, costs more than two.
    private const int Most = 10;

    private volatile Seen? seen;

    /// <summary>Whether that edition is the latest.</summary>
    public async Task<bool> IsLatestAsync(LedgerEdition edition, CancellationToken cancellation)
    {
        var latest = await LedgerEdition.ReadAsync(reads.Database, cancellation);
        Note(latest);
        return latest == edition;
    }

    /// <summary>Asks it.</summary>
    /// <exception cref="NotReadyException">The ledger hasn't reached what was asked for, or is being exchanged all the time.</exception>
    public async Task<Sighted<T>> AskAsync<T>(Axes axes, Question<T> question, CancellationToken cancellation)
    {
        if (Guess(axes) is { } guess && await TryAsync(axes, guess, question, cancellation) is { } sighted)
            return sighted;

        for (var turn = 0; turn < Most; turn++)
        {
            // From here on it is known that the ledger has reached the position.
            var asOf = await vantages.ForLedgerAsync(axes, cancellation);
            var resolved = axes with { RecordedAt = new(asOf.RecordedAt, asOf.Position), MinPosition = null };
            if (await TryAsync(resolved, asOf, question, cancellation) is { } answer)
                return answer;
        }

        throw new NotReadyException(
            "ledger-behind",
            "The ledger is being exchanged. Try again.",
            new Dictionary<string, object>(StringComparer.Ordinal)
        );
    }

    /// <summary>Null where the ledger doesn't stand there, or what is in memory is of another build.</summary>
    private async Task<Sighted<T>?> TryAsync<T>(
        Axes axes,
        AsOf guess,
        Question<T> question,
        CancellationToken cancellation
    )
    {
        var inMemory = await several.AtAsync(guess.Position, seen?.Edition, cancellation);
        await using var batch = reads.Database.CreateBatch();
        batch.BatchCommands.Add(Standpoint.Command(guess.Position));
        foreach (var statement in question.Statements(guess, inMemory))
            batch.BatchCommands.Add(statement);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var from = await Standpoint.ReadAsync(reader, cancellation);
        Note(from.Edition);
        var reached = from.Edition.Position;
        var isThere = axes.RecordedAt is null ? reached == guess.Position : reached >= guess.Position;
        var isSame = from.Edition.Build == inMemory.Edition.Build && inMemory.Edition.Position >= guess.Position;
        if (!isThere || !isSame || reached < (axes.MinPosition ?? 0))
            return null;

        var asOf = axes.RecordedAt is { Instant: null } ? guess with { RecordedAt = from.RecordedAt } : guess;
        await reader.NextResultAsync(cancellation);
        return new(await question.ReadAsync(reader, asOf, cancellation), asOf, from);
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
