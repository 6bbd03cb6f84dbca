using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Agreements;

/// <summary>One party gives notice that it leaves the agreement.</summary>
public sealed record DenounceAgreement : Command<Agreement>
{
    /// <summary>Who.</summary>
    public required CountryCode By { get; init; }

    /// <summary>When it gave notice; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>Until when it stays bound; left out: it leaves at once.</summary>
    public EdtfDate? Effective { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Agreement> story)
    {
        story.State.RequireLegal(nameof(DenounceAgreement), story.Day(On));
        story.State.RequireParty(By);

        var before = story.State.Last(
            By,
            DeedKind.Denounced,
            DeedKind.DenunciationRevoked,
            DeedKind.Ratified,
            DeedKind.Acceded
        );
        return before is { What: DeedKind.Denounced } && before.RequireSame(By, On, Effective)
            ? story.AlreadySo(before.Event)
            : [new AgreementDenounced(story.Report, By, story.Day(On), Effective, Reason)];
    }
}

/// <summary>The agreement ends for all.</summary>
public sealed record TerminateAgreement : Command<Agreement>
{
    /// <summary>Which party ends it for all; left out: they do so together, or nobody says.</summary>
    public CountryCode? By { get; init; }

    /// <summary>When, perhaps on a day to come; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Agreement> story)
    {
        story.State.RequireLegal(nameof(TerminateAgreement), story.Day(On));
        story.State.RequireParty(By);

        if (story.State.Deeds.LastOrDefault(deed => deed.What is DeedKind.Terminated) is not { } before)
            return [new AgreementTerminated(story.Report, story.Day(On), Reason, By)];
        if (By is not null && !before.IsBy(By))
            throw new RefusedException(
                "told-otherwise",
                $"It is known to be terminated{(before.By is [var by, ..] ? $" by {by.Country}" : ", and not by whom")}. Correct event {before.Event}, if {By} did that.",
                "by"
            );

        before.RequireSame(By, On);
        return story.AlreadySo(before.Event);
    }
}
