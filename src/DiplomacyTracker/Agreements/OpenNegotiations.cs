namespace DiplomacyTracker.Agreements;

/// <summary>Countries begin to negotiate an agreement.</summary>
public sealed record OpenNegotiations : NewAgreement
{
    /// <summary>Who negotiates: two countries at least.</summary>
    public required IReadOnlyList<CountryCode> Parties { get; init; }

    /// <summary>How sure the source is.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>When they began; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Agreement> story)
    {
        story.State.RequireLegal(nameof(OpenNegotiations), story.Day(On));
        return
        [
            new NegotiationsOpened(
                story.Report,
                Title,
                Parties,
                Kind,
                Summary,
                Obligations ?? [],
                Depositary,
                Text,
                Certainty,
                Conditions ?? [],
                story.Day(On)
            ),
        ];
    }
}
