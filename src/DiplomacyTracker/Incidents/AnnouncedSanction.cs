using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Incidents;

/// <summary>One who has announced a sanction, or a change of it, puts that off before it is in force.</summary>
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
        var before = story.Last<SanctionPostponed>(said =>
            said.By == By && (On is null || On == said.On) && (Reason is null || Reason == said.Reason)
        );
        if (
            before is { Fact: SanctionPostponed said }
            && said.InForceFrom == InForceFrom
            && story.Ahead(By, story.Day(On).OccurredOn()).Any(waiting => waiting.Event == before.Id)
        )
            return story.AlreadySo(before.Id);

        story.RequireAhead(nameof(PostponeSanction), By, On);
        return [new SanctionPostponed(story.Report, By, story.Day(On), InForceFrom, Reason)];
    }
}

/// <summary>One who has announced a sanction, or a change of it, calls that off before it is in force.</summary>
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
        var before = story.Last<SanctionCancelled>(said =>
            said.By == By && (On is null || On == said.On) && (Reason is null || Reason == said.Reason)
        );
        if (before is not null && !story.Ahead(By, story.Day(On).OccurredOn()).Any())
            return story.AlreadySo(before.Id);

        story.RequireAhead(nameof(CancelSanction), By, On);
        return [new SanctionCancelled(story.Report, By, story.Day(On), Reason)];
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
        var (sender, ahead) = story.RequireAhead(nameof(BringSanctionIntoForce), By, On);
        if (ahead is null && On is not null && On != sender.On)
            throw new RefusedException(
                "told-otherwise",
                $"It is known to be in force with {By} since {sender.On}, not since {On}. If it was put off before that, record that first; if the day is wrong, correct it.",
                "on"
            );

        // Who was sure that it would come on this day, needn't be told that it did; who wasn't, does.
        return ahead is null || (ahead.From == story.Day(On) && story.State.Certainty() is null or Certainty.Certain)
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

    /// <summary>What one of them has announced by a day, and is not in force yet.</summary>
    public static IEnumerable<Waiting> Ahead(this Story<Incident> story, CountryCode by, DateOnly day) =>
        story.State.Before(day).Waiting.Where(waiting => waiting.Move.By == by);

    /// <summary>Whether that event announced something that still is to come on the day of the announcement.</summary>
    public static bool IsAhead(this Story<Incident> story, Guid announcement, EdtfDate announced) =>
        story.State.Before(announced.OccurredOn()).Waiting.Any(waiting => waiting.Move.Event == announcement);

    /// <summary>What is announced can be put off, called off or come until the day on which it was to come, and on that day.</summary>
    /// <returns>Who announced it, and what; null where nothing is ahead of one with whom it is in force.</returns>
    public static (SenderView Sender, Waiting? Ahead) RequireAhead(
        this Story<Incident> story,
        string verb,
        CountryCode by,
        EdtfDate? on
    )
    {
        var day = story.Day(on).Earliest;
        var eve = day > DateOnly.MinValue ? day.AddDays(-1) : day;
        var sender = story.State.RequireSender(by, eve);
        var ahead = story.Ahead(by, eve).LastOrDefault();

        // A change of what is in force is announced as what isn't in force yet is.
        Incident.LegalForSender.Require(
            verb,
            sender.IsInForce && ahead is not null ? SanctionStatus.Announced : sender.Status
        );
        return (sender, ahead);
    }

    /// <summary>What one of them imposes can be changed, on the day on which that is done or announced.</summary>
    public static SenderView RequireChangeable(this Story<Incident> story, string verb, CountryCode by, EdtfDate on)
    {
        var sender = story.State.RequireSender(by, on.OccurredOn());
        Incident.LegalForSender.Require(verb, sender.Status);
        return sender;
    }
}
