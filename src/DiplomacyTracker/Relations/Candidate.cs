using DiplomacyTracker.Ledger;

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
/// <param name="Row">From which it can be read.</param>
internal sealed record Candidate<T>(
    Guid Development,
    string Type,
    DateOnly Earliest,
    DateOnly Latest,
    string Status,
    string Phase,
    string[]? Actors,
    string[]? Targets,
    T Row
)
{
    /// <summary>Whether one acts and the other is acted towards: a summit is both for both.</summary>
    public bool Goes(string actor, string target) =>
        Actors?.Contains(actor, StringComparer.Ordinal) is not false
        && Targets?.Contains(target, StringComparer.Ordinal) is not false;

    /// <summary>The same, read from elsewhere.</summary>
    public Candidate<TOther> From<TOther>(TOther row) =>
        new(Development, Type, Earliest, Latest, Status, Phase, Actors, Targets, row);
}

/// <summary>Candidates of what is in memory.</summary>
internal static class SeveralCandidates
{
    /// <summary>How it looks on a day.</summary>
    public static Candidate<SeveralRow> Of(SeveralRow row, DateOnly day) =>
        new(
            row.Development,
            row.Type,
            row.Earliest,
            row.Latest,
            row.StatusOn(day),
            row.PhaseOn(day),
            row.Actors,
            row.Targets,
            row
        );
}

/// <summary>One that is shown, and as what.</summary>
/// <param name="Slot">visit-next, agreement-in-force ...</param>
/// <param name="Forth">From the country named first to the other.</param>
/// <param name="Shown">What is shown.</param>
internal sealed record Slotted<T>(string Slot, bool Forth, Candidate<T> Shown);

/// <summary>Chooses what is shown as a fact between two countries. Pure.</summary>
/// <remarks>Latest is by last day, ties by first day, then id; next is by first day, ties by last day, then id.</remarks>
internal static class Slots
{
    /// <summary>All that is underway or in force, and the single next and latest of each kind and direction.</summary>
    /// <returns>Ordered by slot, then from the first day on.</returns>
    public static IReadOnlyList<Slotted<T>> Of<T>(IReadOnlyList<Candidate<T>> candidates, string one, string other) =>
        [
            .. Of(candidates, one, other, forth: true)
                .Concat(Of(candidates, other, one, forth: false))
                .OrderBy(slotted => slotted.Slot, StringComparer.Ordinal)
                .ThenBy(slotted => slotted.Shown.Earliest)
                .ThenBy(slotted => slotted.Shown.Latest)
                .ThenBy(slotted => slotted.Shown.Development),
        ];

    private static IEnumerable<Slotted<T>> Of<T>(
        IReadOnlyList<Candidate<T>> candidates,
        string actor,
        string target,
        bool forth
    )
    {
        foreach (var kind in Tracker.Kinds)
        {
            Candidate<T>? next = null;
            Candidate<T>? latest = null;
            foreach (var candidate in candidates)
            {
                if (candidate.Type != kind.Name || !candidate.Goes(actor, target))
                    continue;
                if (candidate.Phase is "underway")
                    yield return new($"{kind.Name}-underway", forth, candidate);
                if (kind.InForce.Contains(candidate.Status, StringComparer.Ordinal))
                    yield return new($"{kind.Name}-in-force", forth, candidate);
                if (candidate.Phase is "upcoming" or "due" && (next is null || ByFirstDay(candidate, next) < 0))
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

    private static int ByFirstDay<T>(Candidate<T> one, Candidate<T> other) =>
        (one.Earliest, one.Latest, one.Development).CompareTo((other.Earliest, other.Latest, other.Development));

    private static int ByLastDay<T>(Candidate<T> one, Candidate<T> other) =>
        (one.Latest, one.Earliest, one.Development).CompareTo((other.Latest, other.Earliest, other.Development));
}
