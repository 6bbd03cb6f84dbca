namespace DiplomacyTracker.Developments;

/// <summary>On which day a line of a history is read, where some of what it tells comes by itself on a later day.</summary>
internal static class HistoryDay
{
    /// <summary>The day on which it became known; or the next, on which something was done already where it was done.</summary>
    /// <param name="known">When it became known (UTC).</param>
    /// <param name="done">When things were done that nobody can tell ahead.</param>
    public static DateOnly Of(DateOnly known, IEnumerable<EdtfDate> done) =>
        done.Select(on => on.OccurredOn()).Where(day => day > known && day.AddDays(-1) <= known).Append(known).Max();
}
