using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Representation;

/// <summary>They establish diplomatic relations, which takes place by mutual consent (article 2).</summary>
public sealed record EstablishRelations : RepresentationCommand
{
    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<MutualRepresentation> story) =>
        Tell(story, new RelationsEstablished(story.Report, story.Day(On)));
}

/// <summary>They take up again the relations that were suspended or severed.</summary>
public sealed record ResumeRelations : RepresentationCommand
{
    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<MutualRepresentation> story) =>
        Tell(story, new RelationsResumed(story.Report, story.Day(On)));
}

/// <summary>One of them sets relations aside for a while, or both do. Missions stay until they are closed.</summary>
public sealed record SuspendRelations : RepresentationCommand
{
    /// <summary>Who; left out: both.</summary>
    public CountryCode? By { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<MutualRepresentation> story)
    {
        story.State.RequireParty(By);
        return Tell(story, new RelationsSuspended(story.Report, story.Day(On), By, Reason));
    }
}

/// <summary>One of them breaks relations off, or both do. Diplomatic missions end with them, consulates need not.</summary>
public sealed record SeverRelations : RepresentationCommand
{
    /// <summary>Who; left out: both.</summary>
    public CountryCode? By { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<MutualRepresentation> story)
    {
        story.State.RequireParty(By);
        return Tell(story, new RelationsSevered(story.Report, story.Day(On), By, Reason));
    }
}
