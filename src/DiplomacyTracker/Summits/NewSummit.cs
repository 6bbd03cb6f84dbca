using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Summits;

/// <summary>What is said of a summit when it is first heard of.</summary>
public abstract record NewSummit : FoundingCommand<Summit>
{
    /// <summary>Its name.</summary>
    [JsonConverter(typeof(ShortText))]
    public required string Title { get; init; }

    /// <summary>What it is about, in words.</summary>
    public string? Theme { get; init; }

    /// <summary>Who calls it.</summary>
    public IReadOnlyList<CountryCode>? Conveners { get; init; }

    /// <summary>Where it takes place.</summary>
    public required Place Host { get; init; }

    /// <summary>When it takes place, as exact as the source is (EDTF).</summary>
    public required EdtfDate Occurs { get; init; }

    /// <summary>How sure the source is.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Who takes part, as far as that is said.</summary>
    public IReadOnlyList<Participation>? Participants { get; init; }

    /// <summary>What is to happen there, as far as that is said.</summary>
    public IReadOnlyList<ProgrammePoint>? Programme { get; init; }

    /// <summary>What the summit as a whole hangs on.</summary>
    public IReadOnlyList<Condition>? Conditions { get; init; }

    /// <summary>When it was announced, or called off; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    internal override IEnumerable<Mention> Mentions =>
        Conditions
            .Mentioned("conditions")
            .Concat(
                (Participants ?? [])
                    .Index()
                    .SelectMany(named => named.Item.Condition.Mentioned($"participants[{named.Index}].condition"))
            );
}

/// <summary>Somebody says that a summit is going to be.</summary>
public sealed record AnnounceSummit : NewSummit
{
    /// <summary>Announced, which is what announcing means.</summary>
    public PlanStatus Status { get; init; } = PlanStatus.Announced;

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Summit> story)
    {
        Summit.Legal.Require(nameof(AnnounceSummit), story.State.Plan.Status);
        return
        [
            new SummitAnnounced(
                story.Report,
                Title,
                Theme,
                Conveners ?? [],
                Host,
                Occurs,
                Certainty,
                Participants ?? [],
                Programme ?? [],
                Conditions ?? [],
                story.Day(On)
            ),
        ];
    }
}

/// <summary>A summit is first heard of when it is further on than announced: when it was held already, or called off.</summary>
public sealed record RecordSummit : NewSummit
{
    /// <summary>How far it has got.</summary>
    public required PlanStatus Status { get; init; }

    /// <summary>Why it was put off or called off.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Summit> story)
    {
        Summit.Legal.Require(nameof(RecordSummit), story.State.Plan.Status);
        if (Status is PlanStatus.None)
            throw new RefusedException("unknown-value", "A summit that is recorded has a status.", "status");

        return
        [
            new SummitRecorded(
                story.Report,
                Title,
                Theme,
                Conveners ?? [],
                Host,
                Occurs,
                Certainty,
                Participants ?? [],
                Programme ?? [],
                Conditions ?? [],
                story.Day(On),
                Status,
                Reason
            ),
        ];
    }
}
