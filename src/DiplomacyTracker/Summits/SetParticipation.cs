using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Summits;

/// <summary>Somebody takes part, instead of what was said before of the same participant.</summary>
public sealed record SetParticipation : Command<Summit>
{
    /// <summary>For which country.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>Who, as written; left out where only the country is named.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Person { get; init; }

    /// <summary>As written.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Office { get; init; }

    /// <summary>In which way.</summary>
    public required ParticipationMode Mode { get; init; }

    /// <summary>How sure the source is.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>On what it hangs: until that is met, the participant is shown and not counted.</summary>
    public Condition? Condition { get; init; }

    /// <summary>When it was said; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    internal override IEnumerable<Mention> Mentions => Condition.Mentioned("condition");

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Summit> story)
    {
        Summit.Legal.Require(nameof(SetParticipation), story.State.Plan.Status);

        var key = new Participation(Country, Mode, Person).Key();
        var before = story.State.Participants().FirstOrDefault(participant => participant.Participation.Key() == key);
        return before is { Withdrawal: null } && IsSo(before.Participation)
            ? story.AlreadySo(before.Event)
            : [new ParticipationSet(story.Report, Country, Mode, story.Day(On), Person, Office, Certainty, Condition)];
    }

    private bool IsSo(Participation known) =>
        Mode == known.Mode
        && Condition == known.Condition
        && (Office is null || Office == known.Office)
        && (Certainty is null || Certainty == known.Certainty);
}

/// <summary>Somebody who was to take part doesn't.</summary>
public sealed record WithdrawFromSummit : Command<Summit>
{
    /// <summary>For which country.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>Who, as written; left out: all of that country.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Person { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <summary>When they turned away; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Summit> story)
    {
        Summit.Legal.Require(nameof(WithdrawFromSummit), story.State.Plan.Status);

        var withdrew = new ParticipantWithdrew(story.Report, Country, story.Day(On), Person, Reason);
        var meant = story.State.Participants().Where(participant => withdrew.IsOf(participant.Participation)).ToList();
        if (meant.Count is 0)
            throw new RefusedException(
                "not-a-participant",
                $"{new Party(Country, Person)} was not going to take part, as far as was known at {story.Report.KnownAt:u}.",
                Person is null ? "country" : "person"
            );

        var before = story.Last<ParticipantWithdrew>(other =>
            other.Who() == withdrew.Who() && (Reason is null || Reason == other.Reason)
        );
        return before is not null && meant.All(participant => participant.Withdrawal is not null)
            ? story.AlreadySo(before.Id)
            : [withdrew];
    }
}
