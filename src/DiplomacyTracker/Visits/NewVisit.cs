using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Visits;

/// <summary>What is said of a visit when it is first heard of.</summary>
public abstract record NewVisit : FoundingCommand<Visit>
{
    /// <summary>Who goes, and for which country.</summary>
    public required Party Visitor { get; init; }

    /// <summary>Where to. Left out where <see cref="Legs"/> say it.</summary>
    public Place? Host { get; init; }

    /// <summary>Where to, one after another, where it is more than one place.</summary>
    public IReadOnlyList<Leg>? Legs { get; init; }

    /// <summary>The rank in protocol.</summary>
    public VisitKind Kind { get; init; } = VisitKind.Unclassified;

    /// <summary>When it takes place, as exact as the source is (EDTF).</summary>
    public required EdtfDate Occurs { get; init; }

    /// <summary>How sure the source is.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>What for, in words.</summary>
    public string? Purpose { get; init; }

    /// <summary>What the visit as a whole hangs on.</summary>
    public IReadOnlyList<Condition>? Conditions { get; init; }

    /// <summary>When it was announced, or called off; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    internal override IEnumerable<Mention> Mentions => Conditions.Mentioned("conditions");

    /// <summary>The place of the first stop.</summary>
    /// <exception cref="RefusedException">Neither a host nor legs are given.</exception>
    protected Place FirstHost() =>
        Host
        ?? (Legs is [var first, ..] ? first.Host : null)
        ?? throw new RefusedException("missing-field", "Say where to: give host, or legs.", "host");
}

/// <summary>Somebody says that a visit is going to be.</summary>
public sealed record ScheduleVisit : NewVisit
{
    /// <summary>Announced, which is what scheduling means.</summary>
    public PlanStatus Status { get; init; } = PlanStatus.Announced;

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Visit> story)
    {
        Visit.Legal.Require(nameof(ScheduleVisit), story.State.Plan.Status);
        return
        [
            new VisitScheduled(
                story.Report,
                Visitor,
                FirstHost(),
                Legs ?? [],
                Kind,
                Occurs,
                Certainty,
                Purpose,
                Conditions ?? [],
                story.Day(On)
            ),
        ];
    }
}

/// <summary>A visit is first heard of when it is further on than announced: when it was held already, or called off.</summary>
public sealed record RecordVisit : NewVisit
{
    /// <summary>How far it has got.</summary>
    public required PlanStatus Status { get; init; }

    /// <summary>Why it was put off or called off.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Visit> story)
    {
        Visit.Legal.Require(nameof(RecordVisit), story.State.Plan.Status);
        if (Status is PlanStatus.None)
            throw new RefusedException("unknown-value", "A visit that is recorded has a status.", "status");

        return
        [
            new VisitRecorded(
                story.Report,
                Visitor,
                FirstHost(),
                Legs ?? [],
                Kind,
                Occurs,
                Certainty,
                Purpose,
                Conditions ?? [],
                story.Day(On),
                Status,
                Reason
            ),
        ];
    }
}
