using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;

namespace DiplomacyTracker.Duplicates;

/// <summary>Records decisions on two developments as a link of the one that is or would be the copy, and takes them back.</summary>
internal sealed class Decisions(Streams streams, IMediator mediator)
{
    private const string Outlet = "DiplomacyTracker";
    private const int LongestChain = 100;

    /// <summary>Records it; where it was decided so already, nothing.</summary>
    /// <exception cref="RefusedException">It was decided otherwise, or there is nothing to decide.</exception>
    public async Task<Receipt> DecideAsync(
        DecideDuplicate asked,
        DuplicateState state,
        string? reason,
        CancellationToken cancellation
    )
    {
        var (one, other) = await BothAsync(asked, cancellation);
        if (state is DuplicateState.Accepted)
            (one, other) = (await OriginalOfAsync(one, cancellation), await OriginalOfAsync(other, cancellation));
        if (one.View.Id == other.View.Id)
            return await SayAgainAsync(asked, reason, cancellation);

        var otherwise = Decided.RelationOf(
            state is DuplicateState.Accepted ? DuplicateState.Rejected : DuplicateState.Accepted
        );
        if (LinksBetween(one, other).Any(link => link.Link.Relation == otherwise))
            throw new RefusedException(
                "decided-otherwise",
                $"It was decided that they are {(state is DuplicateState.Accepted ? "not the same" : "the same")}. Undo that first.",
                "other"
            );

        var relation = Decided.RelationOf(state);
        var (from, to) =
            LinksBetween(one, other).FirstOrDefault(link => link.Link.Relation == relation) is { } known
                ? (known.From, known.To)
            : Compared.IsCopy(one.View, other.View) ? (one, other)
            : (other, one);
        var since = state is DuplicateState.Accepted ? Since(from.View, to.View) : null;
        return await mediator.Send(
            from.Kind.AskToLink(from.View.Id, relation, to.View.Id, By(asked, reason, since)),
            cancellation
        );
    }

    /// <summary>Two copies of one are one already: what says so is said again, and so nothing is recorded.</summary>
    private async Task<Receipt> SayAgainAsync(DecideDuplicate asked, string? reason, CancellationToken cancellation)
    {
        var (one, other) = await BothAsync(asked, cancellation);
        var (copy, link) = new[] { one, other }
            .SelectMany(side => side.View.Links, (side, link) => (side, link))
            .First(told => told.link.Relation is LinkRelation.DuplicateOf);
        var since = Since(copy.View, (await ReadAsync(link.To, "other", cancellation)).View);
        return await mediator.Send(
            copy.Kind.AskToLink(copy.View.Id, LinkRelation.DuplicateOf, link.To, By(asked, reason, since)),
            cancellation
        );
    }

    /// <summary>Takes it back.</summary>
    /// <exception cref="RefusedException">Nothing was decided.</exception>
    public async Task<Receipt> UndoAsync(UndoDuplicate asked, CancellationToken cancellation)
    {
        var (one, other) = await BothAsync(asked, cancellation);
        Receipt? receipt = null;
        foreach (var (from, _, link) in LinksBetween(one, other).ToList())
            receipt = await mediator.Send(
                from.Kind.AskToRetract(from.View.Id, link.Event, By(asked, asked.Reason)),
                cancellation
            );
        return receipt ?? throw new RefusedException("not-decided", "Nothing was decided on these two.", "other");
    }

    private async Task<(Side One, Side Other)> BothAsync(DecideDuplicate asked, CancellationToken cancellation)
    {
        if (asked.One == asked.Other)
            throw new RefusedException("self-link", "A development is not compared with itself.", "other");

        var (one, other) = (
            await ReadAsync(asked.One, "one", cancellation),
            await ReadAsync(asked.Other, "other", cancellation)
        );
        return one.Kind.Name == other.Kind.Name
            ? (one, other)
            : throw new RefusedException(
                "different-kinds",
                $"One is a {one.Kind.Name}, the other a {other.Kind.Name}: they can't be one.",
                "other"
            );
    }

    private async Task<Side> ReadAsync(Guid id, string field, CancellationToken cancellation)
    {
        var kind =
            await streams.KindOfAsync(id, cancellation)
            ?? throw new RefusedException("unknown-development", $"There is no development {id}.", field);
        return new(kind, (await mediator.Send(kind.AskFor(id, new Axes()), cancellation)).View);
    }

    /// <summary>What a copy is a copy of: so that never two are copies of one another, and one of them always counts.</summary>
    private async Task<Side> OriginalOfAsync(Side side, CancellationToken cancellation)
    {
        for (var step = 0; step < LongestChain; step++)
            if (side.View.Links.FirstOrDefault(link => link.Relation is LinkRelation.DuplicateOf) is { } copy)
                side = await ReadAsync(copy.To, "other", cancellation);
            else
                break;
        return side;
    }

    private static IEnumerable<Bond> LinksBetween(Side one, Side other) =>
        new[] { (From: one, To: other), (From: other, To: one) }.SelectMany(
            way => way.From.View.Links.Where(link => link.To == way.To.View.Id && IsDecision(link)),
            (way, link) => new Bond(way.From, way.To, link)
        );

    private static bool IsDecision(Link link) => link.Relation is LinkRelation.DuplicateOf or LinkRelation.DistinctFrom;

    /// <summary>Since when it is a copy of what became known only later than it did; null where it always was one.</summary>
    private static DateTimeOffset? Since(DevelopmentView copy, DevelopmentView original) =>
        copy.KnownSince < original.KnownSince ? original.KnownSince : null;

    private static SaidBy By(DecideDuplicate asked, string? reason, DateTimeOffset? since = null) =>
        new(
            asked.Report
                ?? new([
                    new Source(
                        Outlet,
                        "Duplicates",
                        PublishedAt: since is { } moment ? PublicationTime.Parse(Instants.Written(moment)) : null,
                        Attribution: Attribution.OnTheRecord
                    ),
                ]),
            reason,
            asked.Envelope,
            since is null ? Scope.Record : null
        );

    private sealed record Side(IKind Kind, DevelopmentView View);

    private sealed record Bond(Side From, Side To, Link Link);
}
