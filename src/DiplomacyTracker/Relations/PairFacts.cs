using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>A fact between two countries, and what it is shown as.</summary>
internal sealed record PairFact(string Slot, bool Forth, Guid Development, DateOnly Latest, DevelopmentView View);

/// <summary>Asks the ledger for the facts of a pair.</summary>
/// <param name="one">The country named first.</param>
/// <param name="other">The country named second.</param>
/// <param name="folded">What was read before.</param>
internal sealed class PairFacts(CountryCode one, CountryCode other, SeveralFolded folded)
{
    private const string Columns = """
        development, type, earliest, latest, statuses[1 + width_bucket($3, days)], phases[1 + width_bucket($3, days)],
        actors, targets, body
        """;

    // So few rows are read faster than looked for.
    private const string Little = "40";

    private static readonly string Sql = Resources
        .Text("pair-facts.sql")
        .Replace("{columns}", Columns, StringComparison.Ordinal)
        .Replace("{little}", Little, StringComparison.Ordinal)
        .Replace(
            "{seen}",
            "known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to",
            StringComparison.Ordinal
        );

    private static readonly string[] Done =
    [
        .. Tracker.Kinds.SelectMany(kind => kind.Done.Select(status => $"{kind.Name}/{status}")),
    ];

    private static readonly string[] KindsThatEnd =
    [
        .. Tracker.Kinds.Where(kind => kind.Done.Count > 0).Select(kind => kind.Name),
    ];

    private static readonly string[] Kinds = [.. Tracker.Kinds.Select(kind => kind.Name)];

    // As of the last statement that was made: what was read before, and what is asked for.
    private string build = "";
    private IReadOnlyList<Candidate<FoldedRow>> read = [];
    private Dictionary<Guid, SeveralRow> unread = [];

    /// <summary>The statement: what of several countries was read before isn't asked for again.</summary>
    public NpgsqlBatchCommand Command(AsOf asOf, Several several)
    {
        build = several.Edition.Build;
        var found = OfSeveral(asOf, several).ToLookup(candidate => folded.Find(candidate.Row, build));
        read = [.. found.SelectMany(rows => rows.Key is { } row ? rows.Select(one => one.From(row)) : [])];
        unread = found[null].ToDictionary(candidate => candidate.Development, candidate => candidate.Row);
        var command = new NpgsqlBatchCommand(Sql);
        object[] values =
        [
            asOf.KnownAt,
            asOf.Position,
            asOf.ValidAt,
            Pairs.Key(one, other),
            Done,
            KindsThatEnd,
            Kinds,
            unread.Values.Select(row => row.Development).ToArray(),
            unread.Values.Select(row => row.PositionFrom).ToArray(),
            // None of them is of the same type as some, so that the statement stays prepared.
            unread.Values.Select(row => new DateTimeOffset(row.KnownFrom)).ToArray(),
        ];
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    /// <summary>Reads the result of the last statement that was made.</summary>
    public async Task<IReadOnlyList<PairFact>> ReadAsync(
        NpgsqlDataReader reader,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var candidates = read.ToDictionary(candidate => candidate.Development);
        while (await reader.ReadAsync(cancellation))
            if (reader.GetGuid(0) is var development && !candidates.ContainsKey(development))
                candidates.Add(development, Read(reader, development));

        var facts = new List<PairFact>();
        foreach (var (slot, forth, shown) in Slots.Of([.. candidates.Values], one.Value, other.Value))
            if (
                shown.Row.View(asOf.ValidAt) is var view
                && (!slot.EndsWith("-in-force", StringComparison.Ordinal) || view.Binds(one, other))
            )
                facts.Add(new(slot, forth, shown.Development, shown.Latest, view));

        return facts;
    }

    /// <summary>Of all that several take part in, what would be shown if the two had nothing else.</summary>
    private IEnumerable<Candidate<SeveralRow>> OfSeveral(AsOf asOf, Several several)
    {
        var candidates = several
            .Of(one.Value, other.Value, asOf)
            .Select(row => new Candidate<SeveralRow>(
                row.Development,
                row.Type,
                row.Earliest,
                row.Latest,
                row.StatusOn(asOf.ValidAt),
                row.PhaseOn(asOf.ValidAt),
                row.Actors,
                row.Targets,
                row
            ))
            .ToList();
        return Slots
            .Of(candidates, one.Value, other.Value)
            .Select(slotted => slotted.Shown)
            .DistinctBy(candidate => candidate.Development);
    }

    private Candidate<FoldedRow> Read(NpgsqlDataReader reader, Guid development)
    {
        var (type, body) = (reader.GetString(1), reader.GetString(8));
        return new(
            development,
            type,
            reader.GetFieldValue<DateOnly>(2),
            reader.GetFieldValue<DateOnly>(3),
            reader.GetString(4),
            reader.GetString(5),
            reader.IsDBNull(6) ? null : reader.GetFieldValue<string[]>(6),
            reader.IsDBNull(7) ? null : reader.GetFieldValue<string[]>(7),
            unread.TryGetValue(development, out var several)
                ? folded.Keep(several, build, body)
                : new(type, body, isShared: false)
        );
    }
}
