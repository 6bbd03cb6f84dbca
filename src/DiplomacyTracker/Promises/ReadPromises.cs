using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;

namespace DiplomacyTracker.Promises;

/// <summary>What was announced, and whether it was held: of all that was held, cancelled or is overdue.</summary>
/// <param name="Filters">Which developments.</param>
/// <param name="By">Told apart by what; null: all together.</param>
/// <param name="Axes">From where.</param>
/// <param name="Page">Which part of the list behind the figures; those are always of all.</param>
public sealed record ReadPromises(PromiseFilters Filters, PromisesBy? By, Axes Axes, PageAsked Page)
    : IRequest<PromisesView>;

/// <summary>Which promises: each one given must hold.</summary>
public sealed record PromiseFilters
{
    /// <summary>A country that takes part.</summary>
    public string? Country { get; init; }

    /// <summary>In which role.</summary>
    public string? Role { get; init; }

    /// <summary>Who takes part: a name as written, or a person's id.</summary>
    public string? Person { get; init; }

    /// <summary>Two countries that alone stand opposite one another, as KOR-USA in alphabetical order.</summary>
    public string? Pair { get; init; }

    /// <summary>Of one of these kinds; none: of all that are announced before they are held.</summary>
    public IReadOnlyList<string> Type { get; init; } = [];

    /// <summary>The outlet that was first to say so; case and accents don't count.</summary>
    public string? Outlet { get; init; }

    /// <summary>Held, or to be held, on this day or later; null: five years before the day asked for.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Held, or to be held, on this day or earlier.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>By what promises are told apart.</summary>
public enum PromisesBy
{
    /// <summary>By each country that takes part; one with two roles counts once.</summary>
    Country,

    /// <summary>By each person named who takes part.</summary>
    Person,

    /// <summary>By the outlet that was first to say so.</summary>
    Outlet,
}

/// <summary>What became of promises.</summary>
/// <param name="From">Held, or to be held, on this day or later.</param>
/// <param name="To">The same or earlier; left out where there is no end.</param>
/// <param name="Total">Of all together.</param>
/// <param name="By">Told apart, the most first, then by key; left out where that wasn't asked for.</param>
/// <param name="Items">The promises behind the figures, the latest first.</param>
/// <param name="Next">The cursor of the next part of them; left out at the end.</param>
/// <param name="AsOf">From where.</param>
public sealed record PromisesView(
    DateOnly From,
    DateOnly? To,
    Figures Total,
    IReadOnlyList<PromiseGroup>? By,
    IReadOnlyList<Promise> Items,
    string? Next,
    AsOf AsOf
);

internal sealed class ReadPromisesHandler(Vantages vantages, PromiseRows rows, INaming naming)
    : IRequestHandler<ReadPromises, PromisesView>
{
    private const int DaysBefore = 1826;

    public async Task<PromisesView> Handle(ReadPromises request, CancellationToken cancellationToken)
    {
        var asOf = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        var filters = request.Filters with { From = request.Filters.From ?? Before(asOf.ValidAt) };
        var outlet = filters.Outlet?.Folded();
        var found = new List<(PageEnd End, Promise Promise)>();
        await foreach (var part in rows.FindAsync(filters, asOf, cancellationToken))
            found.AddRange(
                part.Select(row => (row.End, Promise: PromiseFold.Of(row)))
                    .Where(one => outlet is null || one.Promise.Outlet?.Folded() == outlet)
            );
        List<(PageEnd End, Promise Promise)> inOrder =
        [
            .. found
                .OrderByDescending(one => one.End.Day)
                .ThenByDescending(one => $"{one.End.Id}", StringComparer.Ordinal),
        ];
        IReadOnlyList<Promise> all = [.. inOrder.Select(one => one.Promise)];
        // Who takes part stands in words only, and of all others nobody reads more than a page.
        if (request.By is PromisesBy.Country or PromisesBy.Person)
            all = await ToldAsync(all, asOf, cancellationToken);
        var page = request.Page.Cut(Behind(inOrder, request.Page), asOf);
        return new(
            filters.From ?? DateOnly.MinValue,
            filters.To,
            Figures.Of(all),
            request.By is { } by ? PromiseGroups.Of(all, by) : null,
            await ToldAsync(page.Items, asOf, cancellationToken),
            page.Next,
            asOf
        );
    }

    private async Task<IReadOnlyList<Promise>> ToldAsync(
        IReadOnlyList<Promise> promises,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var told = await rows.TellAsync(promises.Select(promise => promise.Development), asOf, cancellation);
        var words = promises.Select(promise => told[promise.Development]).ToList();
        var views = await naming.NameAsync([.. words.Select(one => one.Read)], asOf, cancellation);
        var edition = Edition.Of(asOf.Gazetteer);
        return [.. promises.Select((promise, index) => promise.Told(words[index], views[index], edition))];
    }

    private static IReadOnlyList<(PageEnd, Promise)> Behind(
        IReadOnlyList<(PageEnd End, Promise Promise)> all,
        PageAsked page
    ) => page.After is { } after ? [.. all.SkipWhile(one => one.End.Id != after.Id).Skip(1)] : all;

    private static DateOnly Before(DateOnly day) =>
        day.DayNumber > DaysBefore ? day.AddDays(-DaysBefore) : DateOnly.MinValue;
}
