using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Incidents;

/// <summary>Something happened between countries that nobody had agreed upon.</summary>
public sealed record ReportIncident : FoundingCommand<Incident>
{
    /// <summary>What sort of incident it is; sanctions are imposed instead.</summary>
    public required IncidentKind Kind { get; init; }

    /// <summary>Who did it; left out where nobody knows. Of a clash: all who fought.</summary>
    public IReadOnlyList<Party>? Actors { get; init; }

    /// <summary>Towards whom; left out where the source doesn't say.</summary>
    public IReadOnlyList<CountryCode>? Targets { get; init; }

    /// <summary>Who is touched by it or mentioned, and neither acts nor is acted towards.</summary>
    public IReadOnlyList<CountryCode>? Affected { get; init; }

    /// <summary>What it amounts to, as PLOVER has it; left out: what its kind says.</summary>
    public Plover? Act { get; init; }

    /// <summary>Where, as written.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Place { get; init; }

    /// <summary>What happened, in words of yours: at most 2,000 characters.</summary>
    public required string Summary { get; init; }

    /// <summary>Who was hurt, as written.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Casualties { get; init; }

    /// <summary>When; with an open end where it goes on; left out: on the day on which it became known.</summary>
    public EdtfDate? Occurs { get; init; }

    /// <summary>Reported, ongoing or resolved; left out: ongoing where the date has an open end, or else reported.</summary>
    public IncidentStatus? Status { get; init; }

    /// <summary>How sure the source is.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>What it hangs on.</summary>
    public IReadOnlyList<Condition>? Conditions { get; init; }

    internal override IEnumerable<Mention> Mentions => Conditions.Mentioned("conditions");

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Incident> story)
    {
        Incident.Legal.Require(nameof(ReportIncident), story.State.Latest().Status);
        var occurs = story.Day(Occurs);
        return
        [
            new IncidentReported(
                story.Report,
                Kind,
                Actors ?? [],
                Targets ?? [],
                Affected ?? [],
                Act,
                Place,
                Summary,
                Casualties,
                occurs,
                Status ?? (occurs.HasOpenEnd ? IncidentStatus.Ongoing : IncidentStatus.Reported),
                Certainty,
                Conditions ?? []
            ),
        ];
    }
}
