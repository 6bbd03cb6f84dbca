using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Visits;

/// <summary>The visit, or one stop of it, is called off: a fact of the world. What was never true is retracted.</summary>
public sealed record CancelVisit : Command<Visit>
{
    /// <summary>Which side called it off.</summary>
    public CountryCode? By { get; init; }

    /// <summary>The number of the stop, where it is only about that one.</summary>
    public int? Leg { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <summary>When it was called off; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Visit> story)
    {
        var visit = story.State;
        Visit.Legal.Require(nameof(CancelVisit), visit.Plan.Status);
        visit.RequireParty(By);
        visit.RequireLeg(Leg);

        var last = story.Last<VisitCancelled>(cancelled => cancelled.Leg == Leg);
        return
            last is { Fact: VisitCancelled before }
            && before.By == By
            && (Reason is null || Reason == before.Reason)
            && visit.StatusOf(Leg) is PlanStatus.Cancelled
            ? story.AlreadySo(last.Id)
            : [new VisitCancelled(story.Report, story.Day(On), By, Leg, Reason)];
    }
}
