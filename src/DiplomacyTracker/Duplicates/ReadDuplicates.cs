using DiplomacyTracker.Ledger;
using MediatR;

namespace DiplomacyTracker.Duplicates;

/// <summary>Which developments are probably one, or of which it was decided whether they are, by the later of the two, the latest first.</summary>
/// <param name="Filters">Which.</param>
/// <param name="Axes">From where.</param>
/// <param name="Page">Which part.</param>
public sealed record ReadDuplicates(DuplicateFilters Filters, Axes Axes, PageAsked Page) : IRequest<Page<AlikePair>>;

/// <summary>Which pairs: each one given must hold.</summary>
public sealed record DuplicateFilters
{
    /// <summary>Decided or not.</summary>
    public DuplicateState State { get; init; } = DuplicateState.Proposed;

    /// <summary>A country that has a part in them.</summary>
    public string? Country { get; init; }

    /// <summary>One of these kinds.</summary>
    public IReadOnlyList<string> Type { get; init; } = [];

    /// <summary>One of the two is this one.</summary>
    public Guid? Development { get; init; }
}

internal sealed class ReadDuplicatesHandler(Vantages vantages, Proposals proposals, Decided decided)
    : IRequestHandler<ReadDuplicates, Page<AlikePair>>
{
    public async Task<Page<AlikePair>> Handle(ReadDuplicates request, CancellationToken cancellationToken)
    {
        var asOf = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        var (filters, page) = (request.Filters, request.Page);
        // One more than asked for: by it we know that there are more.
        var rows =
            filters.State is DuplicateState.Proposed
                ? await proposals.FindAsync(filters, page.After, page.Limit + 1, asOf, cancellationToken)
                : await decided.FindAsync(filters, page.After, page.Limit + 1, asOf, cancellationToken);
        return page.Cut(rows, asOf);
    }
}
