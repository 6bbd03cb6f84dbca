using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>A development that may be a fact between two countries on a day.</summary>
/// <param name="Development">Which one.</param>
/// <param name="Type">Of which kind.</param>
/// <param name="Earliest">Its first possible day.</param>
/// <param name="Latest">Its last possible day.</param>
/// <param name="Status">On that day.</param>
/// <param name="Phase">On that day.</param>
/// <param name="Actors">Those who act; null: all.</param>
/// <param name="Targets">Those who are acted towards; null: all.</param>
/// <param name="Place">Where its row begins, from which it can be read.</param>
internal sealed record Candidate(
    Guid Development,
    string Type,
    DateOnly Earliest,
    DateOnly Latest,
    string Status,
    string Phase,
    string[]? Actors,
    string[]? Targets,
    Place Place
)
{
    /// <summary>Whether one acts and the other is acted towards: a summit is both for both.</summary>
    public bool Goes(string actor, string target) =>
        Actors?.Contains(actor, StringComparer.Ordinal) is not false
        && Targets?.Contains(target, StringComparer.Ordinal) is not false;

    /// <summary>What is in memory, as it looks on a day.</summary>
    public static Candidate Of(SeveralRow row, DateOnly day, string build) =>
        new(
            row.Development,
            row.Type,
            row.Earliest,
            row.Latest,
            row.StatusOn(day),
            row.PhaseOn(day),
            row.Actors,
            row.Targets,
            new(row.Development, row.Seen.PositionFrom, row.Seen.KnownFrom, build)
        );

    /// <summary>Reads the columns of <see cref="PairStatements"/>.</summary>
    public static Candidate Of(NpgsqlDataReader reader, string build) =>
        new(
            reader.GetGuid(0),
            reader.GetString(3),
            reader.GetFieldValue<DateOnly>(4),
            reader.GetFieldValue<DateOnly>(5),
            reader.GetString(6),
            reader.GetString(7),
            reader.IsDBNull(8) ? null : reader.GetFieldValue<string[]>(8),
            reader.IsDBNull(9) ? null : reader.GetFieldValue<string[]>(9),
            PairStatements.PlaceOf(reader, build)
        );
}

/// <summary>One that is shown, and as what.</summary>
/// <param name="Slot">visit-next, agreement-in-force ...</param>
/// <param name="Forth">From the country named first to the other.</param>
/// <param name="Shown">What is shown.</param>
internal sealed record Slotted(string Slot, bool Forth, Candidate Shown);

/// <summary>Chooses what is shown as a fact between two countries. Pure.</summary>
/// <remarks>
/// Latest is by last day, ties by first day, then id; next is by first day, ties by last day, then id, and what was put off from
/// a day that is over to none that is known comes behind all that has one.
/// </remarks>
internal static class Slots
{
    /// <summary>All that is underway or in force, and the single next and latest of each kind and direction.</summary>
    /// <returns>Ordered by slot, then from the first day on.</returns>
    public static IReadOnlyList<Slotted> Of(
        IReadOnlyList<Candidate> candidates,
        string one,
        string other,
        DateOnly day
    ) =>
        [
            .. Of(candidates, one, other, forth: true, day)
                .Concat(Of(candidates, other, one, forth: false, day))
                .OrderBy(slotted => slotted.Slot, StringComparer.Ordinal)
                .ThenBy(slotted => slotted.Shown.Earliest)
                .ThenBy(slotted => slotted.Shown.Latest)
                .ThenBy(slotted => slotted.Shown.Development),
        ];

    private static IEnumerable<Slotted> Of(
        IReadOnlyList<Candidate> candidates,
        string actor,
        string target,
        bool forth,
        DateOnly day
    )
    {
        foreach (var kind in Tracker.Kinds)
        {
            Candidate? next = null;
            Candidate? latest = null;
            foreach (var candidate in candidates)
            {
                if (candidate.Type != kind.Name || !candidate.Goes(actor, target))
                    continue;
                if (candidate.Phase is "underway")
                    yield return new($"{kind.Name}-underway", forth, candidate);
                if (kind.InForce.Contains(candidate.Status, StringComparer.Ordinal))
                    yield return new($"{kind.Name}-in-force", forth, candidate);
                if (kind.Pending.Contains(candidate.Status, StringComparer.Ordinal))
                    yield return new($"{kind.Name}-pending", forth, candidate);
                if (candidate.Phase is "upcoming" or "due" && (next is null || BySoonest(candidate, next, day) < 0))
                    next = candidate;
                if (
                    kind.Done.Contains(candidate.Status, StringComparer.Ordinal)
                    && (latest is null || ByLastDay(candidate, latest) > 0)
                )
                    latest = candidate;
            }

            if (next is not null)
                yield return new($"{kind.Name}-next", forth, next);
            if (latest is not null)
                yield return new($"{kind.Name}-latest", forth, latest);
        }
    }

    private static int BySoonest(Candidate one, Candidate other, DateOnly day) =>
        (one.Latest < day, one.Earliest, one.Latest, one.Development).CompareTo(
            (other.Latest < day, other.Earliest, other.Latest, other.Development)
        );

    private static int ByLastDay(Candidate one, Candidate other) =>
        (one.Latest, one.Earliest, one.Development).CompareTo((other.Latest, other.Earliest, other.Development));
}
