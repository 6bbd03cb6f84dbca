using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Duplicates;

/// <summary>Finds what is recorded already and probably the same as something that is to be recorded.</summary>
internal sealed class NearDuplicates(NpgsqlDataSource database, Vantages vantages, LedgerWholes wholes)
{
    private const string Other = """
        other.development <> ledger.id and other.aside is distinct from 'copy'
        and other.known_from <= $6 and $6 < other.known_to and other.position_from <= $7 and $7 < other.position_to
        """;

    // Those to come stand in for the first of the two, each stop of a journey for itself.
    private const string Sql = $"""
        with ledger as (select * from unnest($1, $2, $3, $4, $5) as news (id, type, pair, earliest, latest))
        select ledger.id, other.development
        from ledger join diplomacy.ledger other on other.pair = ledger.pair {Candidates.Near}
        where {Other}
        union
        select ledger.id, other.development
        from ledger join diplomacy.ledger other on true {Candidates.Journey}
        where {Other}
        """;

    /// <summary>What is to be recorded, for comparing; null where it can't be compared: it has no time.</summary>
    public static Compared? Read(Guid id, IReadOnlyList<Entry> entries, DateOnly day)
    {
        var kind = Tracker.KindOf(entries);
        return kind.TakesPlace && kind.FoldAhead(id, entries, day) is { Occurs: { } occurs } ahead
            ? new(kind, occurs.Earliest, occurs.Latest, ahead.Read, ahead.Texts)
            : null;
    }

    /// <summary>By what is to be recorded: what it is like, and why; nothing that would be weak.</summary>
    public async Task<ILookup<Guid, (Guid Like, Verdict Verdict)>> FindAsync(
        IReadOnlyList<Compared> news,
        CancellationToken cancellation
    )
    {
        var asOf = await vantages.ForLedgerAsync(new Axes(), cancellation);
        var byId = news.DistinctBy(one => one.Id).ToDictionary(one => one.Id);
        List<Compared> sought =
        [
            .. byId
                .Values.SelectMany(one => one.Stops is [] ? [one] : one.Stops)
                .Where(one => PairOf(one) is not null && one.Earliest > DateOnly.MinValue),
        ];
        var candidates = sought.Count > 0 ? await CandidatesAsync(sought, asOf, cancellation) : [];
        var read = await wholes.ReadAsync(candidates.Select(pair => pair.Like), asOf, cancellation);
        return candidates
            .Where(pair => read.ContainsKey(pair.Like))
            .Select(pair => (pair.New, pair.Like, Verdict: Judge.On(byId[pair.New], read[pair.Like])))
            .Where(pair => pair.Verdict.Strength is >= Strength.Likely)
            .OrderByDescending(pair => pair.Verdict.Strength)
            .ToLookup(pair => pair.New, pair => (pair.Like, pair.Verdict));
    }

    private async Task<IReadOnlyList<(Guid New, Guid Like)>> CandidatesAsync(
        IReadOnlyList<Compared> news,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        await using var command = database.CreateCommand(Sql);
        object[] values =
        [
            news.Select(one => one.Id).ToArray(),
            news.Select(one => one.Kind.Name).ToArray(),
            news.Select(PairOf).ToArray(),
            news.Select(one => one.Earliest).ToArray(),
            news.Select(one => one.Latest).ToArray(),
            asOf.KnownAt,
            asOf.Position,
        ];
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var pairs = new List<(Guid, Guid)>();
        while (await reader.ReadAsync(cancellation))
            pairs.Add((reader.GetGuid(0), reader.GetGuid(1)));
        return pairs;
    }

    private static string? PairOf(Compared one) =>
        one.Read.Parties.Where(party => party.Side is not Side.None).Select(party => party.Country).Distinct().ToList()
            is [var first, var second]
            ? Pairs.Key(first, second)
            : null;
}
