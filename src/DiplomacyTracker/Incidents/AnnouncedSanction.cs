using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Incidents;

/// <summary>One who has announced a sanction puts it off before it is in force.</summary>
public sealed record PostponeSanction : Command<Incident>
{
    /// <summary>Who.</summary>
    public required CountryCode By { get; init; }

    /// <summary>From when on it is to be in force now; left out where nobody says.</summary>
    public EdtfDate? InForceFrom { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <summary>When that was said; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Incident> story)
    {
        var sender = story.RequireAhead(nameof(PostponeSanction), By, On);
        var before = story.Last<SanctionPostponed>(said =>
            said.By == By && (On is null || On == said.On) && (Reason is null || Reason == said.Reason)
        );
        return
            before is { Fact: SanctionPostponed }
            && sender.Status is SanctionStatus.Postponed
            && InForceFrom == sender.InForceFrom
            ? story.AlreadySo(before.Id)
            : [new SanctionPostponed(story.Report, By, story.Day(On), InForceFrom, Reason)];
    }
}

/// <summary>One who has announced a sanction calls it off before it is in force.</summary>
public sealed record CancelSanction : Command<Incident>
{
    /// <summary>Who.</summary>
    public required CountryCode By { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <summary>When; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Incident> story)
    {
        var sender = story.RequireAhead(nameof(CancelSanction), By, On);
        var before = story.Last<SanctionCancelled>(said =>
            said.By == By && (On is null || On == said.On) && (Reason is null || Reason == said.Reason)
        );
        return before is not null && sender.Status is SanctionStatus.Cancelled
            ? story.AlreadySo(before.Id)
            : [new SanctionCancelled(story.Report, By, story.Day(On), Reason)];
    }
}

/// <summary>What one of them has announced is in force: on another day than it said, or as it said.</summary>
public sealed record BringSanctionIntoForce : Command<Incident>
{
    /// <summary>With whom.</summary>
    public required CountryCode By { get; init; }

    /// <summary>Since when; left out: since the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Incident> story)
    {
        var sender = story.RequireAhead(nameof(BringSanctionIntoForce), By, On);
        if (sender.IsInForce && On is not null && On != sender.On)
            throw new RefusedException(
                "told-otherwise",
                $"It is known to be in force with {By} since {sender.On}, not since {On}. If it was put off before that, record that first; if the day is wrong, correct it.",
                "on"
            );
        if (sender.IsInForce)
            return story.AlreadySo(EventOf(story.State.Latest()) ?? story.State.Event);

        // Who was sure that it would come on this day, needn't be told that it did; who wasn't, does.
        return sender.InForceFrom == story.Day(On) && story.State.Certainty() is null or Certainty.Certain
            ? story.AlreadySo(EventOf(story.State.Latest()) ?? story.State.Event)
            : [new SanctionEnteredIntoForce(story.Report, By, story.Day(On))];
    }

    private Guid? EventOf(IncidentState state) => state.Begun.LastOrDefault(begun => begun.Move.By == By)?.Event;
}

/// <summary>What is said of sanctions ahead.</summary>
internal static class Announcing
{
    /// <summary>When it was announced; null where it is in force since it became known, or was before.</summary>
    public static EdtfDate? Announced(this Story<Incident> story, EdtfDate? on, EdtfDate? announced)
    {
        if (on is null && announced is not null)
            throw new RefusedException("missing-field", "Say from when on it is to be in force.", "on");

        return announced ?? (on?.Earliest > story.Report.KnownOn() ? EdtfDate.On(story.Report.KnownOn()) : null);
    }

    /// <summary>What is announced can be put off, called off or come until the day on which it was to come, and on that day.</summary>
    public static SenderView RequireAhead(this Story<Incident> story, string verb, CountryCode by, EdtfDate? on)
    {
        var day = story.Day(on).Earliest;
        var sender = story.State.RequireSender(by, day > DateOnly.MinValue ? day.AddDays(-1) : day);
        Incident.LegalForSender.Require(verb, sender.Status);
        return sender;
    }
}
