namespace DiplomacyTracker.Incidents;

/// <summary>A country imposes measures on others. Whoever imposes them too, joins.</summary>
public sealed record ImposeSanction : FoundingCommand<Incident>
{
    /// <summary>Who imposes them.</summary>
    public required CountryCode By { get; init; }

    /// <summary>On whom.</summary>
    public required IReadOnlyList<CountryCode> Targets { get; init; }

    /// <summary>Which; left out where the source doesn't say.</summary>
    public IReadOnlyList<SanctionMeasure>? Measures { get; init; }

    /// <summary>What for and how, in words of yours: at most 2,000 characters.</summary>
    public required string Summary { get; init; }

    /// <summary>How sure the source is.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>What it amounts to; left out: a sanction.</summary>
    public Plover? Act { get; init; }

    /// <summary>What it hangs on.</summary>
    public IReadOnlyList<Condition>? Conditions { get; init; }

    /// <summary>Since when they are in force, perhaps from a day to come; left out: since the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>When that was announced, where they are in force from a later day only; left out: on the day on which it became known.</summary>
    public EdtfDate? Announced { get; init; }

    internal override IEnumerable<Mention> Mentions => Conditions.Mentioned("conditions");

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Incident> story)
    {
        Incident.LegalForSender.Require(nameof(ImposeSanction), story.State.Latest().StatusOf(By));
        return
        [
            new SanctionImposed(
                story.Report,
                By,
                Targets,
                Measures ?? [],
                Summary,
                Certainty,
                Conditions ?? [],
                story.Day(On),
                Act,
                story.Announced(On, Announced)
            ),
        ];
    }
}
