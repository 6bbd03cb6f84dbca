using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;

namespace DiplomacyTracker.Lags;

/// <summary>How long after it began what has begun became known.</summary>
/// <param name="Filters">Which developments.</param>
/// <param name="By">Told apart by what; null: all together.</param>
/// <param name="LateAfter">What became known after more days than these came late; null: after a year.</param>
/// <param name="Axes">From where.</param>
/// <param name="Page">Which part of the list behind the figures; those are always of all.</param>
public sealed record ReadLag(LagFilters Filters, LagsBy? By, int? LateAfter, Axes Axes, PageAsked Page)
    : IRequest<LagView>;

/// <summary>Which developments: each filter given must hold.</summary>
public sealed record LagFilters
{
    /// <summary>A country that has a part in it.</summary>
    public string? Country { get; init; }

    /// <summary>In which role.</summary>
    public string? Role { get; init; }

    /// <summary>Who has a part in it: a name as written, or a person's id.</summary>
    public string? Person { get; init; }

    /// <summary>Two countries that alone stand opposite one another, as KOR-USA in alphabetical order.</summary>
    public string? Pair { get; init; }

    /// <summary>Of one of these kinds; none: of all that take place at some time.</summary>
    public IReadOnlyList<string> Type { get; init; } = [];

    /// <summary>The outlet that told of it first; case and accents don't count.</summary>
    public string? Outlet { get; init; }

    /// <summary>Begun on this day or later; null: five years before the day asked for.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Begun on this day or earlier; null: on the day asked for.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only these are listed behind the figures; none: all. The figures are of all in any case.</summary>
    public IReadOnlyList<string> Arrival { get; init; } = [];
}

/// <summary>By what lags are told apart.</summary>
public enum LagsBy
{
    /// <summary>By the outlet that told of it first.</summary>
    Outlet,

    /// <summary>By the kind of development.</summary>
    Type,

    /// <summary>By each country that has a part in it; one with two roles counts once.</summary>
    Country,

    /// <summary>By the year in which it began; of several that it may be, the first.</summary>
    Year,
}

/// <summary>How late developments became known.</summary>
/// <param name="From">Begun on this day or later.</param>
/// <param name="To">Begun on this day or earlier.</param>
/// <param name="LateAfter">What became known after more days than these came late.</param>
/// <param name="Total">Of all together.</param>
/// <param name="By">Told apart; left out where that wasn't asked for.</param>
/// <param name="Items">The developments behind the figures, those that began last first.</param>
/// <param name="Next">The cursor of the next part of them; left out at the end.</param>
/// <param name="AsOf">From where.</param>
public sealed record LagView(
    DateOnly From,
    DateOnly To,
    int LateAfter,
    LagFigures Total,
    IReadOnlyList<LagGroup>? By,
    IReadOnlyList<Lag> Items,
    string? Next,
    AsOf AsOf
);

internal sealed class ReadLagHandler(Vantages vantages, LagRows rows) : IRequestHandler<ReadLag, LagView>
{
    private const int DaysBefore = 1826;
    private const int AYear = 365;

    public async Task<LagView> Handle(ReadLag request, CancellationToken cancellationToken)
    {
        var asOf = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        var lateAfter = request.LateAfter ?? AYear;
        var filters = request.Filters with
        {
            From = request.Filters.From ?? Before(asOf.ValidAt),
            To = request.Filters.To is { } to && to < asOf.ValidAt ? to : asOf.ValidAt,
        };
        var outlet = filters.Outlet?.Folded();
        var found = new List<(PageEnd End, Lag Lag)>();
        await foreach (var one in rows.FindAsync(filters, lateAfter, asOf, cancellationToken))
            if (outlet is null || one.Lag.Outlet?.Folded() == outlet)
                found.Add(one);
        List<(PageEnd End, Lag Lag)> inOrder =
        [
            .. found
                .OrderByDescending(one => one.End.Day)
                .ThenByDescending(one => $"{one.End.Id}", StringComparer.Ordinal),
        ];
        List<Lag> all = [.. inOrder.Select(one => one.Lag)];
        var page = request.Page.Cut(Listed(inOrder, filters, request.Page), asOf);
        return new(
            filters.From ?? DateOnly.MinValue,
            filters.To ?? asOf.ValidAt,
            lateAfter,
            LagFigures.Of(all, lateAfter),
            request.By is { } by ? LagFold.Groups(all, by, lateAfter) : null,
            page.Items,
            page.Next,
            asOf
        );
    }

    private static IReadOnlyList<(PageEnd, Lag)> Listed(
        IEnumerable<(PageEnd End, Lag Lag)> all,
        LagFilters filters,
        PageAsked page
    )
    {
        var behind = page.After is { } after ? all.SkipWhile(one => one.End.Id != after.Id).Skip(1) : all;
        return
        [
            .. behind.Where(one =>
                filters.Arrival.Count is 0
                || filters.Arrival.Contains(Kebab.Of(one.Lag.Arrival), StringComparer.Ordinal)
            ),
        ];
    }

    private static DateOnly Before(DateOnly day) =>
        day.DayNumber > DaysBefore ? day.AddDays(-DaysBefore) : DateOnly.MinValue;
}
