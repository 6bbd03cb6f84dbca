using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Visits;

/// <summary>The visit, or one stop of it, gets a new date.</summary>
public sealed record RescheduleVisit : Command<Visit>
{
    /// <summary>The new date.</summary>
    public required EdtfDate Occurs { get; init; }

    /// <summary>Which side says so; then the new date is confirmed by it.</summary>
    public CountryCode? By { get; init; }

    /// <summary>The number of the stop, where it is only about that one.</summary>
    public int? Leg { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <summary>How sure.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>When it was moved; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Visit> story)
    {
        var visit = story.State;
        Visit.Legal.Require(nameof(RescheduleVisit), visit.Plan.Status);
        visit.RequireParty(By);
        visit.RequireLeg(Leg);

        var last = story.Last<VisitRescheduled>(moved => moved.Leg == Leg);
        return
            last is { Fact: VisitRescheduled before }
            && before.By == By
            && Occurs == (Leg is { } leg ? visit.Legs[leg - 1].Plan.Planned : visit.Plan.Planned)
            && visit.StatusOf(Leg) is PlanStatus.None or PlanStatus.Announced or PlanStatus.Confirmed
            && (Certainty is null || Certainty == visit.Plan.Certainty)
            ? story.AlreadySo(last.Id)
            : [new VisitRescheduled(story.Report, Occurs, story.Day(On), By, Leg, Reason, Certainty)];
    }
}

/// <summary>The visit, or one stop of it, is put off, perhaps to a date that is known.</summary>
public sealed record PostponeVisit : Command<Visit>
{
    /// <summary>To when; left out where nobody says.</summary>
    public EdtfDate? Occurs { get; init; }

    /// <summary>Which side put it off.</summary>
    public CountryCode? By { get; init; }

    /// <summary>The number of the stop, where it is only about that one.</summary>
    public int? Leg { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <summary>When it was put off; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Visit> story)
    {
        var visit = story.State;
        Visit.Legal.Require(nameof(PostponeVisit), visit.Plan.Status);
        visit.RequireParty(By);
        visit.RequireLeg(Leg);

        var last = story.Last<VisitPostponed>(put => put.Leg == Leg);
        return
            last is { Fact: VisitPostponed before }
            && before.By == By
            && (Reason is null || Reason == before.Reason)
            && (Occurs is null || Occurs == before.Occurs)
            && visit.StatusOf(Leg) is PlanStatus.Postponed
            ? story.AlreadySo(last.Id)
            : [new VisitPostponed(story.Report, story.Day(On), Occurs, By, Leg, Reason)];
    }
}
