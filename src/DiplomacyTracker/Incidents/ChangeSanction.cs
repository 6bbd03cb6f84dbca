using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Incidents;

/// <summary>One who imposes a sanction extends it: to further targets, by further measures.</summary>
public sealed record ExtendSanction : Command<Incident>
{
    /// <summary>Who.</summary>
    public required CountryCode By { get; init; }

    /// <summary>To whom, where it is extended to others.</summary>
    public IReadOnlyList<CountryCode>? Targets { get; init; }

    /// <summary>By which measures, where there are further ones.</summary>
    public IReadOnlyList<SanctionMeasure>? Measures { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <summary>Since when, perhaps from a day to come; left out: since the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>When that was announced, where it is so from a later day only; left out: on the day on which it became known.</summary>
    public EdtfDate? Announced { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Incident> story)
    {
        var announced = story.Announced(On, Announced);
        var sender = story.RequireChangeable(nameof(ExtendSanction), By, announced ?? story.Day(On));

        var before = story.Last<SanctionExtended>(said => said.By == By && (On is null || On == said.On));
        var isSo = announced is null
            ? Says(sender.Targets, sender.Measures)
            : before is { Fact: SanctionExtended said }
                && Says(said.Targets, said.Measures)
                && story.IsAhead(before.Id, announced);
        return isSo && before is not null
            ? story.AlreadySo(before.Id)
            : [new SanctionExtended(story.Report, By, Targets ?? [], Measures ?? [], story.Day(On), Reason, announced)];
    }

    private bool Says(IReadOnlyList<CountryCode> targets, IReadOnlyList<SanctionMeasure> measures) =>
        !(Targets ?? []).Except(targets).Any() && !(Measures ?? []).Except(measures).Any();
}

/// <summary>One who imposes a sanction takes a part of it away.</summary>
public sealed record EaseSanction : Command<Incident>
{
    /// <summary>Who.</summary>
    public required CountryCode By { get; init; }

    /// <summary>Which measures no longer hold, where whole ones do not.</summary>
    public IReadOnlyList<SanctionMeasure>? Measures { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <summary>When, perhaps on a day to come; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>When that was announced, where it is so from a later day only; left out: on the day on which it became known.</summary>
    public EdtfDate? Announced { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Incident> story)
    {
        var announced = story.Announced(On, Announced);
        var sender = story.RequireChangeable(nameof(EaseSanction), By, announced ?? story.Day(On));

        var before = story.Last<SanctionEased>(said =>
            said.By == By && (On is null || On == said.On) && (Reason is null || Reason == said.Reason)
        );
        return
            before is { Fact: SanctionEased eased }
            && (announced is null ? sender.Status is SanctionStatus.Eased : story.IsAhead(before.Id, announced))
            && !(Measures ?? []).Except(eased.Measures).Any()
            ? story.AlreadySo(before.Id)
            : [new SanctionEased(story.Report, By, Measures ?? [], story.Day(On), Reason, announced)];
    }
}

/// <summary>One who imposes a sanction takes all of it away. It is lifted when the last of them has.</summary>
public sealed record LiftSanction : Command<Incident>
{
    /// <summary>Who.</summary>
    public required CountryCode By { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <summary>When, perhaps on a day to come; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>When that was announced, where it is so from a later day only; left out: on the day on which it became known.</summary>
    public EdtfDate? Announced { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Incident> story)
    {
        var announced = story.Announced(On, Announced);
        var sender = story.RequireChangeable(nameof(LiftSanction), By, announced ?? story.Day(On));

        var before = story.Last<SanctionLifted>(said =>
            said.By == By && (On is null || On == said.On) && (Reason is null || Reason == said.Reason)
        );
        return
            before is not null
            && (announced is null ? sender.Status is SanctionStatus.Lifted : story.IsAhead(before.Id, announced))
            ? story.AlreadySo(before.Id)
            : [new SanctionLifted(story.Report, By, story.Day(On), Reason, announced)];
    }
}
