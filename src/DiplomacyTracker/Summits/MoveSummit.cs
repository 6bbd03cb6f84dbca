using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Summits;

/// <summary>The summit gets a new date.</summary>
public sealed record RescheduleSummit : Command<Summit>
{
    /// <summary>The new date.</summary>
    public required EdtfDate Occurs { get; init; }

    /// <summary>Which side says so; then the new date is confirmed by it.</summary>
    public CountryCode? By { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <summary>How sure.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>When it was moved; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Summit> story)
    {
        var plan = story.State.Plan;
        Summit.Legal.Require(nameof(RescheduleSummit), plan.Status);
        story.State.RequireParty(By);

        var last = story.Last<SummitRescheduled>();
        return
            last is { Fact: SummitRescheduled before }
            && before.By == By
            && Occurs == plan.Planned
            && plan.Status is PlanStatus.Announced or PlanStatus.Confirmed
            && (Certainty is null || Certainty == plan.Certainty)
            ? story.AlreadySo(last.Id)
            : [new SummitRescheduled(story.Report, Occurs, story.Day(On), By, Reason, Certainty)];
    }
}

/// <summary>The summit is put off, perhaps to a date that is known.</summary>
public sealed record PostponeSummit : Command<Summit>
{
    /// <summary>To when; left out where nobody says.</summary>
    public EdtfDate? Occurs { get; init; }

    /// <summary>Which side put it off.</summary>
    public CountryCode? By { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <summary>When it was put off; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Summit> story)
    {
        var plan = story.State.Plan;
        Summit.Legal.Require(nameof(PostponeSummit), plan.Status);
        story.State.RequireParty(By);

        var last = story.Last<SummitPostponed>();
        return
            last is { Fact: SummitPostponed before }
            && before.By == By
            && (Reason is null || Reason == before.Reason)
            && (Occurs is null || Occurs == before.Occurs)
            && plan.Status is PlanStatus.Postponed
            ? story.AlreadySo(last.Id)
            : [new SummitPostponed(story.Report, story.Day(On), Occurs, By, Reason)];
    }
}
