using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Incidents;

/// <summary>Something more was done in an incident: it goes on, it escalates, others answer.</summary>
public sealed record RecordIncidentAct : Command<Incident>
{
    /// <summary>By whom; left out where nobody knows.</summary>
    public CountryCode? By { get; init; }

    /// <summary>Towards whom; left out: the other side.</summary>
    public IReadOnlyList<CountryCode>? Towards { get; init; }

    /// <summary>What it amounts to, as PLOVER has it.</summary>
    public Plover? Act { get; init; }

    /// <summary>What was done, in words of yours: at most 2,000 characters.</summary>
    public required string Summary { get; init; }

    /// <summary>When; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Incident> story)
    {
        story.State.RequireNoSanction();
        Incident.Legal.Require(nameof(RecordIncidentAct), story.State.Latest().Status);

        var before = story.Last<IncidentContinued>(other =>
            other.By == By && other.Summary == Summary && other.Act == Act && (On is null || On == other.On)
        );
        return before is null
            ? [new IncidentContinued(story.Report, story.Day(On), Summary, Towards ?? [], By, Act)]
            : story.AlreadySo(before.Id);
    }
}

/// <summary>Somebody says who did it: a claim, which others may deny.</summary>
public sealed record AttributeIncident : Command<Incident>
{
    /// <summary>Who is said to have done it.</summary>
    public required Party Actor { get; init; }

    /// <summary>Which country says so; left out where only the source does.</summary>
    public CountryCode? By { get; init; }

    /// <summary>How sure they are.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>When they said so; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Incident> story)
    {
        story.State.RequireNoSanction();
        Incident.Legal.Require(nameof(AttributeIncident), story.State.Latest().Status);

        var before = story.Last<IncidentAttributed>(other => other.Actor == Actor && other.By == By);
        return
            before is { Fact: IncidentAttributed said }
            && (Certainty is null || Certainty == said.Certainty)
            && (On is null || On == said.On)
            ? story.AlreadySo(before.Id)
            : [new IncidentAttributed(story.Report, Actor, story.Day(On), By, Certainty)];
    }
}

/// <summary>The incident is over.</summary>
public sealed record ResolveIncident : Command<Incident>
{
    /// <summary>When; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>Which country brought that about, where one did.</summary>
    public CountryCode? By { get; init; }

    /// <summary>How, in words.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Outcome { get; init; }

    /// <summary>What that amounts to, as PLOVER has it.</summary>
    public Plover? Act { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Incident> story)
    {
        story.State.RequireNoSanction();
        Incident.Legal.Require(nameof(ResolveIncident), story.State.Latest().Status);

        var before = story.Last<IncidentResolved>();
        return
            before is { Fact: IncidentResolved said }
            && story.State.Latest().Status is IncidentStatus.Resolved
            && (On is null || On == said.On)
            && (By is null || By == said.By)
            && (Outcome is null || Outcome == said.Outcome)
            && (Act is null || Act == said.Act)
            ? story.AlreadySo(before.Id)
            : [new IncidentResolved(story.Report, story.Day(On), By, Outcome, Act)];
    }
}

/// <summary>The incident begins again.</summary>
public sealed record ReopenIncident : Command<Incident>
{
    /// <summary>When; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>Why, in words.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Incident> story)
    {
        story.State.RequireNoSanction();
        Incident.Legal.Require(nameof(ReopenIncident), story.State.Latest().Status);

        return story.State.Latest().Status is IncidentStatus.Ongoing
            ? story.AlreadySo(story.Last<IncidentReopened>()?.Id ?? story.State.Event)
            : [new IncidentReopened(story.Report, story.Day(On), Reason)];
    }
}
