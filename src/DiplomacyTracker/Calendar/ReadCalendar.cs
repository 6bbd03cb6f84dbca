using DiplomacyTracker.Ledger;
using MediatR;

namespace DiplomacyTracker.Calendar;

/// <summary>What takes place, or may take place, on some days.</summary>
/// <param name="Span">The days; null: the month of the day asked for.</param>
/// <param name="Filters">Which developments.</param>
/// <param name="Axes">From where. Without a day, status and phase of each are those of the day that it was at its place.</param>
/// <param name="Zone">By which clock it is today, an IANA zone; null: by that of each place.</param>
/// <param name="Page">Which part.</param>
public sealed record ReadCalendar(CalendarSpan? Span, CalendarFilters Filters, Axes Axes, string? Zone, PageAsked Page)
    : IRequest<CalendarView>;

internal sealed class ReadCalendarHandler(Vantages vantages, CalendarRows rows, INaming naming)
    : IRequestHandler<ReadCalendar, CalendarView>
{
    public async Task<CalendarView> Handle(ReadCalendar request, CancellationToken cancellationToken)
    {
        var resolved = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        var asOf = resolved with { IsOfEachPlace = request.Axes.ValidAt is null };
        var span = request.Span ?? CalendarSpan.MonthOf(asOf.ValidAt);
        var asked = new RowsAsked(span, request.Filters, request.Axes.ValidAt, request.Zone);
        var found = await rows.FindAsync(asked, asOf, request.Page.After, request.Page.Limit + 1, cancellationToken);

        var views = await naming.NameAsync([.. found.Select(row => row.Read)], asOf, cancellationToken);
        var edition = Edition.Of(asOf.Gazetteer);
        var page = request.Page.Cut(
            [.. found.Zip(views, (row, view) => (row.End, CalendarItems.Of(row, view, span, edition)))],
            asOf
        );
        return new(span.From, span.To, Lanes.Of(page.Items), page.Next, asOf);
    }
}

/// <summary>Developments as items of a calendar. Pure.</summary>
internal static class CalendarItems
{
    /// <summary>One item, its days cut to those of the calendar.</summary>
    public static CalendarItem Of(CalendarRow row, DevelopmentView view, CalendarSpan span, Edition edition)
    {
        var (first, last) = (view.Earliest ?? DateOnly.MinValue, view.Latest ?? DateOnly.MaxValue);
        var planned = view as PlannedView;
        return new(view.Id, view.Type, row.Headline, Precision.Of(view.Occurs), view.Status)
        {
            Address = $"/api/{row.Kind.Collection}/{view.Id}",
            Phase = planned?.Phase,
            Occurs = view.Occurs,
            First = first < span.From ? span.From : first,
            Last = last > span.To ? span.To : last,
            ContinuesBefore = first < span.From,
            ContinuesAfter = last > span.To,
            Approximate = view.Occurs?.IsApproximate() is true,
            Uncertain = view.Occurs?.IsUncertain() is true,
            Certainty = planned?.Certainty,
            Tentative = planned?.Tentative is true,
            Conditional = planned?.Conditional is true,
            Reason = planned?.Reason,
            Planned = planned?.Planned,
            Alternatives = [.. (planned?.Alternatives ?? []).Select(claim => claim.Occurs).Distinct()],
            Place = view.Where is { } where ? new(where.Country, edition.NameOf(where.Country), where.City) : null,
            Zone = Zones.Of(view.Where),
            Today = row.Today,
            Parties = PartInWords.Of(row.Read.Parties, edition),
            People = view.People,
            IndependentOrigins = view.IndependentOrigins,
        };
    }
}
