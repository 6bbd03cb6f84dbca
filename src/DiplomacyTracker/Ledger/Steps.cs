namespace DiplomacyTracker.Ledger;

/// <summary>Status and phase as a function of the day: they change on a few days and stay the same in between.</summary>
internal sealed class Steps
{
    public Steps(IEnumerable<DateOnly> turns, Func<IEnumerable<DateOnly>, IEnumerable<Stance>> stances)
    {
        var (days, statuses, phases) = (new List<DateOnly>(), new List<string>(), new List<string>());
        List<DateOnly> all = [.. turns.Prepend(DateOnly.MinValue).Distinct().Order()];
        foreach (var (day, (status, at)) in all.Zip(stances(all)))
        {
            var phase = at is { } known ? Platform.Kebab.Of(known) : "";
            if (statuses.Count > 0 && statuses[^1] == status && phases[^1] == phase)
                continue;

            if (statuses.Count > 0)
                days.Add(day);
            statuses.Add(status);
            phases.Add(phase);
        }

        (Days, Statuses, Phases) = (days, statuses, phases);
    }

    /// <summary>The first day on which it has one of these statuses.</summary>
    public DateOnly? First(IEnumerable<string> among) =>
        Enumerable
            .Range(0, Statuses.Count)
            .Where(step => Has(step, among))
            .Select(step => (DateOnly?)Begin(step))
            .FirstOrDefault();

    /// <summary>The last day on which it has one of these statuses or goes on; null where it never holds beyond its own days.</summary>
    /// <remarks>It does with one of these statuses, or by going on though its first day is still to come.</remarks>
    public DateOnly? Last(IEnumerable<string> among, DateOnly earliest)
    {
        var holds = Enumerable.Range(0, Statuses.Count).Where(step => Has(step, among) || GoesOn(step)).ToList();
        return !holds.Exists(step => Has(step, among) || Begin(step) < earliest) ? null
            : holds[^1] == Days.Count ? DateOnly.MaxValue
            : Days[holds[^1]].AddDays(-1);
    }

    private bool Has(int step, IEnumerable<string> among) => among.Contains(Statuses[step], StringComparer.Ordinal);

    private bool GoesOn(int step) => Phases[step] is "underway";

    private DateOnly Begin(int step) => step is 0 ? DateOnly.MinValue : Days[step - 1];

    public IReadOnlyList<DateOnly> Days { get; }
    public IReadOnlyList<string> Statuses { get; }
    public IReadOnlyList<string> Phases { get; }
}
