using MediatR;

namespace DiplomacyTracker.Developments;

public partial interface IKind
{
    /// <summary>The command that says what one of them has to do with another development; we recorded it wrongly.</summary>
    internal IRequest<Receipt> AskToLink(Guid id, LinkRelation relation, Guid to, SaidBy by);

    /// <summary>The command that takes an event back; we erred.</summary>
    internal IRequest<Receipt> AskToRetract(Guid id, Guid eventId, SaidBy by);
}

/// <summary>By whom a command is said that we make ourselves of what somebody asked for.</summary>
/// <param name="Report">Who says so.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Envelope">How it arrived.</param>
internal sealed record SaidBy(ReportBody Report, string? Reason, Envelope Envelope);

public sealed partial class Kind<TState>
{
    IRequest<Receipt> IKind.AskToLink(Guid id, LinkRelation relation, Guid to, SaidBy by) =>
        new LinkTo<TState>
        {
            Report = by.Report,
            Relation = relation,
            To = to,
            Scope = Scope.Record,
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
}
