using System.Globalization;
using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Duplicates;

/// <summary>Two developments that are to be compared.</summary>
/// <param name="Latest">The last day of the one.</param>
/// <param name="One">It stands first in a list by last day.</param>
/// <param name="Other">It stands behind it.</param>
internal readonly record struct Candidate(DateOnly Latest, Guid One, Guid Other)
{
    /// <summary>Where it stands among all of them.</summary>
    public PageEnd End => new(Latest, One, $"{Other}");
}

/// <summary>Asks for those of one kind, of the same countries and around the same day: an index leads from each to its few.</summary>
internal static class Candidates
{
    // Written out: the planner has to see that an index answers it.
    // Of the tables "ledger" and "other". A date may be infinite, and from such a one nothing is subtracted.
    internal const string Near = """
        and other.act = 'whole' and other.type = ledger.type
        and ledger.earliest > '-infinity' and other.earliest >= ledger.earliest - 32
        and other.earliest <= case when ledger.latest <= ledger.earliest + 31 then ledger.latest else ledger.earliest end + 1
        and (other.earliest between ledger.earliest - 1 and ledger.earliest + 1
            or (ledger.latest <= ledger.earliest + 31 and other.latest <= other.earliest + 31
                and other.latest >= ledger.earliest - 1))
        """;

    /// <summary>Of a visit to one country, the journeys to several that it may be a stop of: of these only the ends are in the ledger.</summary>
    /// <remarks>A stop begins no more than a month before the journey or after it, and so does a visit around the days of the stop.</remarks>
    internal const string Journey = """
        and ledger.type = 'visit' and other.countries @> string_to_array(ledger.pair, '-')
        and other.act = 'whole' and other.pair is null and other.type = 'visit'
        and ledger.earliest between other.earliest - 63 and other.latest + 63
        """;

    /// <summary>Two countries; several, or one; a journey to several, and a visit to one of them, whichever stands first.</summary>
    private static IEnumerable<string> Tables(DuplicateFilters filters) =>
        [
            $"diplomacy.ledger join diplomacy.ledger other on other.pair = ledger.pair {Near}",
            "diplomacy.ledger join diplomacy.ledger other on ledger.pair is null and other.pair is null"
                + $" and other.countries = ledger.countries and ledger.countries <> '{{}}' {Near}",
            StopsOf("ledger", visit: "other"),
            // From one visit to its journeys there is an index; from all visits it is shorter the other way round.
            filters.Development
                is null
                ? StopsOf("other", visit: "ledger")
                : $"diplomacy.ledger join diplomacy.ledger other on true {Journey}",
            Journeys,
        ];

    /// <summary>Two journeys of one visitor that share a stop, beside those of the same countries: an index leads to those to one of the hosts.</summary>
    private const string Journeys = $"""
        diplomacy.ledger join diplomacy.ledger other on other.countries && coalesce(ledger.targets, ledger.countries)
            and ledger.pair is null and ledger.type = 'visit'
            and other.act = 'whole' and other.pair is null and other.type = 'visit'
            and other.actors[1] = ledger.actors[1] and not (other.countries = ledger.countries {Near})
            and other.earliest <= ledger.latest + 95 and other.latest >= ledger.earliest - 95
        """;

    /// <summary>From each journey an index leads to the visits around it by the visitor to one of the hosts, or by one of them in return.</summary>
    private static string StopsOf(string journey, string visit) =>
        $"""
            diplomacy.ledger {journey}
            join lateral unnest(coalesce({journey}.targets, {journey}.countries)) host
                on {journey}.act = 'whole' and {journey}.pair is null and {journey}.type = 'visit'
            cross join lateral (select {journey}.actors[1]) as guest (code)
            cross join lateral (
                select * from diplomacy.ledger
                where act = 'whole' and type = 'visit' and aside is distinct from 'copy'
                    and pair = case when code collate "C" < host then code || '-' || host else host || '-' || code end
                    and earliest between {journey}.earliest - 63 and {journey}.latest + 63
                offset 0
            ) {visit}
            """;

    /// <summary>The questions; each is answered in the order of the list.</summary>
    public static IEnumerable<LedgerSql> Ask(AsOf asOf, PageEnd? after, DuplicateFilters filters, int limit) =>
        Tables(filters)
            .Select(tables =>
            {
                var sql = new LedgerSql("ledger.latest, ledger.development, other.development", asOf, tables)
                    .And(
                        "ledger.act = 'whole' and ledger.aside is distinct from 'copy' and other.aside is distinct from 'copy'"
                    )
                    .And("ledger.type = any(?)", [TypesOf(filters)])
                    .And("other.known_from <= ? and ? < other.known_to", asOf.KnownAt, asOf.KnownAt)
                    .And("other.position_from <= ? and ? < other.position_to", asOf.Position, asOf.Position)
                    .And("(ledger.distinct_from is null or other.development <> all(ledger.distinct_from))")
                    .And("(other.distinct_from is null or ledger.development <> all(other.distinct_from))");
                if (filters.Country is { } country)
                    sql.AndParty(country, role: null, person: null);
                if (filters.Development is { } development)
                    sql.And("ledger.development = ? and other.development <> ledger.development", development);
                else
                    sql.And("(other.latest, other.development) < (ledger.latest, ledger.development)");
                if (after is not null)
                    sql.And("(ledger.latest, ledger.development) <= (?, ?)", after.Day, after.Id)
                        .And(
                            "(ledger.latest, ledger.development, other.development) < (?, ?, ?)",
                            after.Day,
                            after.Id,
                            Guid.Parse(after.Act ?? "", CultureInfo.InvariantCulture)
                        );
                return sql.Then(
                    "order by ledger.latest desc, ledger.development desc, other.development desc limit ?",
                    limit
                );
            });

    /// <summary>Persons and how countries represent themselves are told apart by what they are.</summary>
    internal static string[] Types { get; } =
    [.. Tracker.Kinds.Where(kind => kind.TakesPlace).Select(kind => kind.Name)];

    private static string[] TypesOf(DuplicateFilters filters) => filters.Type.Count > 0 ? [.. filters.Type] : Types;
}
