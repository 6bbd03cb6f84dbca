namespace DiplomacyTracker.Agreements;

/// <summary>One party ratifies: it says that it wants to be bound.</summary>
public sealed record RatifyAgreement : Command<Agreement>
{
    /// <summary>Who.</summary>
    public required CountryCode By { get; init; }

    /// <summary>When; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>Since when it is bound, where the agreement itself says so; else from that day on, once it is in force.</summary>
    public EdtfDate? InForceFrom { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Agreement> story)
    {
        story.State.RequireLegal(nameof(RatifyAgreement), story.Day(On));
        story.State.RequireParty(By);

        var before = story.State.Last(By, DeedKind.Ratified, DeedKind.Denounced);
        return before is { What: DeedKind.Ratified } && before.RequireSame(By, On, InForceFrom)
            ? story.AlreadySo(before.Event)
            : [new AgreementRatified(story.Report, By, story.Day(On), InForceFrom)];
    }
}

/// <summary>A country joins those who made the agreement.</summary>
public sealed record AccedeToAgreement : Command<Agreement>
{
    /// <summary>Who.</summary>
    public required CountryCode By { get; init; }

    /// <summary>When; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>Since when it is bound, where the agreement itself says so; else from that day on, once it is in force.</summary>
    public EdtfDate? InForceFrom { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Agreement> story)
    {
        story.State.RequireLegal(nameof(AccedeToAgreement), story.Day(On));

        var before = story.State.Last(By, DeedKind.Acceded, DeedKind.Denounced);
        return before is { What: DeedKind.Acceded } && before.RequireSame(By, On, InForceFrom)
            ? story.AlreadySo(before.Event)
            : [new AgreementAcceded(story.Report, By, story.Day(On), InForceFrom)];
    }
}
