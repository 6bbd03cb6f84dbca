namespace DiplomacyTracker.Representation;

/// <summary>One recognises the other as a state, or its government; or each the other.</summary>
public sealed record RecordRecognition : RepresentationCommand
{
    /// <summary>Who recognises the other; left out: each.</summary>
    public CountryCode? By { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<MutualRepresentation> story)
    {
        story.State.RequireParty(By);
        return Tell(story, new RecognitionGiven(story.Report, story.Day(On), By));
    }
}
