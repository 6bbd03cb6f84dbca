using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Developments;

/// <summary>This development has to do with another. A link is undone by retracting its event.</summary>
public sealed record LinkTo<TState> : Command<TState>
    where TState : IDevelopment<TState>
{
    /// <summary>What it has to do with it.</summary>
    public required LinkRelation Relation { get; init; }

    /// <summary>The other development's id.</summary>
    public required Guid To { get; init; }

    /// <summary>Record: it holds since the development is known, for we recorded it wrongly; left out: since this report.</summary>
    public Scope? Scope { get; init; }

    /// <summary>Why, in words.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    internal override IEnumerable<Mention> Mentions => [new(To, "to")];

    internal override Guid? Original => Relation is LinkRelation.DuplicateOf ? To : null;

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<TState> story)
    {
        if (To == story.Id)
            throw new RefusedException("self-link", "A development is not linked to itself.", "to");

        var known = story.Dossier.Links.FirstOrDefault(link => link.Relation == Relation && link.To == To);
        return known is null ? [new Linked(story.Report, Relation, To, Scope, Reason)] : story.AlreadySo(known.Event);
    }
}
