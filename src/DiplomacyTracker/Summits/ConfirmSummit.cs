namespace DiplomacyTracker.Summits;

/// <summary>A convener's, the host's or a participant's side says itself that the summit is going to be.</summary>
public sealed record ConfirmSummit : Command<Summit>
{
    /// <summary>Which side.</summary>
    public required CountryCode By { get; init; }

    /// <summary>When it takes place, if they say.</summary>
    public EdtfDate? Occurs { get; init; }

    /// <summary>How sure; left out: certain.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>When they said so; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Summit> story)
    {
        Summit.Legal.Require(nameof(ConfirmSummit), story.State.Plan.Status);
        story.State.RequireParty(By);

        var before = story.Last<SummitConfirmed>(confirmed => confirmed.By == By);
        return before is not null && IsSo(story.State)
            ? story.AlreadySo(before.Id)
            : [new SummitConfirmed(story.Report, By, story.Day(On), Occurs, Certainty)];
    }

    private bool IsSo(Summit summit) =>
        summit.Plan.Latest().ConfirmedBy.Contains(By)
        && (Occurs is null || Occurs == summit.Plan.Planned)
        && (Certainty is null || Certainty == summit.Plan.Certainty);
}
