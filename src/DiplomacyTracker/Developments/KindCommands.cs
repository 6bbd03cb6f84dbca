using DiplomacyTracker.Ledger;
using MediatR;

namespace DiplomacyTracker.Developments;

public partial interface IKind
{
    /// <summary>The command that says what one of them has to do with another development.</summary>
    internal IRequest<Receipt> AskToLink(Guid id, LinkRelation relation, Guid to, SaidBy by);

    /// <summary>The command that takes an event back; we erred.</summary>
    internal IRequest<Receipt> AskToRetract(Guid id, Guid eventId, SaidBy by);

    /// <summary>How a development reads that isn't recorded yet; null where nothing begins it.</summary>
    internal FoldedAhead? FoldAhead(Guid id, IReadOnlyList<Entry> entries, DateOnly day);

    /// <summary>What a development has to do with others, as far as is known.</summary>
    internal IReadOnlyList<Link> LinksOf(Guid id, IReadOnlyList<Entry> entries);
}

/// <summary>A development that isn't recorded yet, as the ledger would have it.</summary>
/// <param name="Occurs">When it takes place, over all its days.</param>
/// <param name="Read">How it reads.</param>
/// <param name="Texts">By which it would be found.</param>
internal sealed record FoldedAhead(EdtfDate? Occurs, ReadBack Read, IReadOnlyList<Passage> Texts);

/// <summary>By whom a command is said that we make ourselves of what somebody asked for.</summary>
/// <param name="Report">Who says so.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Envelope">How it arrived.</param>
/// <param name="Scope">Of a link: record, as we recorded it wrongly; null where it holds since the report.</param>
internal sealed record SaidBy(ReportBody Report, string? Reason, Envelope Envelope, Scope? Scope = Scope.Record);

public sealed partial class Kind<TState>
{
    IRequest<Receipt> IKind.AskToLink(Guid id, LinkRelation relation, Guid to, SaidBy by) =>
        new LinkTo<TState>
        {
            Report = by.Report,
            Relation = relation,
            To = to,
            Scope = by.Scope,
            Reason = by.Reason,
            Development = id,
            Envelope = by.Envelope,
        };

    IRequest<Receipt> IKind.AskToRetract(Guid id, Guid eventId, SaidBy by) =>
        new Retract<TState>
        {
            Report = by.Report,
            Event = eventId,
            Scope = Scope.Record,
            Reason = by.Reason ?? "It was decided by mistake.",
            Development = id,
            Envelope = by.Envelope,
        };

    FoldedAhead? IKind.FoldAhead(Guid id, IReadOnlyList<Entry> entries, DateOnly day)
    {
        var folded = Fold.At<TState>(id, entries, new(DateTimeOffset.MaxValue, long.MaxValue));
        return folded.State.IsFounded
            ? new(folded.State.Whole(folded.Dossier).Occurs, folded.Read(day), folded.Texts())
            : null;
    }

    IReadOnlyList<Link> IKind.LinksOf(Guid id, IReadOnlyList<Entry> entries) =>
        Fold.At<TState>(id, entries, new(DateTimeOffset.MaxValue, long.MaxValue)).Dossier.Links;
}
