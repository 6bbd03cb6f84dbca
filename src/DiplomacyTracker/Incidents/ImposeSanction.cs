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

    /// <summary>Since when they are in force; left out: since the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

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
                Act
            ),
        ];
    }
}

/// <summary>Another country imposes the same; or one that had eased or lifted it does so again.</summary>
public sealed record JoinSanction : Command<Incident>
{
    /// <summary>Who.</summary>
    public required CountryCode By { get; init; }

    /// <summary>On whom; left out: on all on whom it is imposed by then.</summary>
    public IReadOnlyList<CountryCode>? Targets { get; init; }

    /// <summary>Which measures; left out where the source doesn't say.</summary>
    public IReadOnlyList<SanctionMeasure>? Measures { get; init; }

    /// <summary>Since when; left out: since the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Incident> story)
    {
        story.State.RequireSanction();
        var state = story.State.Latest();
        Incident.LegalForSender.Require(nameof(JoinSanction), state.StatusOf(By));

        return state.Find(By) is { Status: SanctionStatus.Imposed } sender && IsSo(sender)
            ? story.AlreadySo(story.Last<SanctionJoined>(joined => joined.By == By)?.Id ?? story.State.Event)
            :
            [
                new SanctionJoined(
                    story.Report,
                    By,
                    Targets ?? [.. story.State.SanctionedBy(sender: null).Where(target => target != By)],
                    Measures ?? [],
                    story.Day(On)
                ),
            ];
    }

    private bool IsSo(SenderView sender) =>
        (On is null || On == sender.On)
        && !(Targets ?? []).Except(sender.Targets).Any()
        && !(Measures ?? []).Except(sender.Measures).Any();
}
