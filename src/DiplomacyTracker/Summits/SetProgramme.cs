namespace DiplomacyTracker.Summits;

/// <summary>What is to happen at the summit, instead of all that was said before.</summary>
public sealed record SetProgramme : Command<Summit>
{
    /// <summary>Point by point; empty where there is none any more.</summary>
    public required IReadOnlyList<ProgrammePoint> Programme { get; init; }

    /// <summary>When it was set; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Summit> story)
    {
        Summit.Legal.Require(nameof(SetProgramme), story.State.Plan.Status);

        var before = story.Last<ProgrammeSet>() ?? story.Last<ISummitFounded>();
        return before is not null && Programme.SequenceEqual(story.State.Programme)
            ? story.AlreadySo(before.Id)
            : [new ProgrammeSet(story.Report, Programme, story.Day(On))];
    }
}
