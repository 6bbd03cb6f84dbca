using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Duplicates;

/// <summary>Finds developments that are probably one, and of which nobody has decided yet.</summary>
internal sealed class Proposals(NpgsqlDataSource database, LedgerWholes wholes)
{
    // Where few are proposed, more are looked at in one go.
    private const int First = 250;
    private const int Most = 2000;

    /// <summary>So many of them, in their order.</summary>
    /// <param name="filters">Which.</param>
    /// <param name="after">Behind this one.</param>
    /// <param name="count">How many.</param>
    /// <param name="asOf">From where.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<(PageEnd End, AlikePair Item)>> FindAsync(
        DuplicateFilters filters,
        PageEnd? after,
        int count,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var (found, size) = (new List<(PageEnd End, AlikePair Item)>(), First);
        while (found.Count < count)
        {
            var candidates = await NextAsync(filters, after, size, asOf, cancellation);
            var read = await wholes.ReadAsync(
                candidates.SelectMany(candidate => new[] { candidate.One, candidate.Other }),
                asOf,
                cancellation
            );
            foreach (var candidate in candidates)
                if (Propose(read[candidate.One], read[candidate.Other]) is { } proposal)
                    found.Add((candidate.End, proposal));
            if (candidates.Count < size)
                break;

            (after, size) = (candidates[^1].End, Math.Min(size * 4, Most));
        }

        return [.. found.Take(count)];
    }

    /// <summary>The two as a proposal; null where too little speaks for it.</summary>
    internal static AlikePair? Propose(Compared one, Compared other)
    {
        var (copy, original) = Compared.IsCopy(one.Read.View, other.Read.View) ? (one, other) : (other, one);
        var verdict = Judge.On(copy, original);
        return verdict.Strength is null
            ? null
            : new(
                DuplicateState.Proposed,
                copy.Kind.Name,
                copy.Read.View,
                original.Read.View,
                verdict.Strength,
                verdict.Reasons,
                Differences.Between(copy.Read.View, original.Read.View)
            );
    }

    private async Task<IReadOnlyList<Candidate>> NextAsync(
        DuplicateFilters filters,
        PageEnd? after,
        int size,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var candidates = new List<Candidate>();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // A plan for whatever is asked goes from the other of two to the one: at half a million events that takes a minute.
        await connection.ExecuteAsync("set local plan_cache_mode = force_custom_plan", cancellation);
        foreach (var sql in Candidates.Ask(asOf, after, filters, size))
        {
            await using var command = sql.Command(connection);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                candidates.Add(new(reader.GetFieldValue<DateOnly>(0), reader.GetGuid(1), reader.GetGuid(2)));
        }

        return
        [
            .. candidates
                .OrderByDescending(one => one.Latest)
                .ThenByDescending(one => $"{one.One}", StringComparer.Ordinal)
                .ThenByDescending(one => $"{one.Other}", StringComparer.Ordinal)
                .Take(size),
        ];
    }
}
