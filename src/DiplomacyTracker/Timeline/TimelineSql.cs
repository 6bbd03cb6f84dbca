using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Timeline;

/// <summary>Which acts are asked for, as a question to the ledger.</summary>
internal static class TimelineSql
{
    // Between the two alone; or among several, where one acts towards the other. Each half has an index of its own.
    private const string Between = """
        (ledger.pair = ? or ledger.pair is null and ledger.involved @> array[?, ?] and ledger.countries @> array[?, ?]
            and ((ledger.actors is null or ? = any(ledger.actors)) and (ledger.targets is null or ? = any(ledger.targets))
                or (ledger.actors is null or ? = any(ledger.actors)) and (ledger.targets is null or ? = any(ledger.targets))))
        """;

    /// <summary>Acts only, and one condition for each filter that is given.</summary>
    public static LedgerSql Acts(this LedgerSql sql, TimelineFilters filters)
    {
        sql.And("ledger.act <> 'whole'");
        if (filters.Country is { } country)
            sql.And("ledger.involved @> array[?]", country);
        if (filters.Pair is { } pair && (pair[..3], pair[4..]) is var (one, other))
            sql.And(Between, pair, one, other, one, other, one, other, other, one);
        if (filters.Type.Count > 0)
            sql.And("ledger.type = any(?)", [filters.Type.ToArray()]);
        if (filters.Development is { } development)
            sql.And("ledger.development = ?", development);
        if (filters.From is { } from)
            sql.And("ledger.latest >= ?", from);
        if (filters.To is { } to)
            sql.And("ledger.earliest <= ?", to);
        return sql;
    }
}
