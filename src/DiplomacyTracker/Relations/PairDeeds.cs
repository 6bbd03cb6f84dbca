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

    // Of several there is an index by country and quarter; beyond so many years most of it would be read anyway.
    private const string Quarter = "array[date_part('year', occurred) * 4 + date_part('quarter', occurred)]";
    private const int MostQuarters = 40;

    /// <summary>The statement for what readers see of all: K, R, V, the pair and its countries as asked for, and the first day.</summary>
    /// <param name="byQuarter">With the quarters that these days are in behind them.</param>
    public static string Sql(bool byQuarter = false)
    {
        var quarters = byQuarter ? $" and {Quarter} && $8" : "";
        return $"""
            {SqlOfTheTwo(withBodies: true)}
            union all
            select {Deed.Columns}, body from diplomacy.ledger where {Seen} and {OfSeveral} and occurred between $7 and $3{quarters}
            """;
    }

    /// <summary>The statement for what readers see of all acts from a day on.</summary>
    public static NpgsqlBatchCommand Command(CountryCode one, CountryCode other, AsOf asOf, DateOnly from)
    {
        var quarters = Quarters(from, asOf.ValidAt);
        // The last of all days, which PostgreSQL has as infinity, is in no quarter.
        var byQuarter = quarters.Length <= MostQuarters && asOf.ValidAt < DateOnly.MaxValue;
        var command = Command(Sql(byQuarter), one, other, asOf, from);
        if (byQuarter)
            command.Parameters.Add(new() { Value = quarters });
        return command;
    }

    /// <summary>The statement for acts between just the two, to be counted.</summary>
    public static NpgsqlBatchCommand OfTheTwoAlone(CountryCode one, CountryCode other, AsOf asOf, DateOnly from) =>
        Command(SqlOfTheTwo(withBodies: false), one, other, asOf, from);

    private static string SqlOfTheTwo(bool withBodies) =>
        $"""
            select {Deed.Columns}{(withBodies ? ", body" : "")} from diplomacy.ledger
            where {Seen} and {OfTheTwo} and occurred between $7 and $3
            """;

    private static NpgsqlBatchCommand Command(string sql, CountryCode one, CountryCode other, AsOf asOf, DateOnly from)
    {
        var command = new NpgsqlBatchCommand(sql);
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
    /// <param name="reader">The result of one of the statements.</param>
    /// <param name="more">Acts that belong to it as well.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<IReadOnlyList<Deed>> ReadAsync(
        NpgsqlDataReader reader,
        IEnumerable<Deed> more,
        CancellationToken cancellation
    )
    {
        var deeds = new List<Deed>(more);
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

    /// <summary>Numbered through from the year 0 on, as the index has them.</summary>
    private static double[] Quarters(DateOnly from, DateOnly to)
    {
        static int Of(DateOnly day) => day.Year * 4 + (day.Month + 2) / 3;
        return [.. Enumerable.Range(Of(from), Math.Max(Of(to) - Of(from) + 1, 0)).Select(quarter => (double)quarter)];
    }
}
