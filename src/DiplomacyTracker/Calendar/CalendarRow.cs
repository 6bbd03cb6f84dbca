using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Calendar;

/// <summary>What is asked of the ledger for a calendar.</summary>
/// <param name="Span">The days.</param>
/// <param name="Filters">Which developments.</param>
/// <param name="Day">By which status and phase are told; null: the day that it is at the item's own place, or in Zone.</param>
/// <param name="Zone">By which clock it is today; null: by that of each item's own place.</param>
internal sealed record RowsAsked(CalendarSpan Span, CalendarFilters Filters, DateOnly? Day, string? Zone)
{
    /// <summary>The day by which a development at that place is told.</summary>
    public DateOnly Today(Place? where, AsOf asOf) => Day ?? Zones.DayAt(Zone ?? Zones.Of(where), asOf.KnownAt);
}

/// <summary>A development as a calendar finds it.</summary>
/// <param name="End">Its place in the order.</param>
/// <param name="Kind">Of which kind it is.</param>
/// <param name="Headline">What it is, in a line.</param>
/// <param name="Read">How it reads on its own day.</param>
/// <param name="Today">That day.</param>
internal sealed record CalendarRow(PageEnd End, IKind Kind, Phrase Headline, ReadBack Read, DateOnly Today);
