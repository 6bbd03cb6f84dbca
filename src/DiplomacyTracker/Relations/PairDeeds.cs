using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>Asks the ledger for the acts between two countries over some days.</summary>
internal static class PairDeeds
{
    private const string Seen =
        "act <> 'whole' and plover is not null and known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to";

    private const string OfTheTwo = "pair = $4";

    private const string OfSeveral = "pair is null and countries @> array[$5, $6]";

    /// <summary>The statement: K, R, V, the pair and its countries as asked for, and the first day.</summary>
    /// <param name="withBodies">Also what readers see.</param>
    public static string Sql(bool withBodies)
    {
        var columns = Deed.Columns + (withBodies ? ", body" : "");
        return $"""
            select {columns} from diplomacy.ledger where {Seen} and {OfTheTwo} and occurred between $7 and $3
            union all
            select {columns} from diplomacy.ledger where {Seen} and {OfSeveral} and occurred between $7 and $3
            """;
    }

    public static NpgsqlBatchCommand Command(
        CountryCode one,
        CountryCode other,
        AsOf asOf,
        DateOnly from,
        bool withBodies
    )
    {
        var command = new NpgsqlBatchCommand(Sql(withBodies));
        object[] values =
        [
            asOf.KnownAt,
            asOf.Position,
            asOf.ValidAt,
            Pairs.Key(one, other),
            one.Value,
            other.Value,
            from,
        ];
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    /// <summary>Those that go one way or the other: of many who act and are acted towards, not all do so to each other.</summary>
    public static async Task<IReadOnlyList<Deed>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        var deeds = new List<Deed>();
        while (await reader.ReadAsync(cancellation))
            if (Deed.Of(reader) is var deed && (deed.Forth || deed.Back))
                deeds.Add(deed);

        return
        [
            .. deeds
                .OrderByDescending(deed => deed.On)
                .ThenBy(deed => deed.Development)
                .ThenBy(deed => deed.Act, StringComparer.Ordinal)
                .ThenBy(deed => deed.Position),
        ];
    }
}
