using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;

namespace DiplomacyTracker.Calendar;

/// <summary>What a feed tells, and how.</summary>
/// <param name="Imprecise">What to do about days that nobody named.</param>
/// <param name="Cancelled">How to tell of what was called off.</param>
public sealed record FeedForm(
    ImpreciseDates Imprecise = ImpreciseDates.Omit,
    CancelledItems Cancelled = CancelledItems.Status
)
{
    /// <summary>Whether it tells of that: never of what has no end to its days.</summary>
    internal bool Tells(CalendarRow row) =>
        Precision.Of(row.Read.View.Occurs) switch
        {
            Lane.Day => true,
            Lane.Open => false,
            _ => Imprecise is ImpreciseDates.Span,
        };
}

/// <summary>What to do about days that nobody named.</summary>
public enum ImpreciseDates
{
    /// <summary>Leave them out.</summary>
    Omit,

    /// <summary>Tell of all days that it may be, as tentative, with the date as its sources give it in the title.</summary>
    Span,
}

/// <summary>How to tell of what was called off.</summary>
public enum CancelledItems
{
    /// <summary>With STATUS:CANCELLED, as the standard has it; some calendars then hide it.</summary>
    Status,

    /// <summary>By its title alone, for calendars that hide what is cancelled.</summary>
    Title,
}

/// <summary>Reads what a url asks of a feed.</summary>
internal static class FeedAsked
{
    public static readonly Parameter[] Parameters =
    [
        new(
            "imprecise",
            "omit (default): what has no exact days is left out; span: it stands on all days that it may be, tentative.",
            "span"
        ),
        new(
            "cancelled",
            "status (default): STATUS:CANCELLED; title: told by the title alone, for calendars that hide what is cancelled.",
            "title"
        ),
    ];

    public static FeedForm Form(Func<string, string?> parameter) =>
        new(
            Asked.One<ImpreciseDates>(parameter("imprecise"), "imprecise") ?? ImpreciseDates.Omit,
            Asked.One<CancelledItems>(parameter("cancelled"), "cancelled") ?? CancelledItems.Status
        );
}
