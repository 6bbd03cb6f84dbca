using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>Keeps in memory what has more than two countries in it, and reads anew only what was recorded since.</summary>
internal sealed class SeveralKept(LedgerReads reads) : IDisposable
{
    private const string Rows = $"""
        select {SeveralRow.Columns} from diplomacy.ledger
        where act = 'whole' and pair is null and cardinality(countries) > 2
        """;

    private const string Acts = $"""
        select {SeveralAct.Columns} from diplomacy.ledger
        where act <> 'whole' and pair is null and plover is not null and occurred is not null and cardinality(countries) > 1
        """;

    // Few of those that changed have several countries: those that had, and those that got a row by which they have.
    private const string Anew = """
        and development in (
            select development from diplomacy.ledger where pair is null and position_from > $1
            union all select unnest($2))
        """;

    private const string Changed = "select distinct stream_id from diplomacy.mt_events where seq_id > $1";

    private readonly SemaphoreSlim turn = new(1);

    private volatile Several? kept;

    /// <summary>For a position.</summary>
    /// <remarks>Whoever uses it makes sure that its build is the one that answers.</remarks>
    /// <param name="position">Which the ledger has reached, or it is for an earlier one.</param>
    /// <param name="seen">The edition that the ledger had last, as far as that is known: of that build.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<Several> AtAsync(long position, LedgerEdition? seen, CancellationToken cancellation)
    {
        if (Kept(position, seen?.Build) is { } here)
            return here;

        await turn.WaitAsync(cancellation);
        try
        {
            return Kept(position, seen?.Build)
                ?? (kept = await ReadAsync(seen?.Position >= position ? seen : null, cancellation));
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private Several? Kept(long position, string? build) =>
        kept is { } here && here.Edition.Position >= position && (build is null || here.Edition.Build == build)
            ? here
            : null;

    private async Task<Several> ReadAsync(LedgerEdition? seen, CancellationToken cancellation)
    {
        // First how far the ledger is: what is read after that may be newer, and is right for that position as well.
        var edition = seen ?? await LedgerEdition.ReadAsync(reads.Database, cancellation);
        if (kept is not { } before || before.Edition.Build != edition.Build)
            return new(
                edition,
                new(await ReadAsync(Rows, SeveralRow.Of, [], cancellation)),
                new(await ReadAsync(Acts, SeveralAct.Of, [], cancellation))
            );

        var changed = await ChangedAsync(before.Edition.Position, cancellation);
        if (changed.Count is 0)
            return before.With(edition, [], []);

        object[] since = [before.Edition.Position, changed.Where(before.Has).ToArray()];
        return before.With(
            edition,
            await ReadAsync($"{Rows} {Anew}", SeveralRow.Of, since, cancellation),
            await ReadAsync($"{Acts} {Anew}", SeveralAct.Of, since, cancellation)
        );
    }

    private async Task<HashSet<Guid>> ChangedAsync(long since, CancellationToken cancellation)
    {
        await using var command = Command(Changed, [since]);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var changed = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellation))
            changed.Add(reader.GetGuid(0));
        return changed;
    }

    private async Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql,
        Func<NpgsqlDataReader, T> of,
        object[] values,
        CancellationToken cancellation
    )
    {
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(of(reader));
        return rows;
    }

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = reads.Database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
