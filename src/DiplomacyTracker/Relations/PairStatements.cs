using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>The statements by which the ledger is asked for the facts of a pair.</summary>
/// <remarks>
/// Their rows: where they begin, kind, first and last day, status and phase on the day, those who act, those who are acted
/// towards, and of all that there is whether it is seen, as the body; where there is much, bodies are asked for afterwards.
/// </remarks>
internal static class PairStatements
{
    /// <summary>So few rows are read faster than looked for.</summary>
    public const int Little = 40;

    private const string Seen = "known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to";

    private const string Columns = """
        development, position_from, known_from, type, earliest, latest, statuses[1 + width_bucket($3, days)],
        phases[1 + width_bucket($3, days)], actors, targets
        """;

    // In the order of an index, so that no more is read of it.
    private static readonly string SqlOfAll = $"""
        select {Columns}, case when {Seen} then body end from diplomacy.ledger where act = 'whole' and pair = $4
        order by type, way, latest desc, earliest desc, development desc limit {Little}
        """;

    private static readonly string SqlOfMuch = Resources
        .Text("pair-facts.sql")
        .Replace("{columns}", Columns, StringComparison.Ordinal)
        .Replace("{seen}", Seen, StringComparison.Ordinal);

    private const string SqlOfBodies = """
        select development, position_from, known_from, type, body
        from unnest($1::uuid[], $2::bigint[], $3::timestamptz[]) as found(id, position, known)
        join diplomacy.ledger on development = id and act = 'whole' and position_from = position and known_from = known
        """;

    private static readonly string[] Done =
    [
        .. Tracker.Kinds.SelectMany(kind => kind.Done.Select(status => $"{kind.Name}/{status}")),
    ];

    private static readonly string[] KindsThatEnd =
    [
        .. Tracker.Kinds.Where(kind => kind.Done.Count > 0).Select(kind => kind.Name),
    ];

    private static readonly string[] PlannedKinds =
    [
        .. Tracker.Kinds.Where(kind => kind.IsPlanned).Select(kind => kind.Name),
    ];

    /// <summary>All that there is between two, seen or not; of most pairs that is less than <see cref="Little"/>.</summary>
    public static NpgsqlBatchCommand All(string pair, AsOf asOf) =>
        Command(SqlOfAll, asOf.KnownAt, asOf.Position, asOf.ValidAt, pair);

    /// <summary>What is seen and may be shown as a fact, whatever there is besides.</summary>
    public static NpgsqlBatchCommand Much(string pair, AsOf asOf) =>
        Command(SqlOfMuch, asOf.KnownAt, asOf.Position, asOf.ValidAt, pair, Done, KindsThatEnd, PlannedKinds);

    /// <summary>What there is to read of some rows.</summary>
    public static NpgsqlBatchCommand Bodies(IReadOnlyCollection<Place> places) =>
        Command(
            SqlOfBodies,
            places.Select(place => place.Development).ToArray(),
            places.Select(place => place.Position).ToArray(),
            places.Select(place => new DateTimeOffset(place.Known)).ToArray()
        );

    /// <summary>Where a row begins, by its first columns.</summary>
    public static Place PlaceOf(NpgsqlDataReader reader, string build) =>
        new(reader.GetGuid(0), reader.GetInt64(1), reader.GetDateTime(2), build);

    private static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
