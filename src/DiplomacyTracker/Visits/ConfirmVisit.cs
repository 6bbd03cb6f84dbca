using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Visits;

/// <summary>The visitor's or a host's side says itself that the visit is going to be.</summary>
public sealed record ConfirmVisit : Command<Visit>
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
    public override IEnumerable<IFact> Decide(Story<Visit> story)
    {
        Visit.Legal.Require(nameof(ConfirmVisit), story.State.Plan.Status);
        story.State.RequireParty(By);

        var before = story.Last<VisitConfirmed>(confirmed => confirmed.By == By);
        return before is not null && IsSo(story.State)
            ? story.AlreadySo(before.Id)
            : [new VisitConfirmed(story.Report, By, story.Day(On), Occurs, Certainty)];
    }

    private bool IsSo(Visit visit) =>
        visit.Plan.Latest().ConfirmedBy.Contains(By)
        && (Occurs is null || Occurs == visit.Plan.Planned)
        && (Certainty is null || Certainty == visit.Plan.Certainty);
}
