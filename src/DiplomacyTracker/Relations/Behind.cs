using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>What lies behind a relation: acts that made facts so, acts of others around it, acts that are told no more.</summary>
internal sealed class Behind(NpgsqlDataSource database, Causes causes)
{
    private const string Seen = "known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to";

    /// <summary>Each fact with the acts that had occurred by the day.</summary>
    public async Task<IReadOnlyList<ExplainedFact>> ExplainedAsync(
        IReadOnlyList<PairFact> facts,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var acts = await ActsAsync(
            $"""
            select {ToldAct.Columns} from diplomacy.ledger
            where act <> 'whole' and development = any($3) and occurred <= $4 and {Seen}
            order by occurred desc, act
            """,
            cancellation,
            asOf.KnownAt,
            asOf.Position,
            facts.Select(fact => fact.Development).Distinct().ToArray(),
            asOf.ValidAt
        );
        var byDevelopment = acts.ToLookup(act => act.Development);
        return
        [
            .. facts
                .DistinctBy(fact => (fact.Slot, fact.Development))
                .Select(fact => new ExplainedFact(
                    fact.Slot,
                    fact.Development,
                    fact.View.Type,
                    fact.View.Status,
                    [
                        .. byDevelopment[fact.Development]
                            .Select(act => new ActBecause(
                                act.Name,
                                act.Body.Event,
                                act.Body.Occurs,
                                act.Body.Headline,
                                act.Body.Sources
                            )),
                    ]
                )),
        ];
    }

    /// <summary>What happened around these developments by the day, and is no act between the two.</summary>
    public async Task<IReadOnlyList<StoodAside>> ThirdPartiesAsync(
        Guid[] developments,
        (CountryCode One, CountryCode Other) pair,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var acts = await ActsAsync(
            $"""
            select {ToldAct.Columns} from diplomacy.ledger
            where act <> 'whole' and context && $3 and occurred <= $4 and {Seen} and not countries @> $5
            order by occurred desc, development, act
            """,
            cancellation,
            asOf.KnownAt,
            asOf.Position,
            developments,
            asOf.ValidAt,
            new[] { pair.One.Value, pair.Other.Value }
        );
        return [.. acts.Select(act => act.Aside("third-party"))];
    }

    /// <summary>Acts between the two that were told at an earlier known moment or position, and now are not.</summary>
    public async Task<IReadOnlyList<StoodAside>> TakenBackAsync(
        (CountryCode One, CountryCode Other) pair,
        AsOf asOf,
        DateOnly from,
        CancellationToken cancellation
    )
    {
        var acts = await ActsAsync(
            $"""
            select * from (
                select distinct on (development, act) {ToldAct.Columns}
                from diplomacy.ledger as was
                where act <> 'whole' and plover is not null
                  and (pair = $3 or pair is null) and countries @> $4 and occurred between $5 and $6
                  and known_from <= $1 and position_from <= $2 and not ({Seen})
                  and not exists (select from diplomacy.ledger as still
                      where still.development = was.development and still.act = was.act and still.countries @> $4
                        and still.known_from <= $1 and $1 < still.known_to
                        and still.position_from <= $2 and $2 < still.position_to)
                order by development, act, position_from desc, known_from desc) as gone
            """,
            cancellation,
            asOf.KnownAt,
            asOf.Position,
            Pairs.Key(pair.One, pair.Other),
            new[] { pair.One.Value, pair.Other.Value },
            from,
            asOf.ValidAt
        );
        var reasons = await causes.OfLossAsync(acts, asOf, cancellation);
        return [.. acts.Select((act, index) => act.Aside(reasons[index]))];
    }

    private async Task<IReadOnlyList<ToldAct>> ActsAsync(
        string sql,
        CancellationToken cancellation,
        params object[] values
    )
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var acts = new List<ToldAct>();
        while (await reader.ReadAsync(cancellation))
            acts.Add(ToldAct.Of(reader));
        return acts;
    }
}
