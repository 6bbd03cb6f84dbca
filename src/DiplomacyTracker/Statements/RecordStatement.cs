namespace DiplomacyTracker.Statements;

/// <summary>Somebody said something for a country.</summary>
public sealed record RecordStatement : FoundingCommand<Statement>
{
    /// <summary>Who spoke.</summary>
    public required Party Speaker { get; init; }

    /// <summary>Who spoke together with them.</summary>
    public IReadOnlyList<Party>? Jointly { get; init; }

    /// <summary>Whom they addressed; left out where it was nobody in particular.</summary>
    public IReadOnlyList<CountryCode>? To { get; init; }

    /// <summary>Whom they spoke about.</summary>
    public IReadOnlyList<CountryCode>? About { get; init; }

    /// <summary>In which form.</summary>
    public StatementKind Kind { get; init; } = StatementKind.Unclassified;

    /// <summary>What saying it amounts to, as PLOVER has it.</summary>
    public Plover? Act { get; init; }

    /// <summary>What they said, in words of yours: at most 2,000 characters.</summary>
    public required string Summary { get; init; }

    /// <summary>The very words.</summary>
    public Quotation? Quotation { get; init; }

    /// <summary>When it was said; left out: on the day on which it became known.</summary>
    public EdtfDate? Occurs { get; init; }

    /// <summary>How sure the source is.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>What it hangs on.</summary>
    public IReadOnlyList<Condition>? Conditions { get; init; }

    internal override IEnumerable<Mention> Mentions => Conditions.Mentioned("conditions");

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Statement> story)
    {
        Statement.Legal.Require(nameof(RecordStatement), story.State.Status);
        return
        [
            new StatementMade(
                story.Report,
                Speaker,
                Jointly ?? [],
                To ?? [],
                About ?? [],
                Kind,
                Act,
                Summary,
                Quotation,
                story.Day(Occurs),
                Certainty,
                Conditions ?? []
            ),
        ];
    }
}
