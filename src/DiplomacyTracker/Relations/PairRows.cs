using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>A development between two countries, as seen at one moment or at two.</summary>
internal sealed record PairRow(Guid Development, IKind Kind, string? Old, string? New);

/// <summary>An act of one, likewise.</summary>
internal sealed record PairAct(Guid Development, string Type, string Act, bool WasThere, bool IsThere, DeedBody Body)
{
    public string Name => $"{Type}/{Act[(Act.IndexOf('/', StringComparison.Ordinal) + 1)..]}";
}

/// <summary>Asks the ledger for what reads differently between two countries at two moments.</summary>
internal sealed class PairRows(NpgsqlDataSource database, CountryCode one, CountryCode other, AsOf from, AsOf to)
{
    private const string Then = "known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to";
    private const string Now = "known_from <= $3 and $3 < known_to and position_from <= $4 and $4 < position_to";
    private const string Between = "(pair = $5 or pair is null and countries @> $6)";

    /// <summary>Developments whose rows differ, whose status or phase differs on the two days, or who is meant by a name in them.</summary>
    public async Task<IReadOnlyList<PairRow>> WholesAsync(CancellationToken cancellation)
    {
        await using var command = Command(
            $"""
            select coalesce(was.development, becomes.development), coalesce(was.type, becomes.type), was.body, becomes.body
            from (select * from diplomacy.ledger where act = 'whole' and {Between} and {Then}) as was
            full join (select * from diplomacy.ledger where act = 'whole' and {Between} and {Now}) as becomes
                on becomes.development = was.development
            where was.development is null or becomes.development is null
                or (was.known_from, was.position_from) <> (becomes.known_from, becomes.position_from)
                or was.statuses[1 + width_bucket($7::date, was.days)] <> becomes.statuses[1 + width_bucket($8::date, becomes.days)]
                or was.phases[1 + width_bucket($7::date, was.days)] <> becomes.phases[1 + width_bucket($8::date, becomes.days)]
                or exists (select from diplomacy.ledger_party as named
                    join diplomacy.ledger_party as name on name.country = named.country and name.person = named.person
                        and name.role in ('called', 'meant', 'meant-there')
                    join diplomacy.ledger as person on person.development = name.development and person.parties = name.parties
                    where named.development = was.development and named.parties = was.parties and named.person <> ''
                        and person.act = 'whole' and person.type = 'person'
                        and (person.known_from <= $1 and $1 < person.known_to
                            and person.position_from <= $2 and $2 < person.position_to)
                        <> (person.known_from <= $3 and $3 < person.known_to
                            and person.position_from <= $4 and $4 < person.position_to))
            """,
            from.ValidAt,
            to.ValidAt
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<PairRow>();
        while (await reader.ReadAsync(cancellation))
        {
            var kind = Tracker.Kinds.Single(kind => kind.Name == reader.GetString(1));
            rows.Add(new(reader.GetGuid(0), kind, Text(reader, 2), Text(reader, 3)));
        }

        return rows;
    }

    /// <summary>Acts that are between the two at one of the moments only, by what had been done on its day.</summary>
    public async Task<IReadOnlyList<PairAct>> ActsAsync(CancellationToken cancellation)
    {
        await using var command = Command(
            $"""
            select coalesce(was.development, becomes.development), coalesce(was.type, becomes.type),
                coalesce(was.act, becomes.act), was.act is not null, becomes.act is not null,
                coalesce(becomes.body, was.body)
            from (select * from diplomacy.ledger where act <> 'whole' and {Between} and {Then} and occurred <= $7) as was
            full join (select * from diplomacy.ledger where act <> 'whole' and {Between} and {Now} and occurred <= $8) as becomes
                on becomes.development = was.development and becomes.act = was.act
            where was.act is null or becomes.act is null
            order by coalesce(was.occurred, becomes.occurred), 1, 3
            """,
            from.ValidAt,
            to.ValidAt
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var acts = new List<PairAct>();
        while (await reader.ReadAsync(cancellation))
            acts.Add(
                new(
                    reader.GetGuid(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetBoolean(3),
                    reader.GetBoolean(4),
                    DeedBody.Read(reader.GetString(5))
                )
            );
        return acts;
    }

    private NpgsqlCommand Command(string sql, params object[] more)
    {
        var command = database.CreateCommand(sql);
        object[] values =
        [
            from.KnownAt,
            from.Position,
            to.KnownAt,
            to.Position,
            Pairs.Key(one, other),
            new[] { one.Value, other.Value },
            .. more,
        ];
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    private static string? Text(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
