using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>A fact between two countries, and what it is shown as.</summary>
internal sealed record PairFact(string Slot, bool Forth, Guid Development, DateOnly Latest, DevelopmentView View);

/// <summary>Asks the ledger for the facts of a pair.</summary>
internal static class PairFacts
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

    private static readonly Dictionary<string, IKind> KindsByName = Tracker.Kinds.ToDictionary(
        kind => kind.Name,
        StringComparer.Ordinal
    );

    public static NpgsqlBatchCommand Command(CountryCode one, CountryCode other, AsOf asOf, Several several)
    {
        var found = OfSeveral(one, other, asOf, several);
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
            found.Select(row => row.Development).ToArray(),
            found.Select(row => row.PositionFrom).ToArray(),
            found.Select(row => row.KnownFrom).ToArray(),
        ];
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    public static async Task<IReadOnlyList<PairFact>> ReadAsync(
        NpgsqlDataReader reader,
        CountryCode one,
        CountryCode other,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var candidates = new Dictionary<Guid, Candidate<string>>();
        while (await reader.ReadAsync(cancellation))
            if (reader.GetGuid(0) is var development && !candidates.ContainsKey(development))
                candidates.Add(development, Read(reader, development));

        var views = new Dictionary<Guid, DevelopmentView>();
        var facts = new List<PairFact>();
        foreach (var (slot, forth, shown) in Slots.Of([.. candidates.Values], one.Value, other.Value))
        {
            if (!views.TryGetValue(shown.Development, out var view))
                views[shown.Development] = view = KindsByName[shown.Type].Read(shown.Row).View(asOf.ValidAt);
            if (!slot.EndsWith("-in-force", StringComparison.Ordinal) || view.Binds(one, other))
                facts.Add(new(slot, forth, shown.Development, shown.Latest, view));
        }

        return facts;
    }

    /// <summary>Of all that several take part in, what would be shown if the two had nothing else.</summary>
    private static IReadOnlyList<SeveralRow> OfSeveral(CountryCode one, CountryCode other, AsOf asOf, Several several)
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
        return [.. Slots.Of(candidates, one.Value, other.Value).Select(slotted => slotted.Shown.Row).Distinct()];
    }

    private static Candidate<string> Read(NpgsqlDataReader reader, Guid development) =>
        new(
            development,
            reader.GetString(1),
            reader.GetFieldValue<DateOnly>(2),
            reader.GetFieldValue<DateOnly>(3),
            reader.GetString(4),
            reader.GetString(5),
            reader.IsDBNull(6) ? null : reader.GetFieldValue<string[]>(6),
            reader.IsDBNull(7) ? null : reader.GetFieldValue<string[]>(7),
            reader.GetString(8)
        );
}
