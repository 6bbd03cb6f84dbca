namespace DiplomacyTracker.Incidents;

/// <summary>Another country imposes the same; or one that had eased or lifted it does so again.</summary>
public sealed record JoinSanction : Command<Incident>
{
    /// <summary>Who.</summary>
    public required CountryCode By { get; init; }

    /// <summary>On whom; left out: on all on whom it is imposed by then.</summary>
    public IReadOnlyList<CountryCode>? Targets { get; init; }

    /// <summary>Which measures; left out where the source doesn't say.</summary>
    public IReadOnlyList<SanctionMeasure>? Measures { get; init; }

    /// <summary>Since when, perhaps from a day to come; left out: since the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>When that was announced, where it is in force from a later day only; left out: on the day on which it became known.</summary>
    public EdtfDate? Announced { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Incident> story)
    {
        story.State.RequireSanction();
        var announced = story.Announced(On, Announced);
        var state = story.State.Before((announced ?? story.Day(On)).OccurredOn());
        Incident.LegalForSender.Require(nameof(JoinSanction), state.StatusOf(By));

        return Before(story, state, announced) is { } before
            ? story.AlreadySo(before)
            :
            [
                new SanctionJoined(
                    story.Report,
                    By,
                    Targets ?? [.. story.State.SanctionedBy(sender: null).Where(target => target != By)],
                    Measures ?? [],
                    story.Day(On),
                    announced
                ),
            ];
    }

    /// <summary>The event that said so already; null where none did.</summary>
    private Guid? Before(Story<Incident> story, IncidentState state, EdtfDate? announced) =>
        announced is not null
            ? state
                .Waiting.FirstOrDefault(waiting =>
                    waiting.Move.By == By && waiting.Move.On == On && Says(waiting.Move.Towards, waiting.Move.Measures)
                )
                ?.Move.Event
        : state.Find(By) is { Status: SanctionStatus.Imposed } sender
        && (On is null || On == sender.On)
        && Says(sender.Targets, sender.Measures)
            ? story.Last<SanctionJoined>(joined => joined.By == By)?.Id ?? story.State.Event
        : null;

    private bool Says(IReadOnlyList<CountryCode> targets, IReadOnlyList<SanctionMeasure> measures) =>
        !(Targets ?? []).Except(targets).Any() && !(Measures ?? []).Except(measures).Any();
}
