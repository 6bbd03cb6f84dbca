namespace DiplomacyTracker.Ledger;

/// <summary>Status and phase as a function of the day: they change on a few days and stay the same in between.</summary>
internal sealed class Steps
{
    public Steps(IEnumerable<DateOnly> turns, Func<DateOnly, DevelopmentView> view)
    {
        var (days, statuses, phases) = (new List<DateOnly>(), new List<string>(), new List<string>());
        foreach (var day in turns.Prepend(DateOnly.MinValue).Distinct().Order())
        {
            var seen = view(day);
            var phase = (seen as PlannedView)?.Phase is { } known ? Platform.Kebab.Of(known) : "";
            if (statuses.Count > 0 && statuses[^1] == seen.Status && phases[^1] == phase)
                continue;

            if (statuses.Count > 0)
                days.Add(day);
            statuses.Add(seen.Status);
            phases.Add(phase);
        }

        (Days, Statuses, Phases) = (days, statuses, phases);
    }

    public IReadOnlyList<DateOnly> Days { get; }
    public IReadOnlyList<string> Statuses { get; }
    public IReadOnlyList<string> Phases { get; }
}
