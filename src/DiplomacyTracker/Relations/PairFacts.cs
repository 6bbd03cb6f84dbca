using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>A fact between two countries, and what it is shown as.</summary>
internal sealed record PairFact(string Slot, bool Forth, Guid Development, DateOnly Latest, object View);

/// <summary>Asks the ledger for the facts of a pair: the single next and latest of each sort and direction.</summary>
/// <remarks>Latest is by last day, ties by first day, then id; next is by first day, ties by last day, then id.</remarks>
internal sealed class PairFacts(NpgsqlDataSource database, CountryCode one, CountryCode other, AsOf asOf)
{
    // Two countries have to do with one another if one acts and the other is acted towards: a summit is both for both.
    private const string Sql = """
        with seen as materialized (
            select ledger.*, ledger.phases[1 + width_bucket($3, ledger.days)] as phase,
                   ledger.statuses[1 + width_bucket($3, ledger.days)] as status
            from diplomacy.ledger
            where ledger.act = 'whole' and ledger.pair = $4
              and ledger.known_from <= $1 and $1 < ledger.known_to and ledger.position_from <= $2 and $2 < ledger.position_to
            union all
            select ledger.*, ledger.phases[1 + width_bucket($3, ledger.days)],
                   ledger.statuses[1 + width_bucket($3, ledger.days)]
            from diplomacy.ledger
            where ledger.act = 'whole' and ledger.pair is null
              and ledger.known_from <= $1 and $1 < ledger.known_to and ledger.position_from <= $2 and $2 < ledger.position_to
              and ledger.development in (
                  select development from diplomacy.ledger_party where country = $5
                  intersect select development from diplomacy.ledger_party where country = $6)
        ), directed as (
            select seen.*, way.forth
            from seen cross join (values (true, $5::text, $6::text), (false, $6::text, $5::text)) as way(forth, actor, target)
            where exists (select from diplomacy.ledger_party party
                    where party.development = seen.development and party.known_from = seen.known_from
                    and party.position_from = seen.position_from and party.country = way.actor and party.side & 1 = 1)
              and exists (select from diplomacy.ledger_party party
                    where party.development = seen.development and party.known_from = seen.known_from
                    and party.position_from = seen.position_from and party.country = way.target and party.side & 2 = 2)
        ), slots as (
            select type || '-underway' as slot, directed.*, 0 as rank from directed where phase = 'underway'
            union all
            select type || '-next', directed.*, row_number() over (partition by type, forth order by earliest, latest, development)
            from directed where phase in ('upcoming', 'due') and type <> 'statement'
            union all
            select type || '-latest', directed.*, row_number() over (
                partition by type, forth order by latest desc, earliest desc, development desc)
            from directed where status = 'held' or (type = 'statement' and status <> 'none')
        )
        select slot, forth, development, latest, type, body from slots where rank <= 1
        order by slot, earliest, latest, development
        """;

    public async Task<IReadOnlyList<PairFact>> LoadAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Sql);
        foreach (
            var value in new object[]
            {
                asOf.KnownAt,
                asOf.Position,
                asOf.ValidAt,
                Pairs.Key(one, other),
                one.Value,
                other.Value,
            }
        )
            command.Parameters.Add(new() { Value = value });

        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var facts = new List<PairFact>();
        while (await reader.ReadAsync(cancellation))
        {
            var kind = Tracker.Kinds.Single(kind => kind.Name == reader.GetString(4));
            facts.Add(
                new(
                    reader.GetString(0),
                    reader.GetBoolean(1),
                    reader.GetGuid(2),
                    reader.GetFieldValue<DateOnly>(3),
                    kind.View(reader.GetString(5), asOf.ValidAt)
                )
            );
        }

        return facts;
    }
}
