using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

/// <summary>Reads from when to when a url asks for.</summary>
internal static class AskedDays
{
    /// <summary>The first and the last day; null where there is none.</summary>
    /// <exception cref="MalformedException">One is no date, or the last lies before the first.</exception>
    public static (DateOnly? From, DateOnly? To) Of(Func<string, string?> parameter)
    {
        var from = Asked.Date(parameter("from"), "from")?.Earliest;
        var to = Asked.Date(parameter("to"), "to")?.Latest;
        return from is null || to is null || from <= to
            ? (from, to)
            : throw new MalformedException("end-before-start", "to lies before from.", "to");
    }
}
