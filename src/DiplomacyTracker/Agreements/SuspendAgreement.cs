using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Agreements;

/// <summary>The agreement is put aside for the time being.</summary>
public sealed record SuspendAgreement : Command<Agreement>
{
    /// <summary>Which party does so; left out: for all.</summary>
    public CountryCode? By { get; init; }

    /// <summary>Since when; left out: since the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Agreement> story)
    {
        story.State.RequireLegal(nameof(SuspendAgreement), story.Day(On));
        story.State.RequireParty(By);

        var before = story.State.Last(By, DeedKind.Suspended);
        return before is not null && story.State.IsSuspended(By, story.Day(On))
            ? story.AlreadySo(before.Event)
            : [new AgreementSuspended(story.Report, story.Day(On), By, Reason)];
    }
}

/// <summary>The agreement is applied again.</summary>
public sealed record ResumeAgreement : Command<Agreement>
{
    /// <summary>Which party does so; left out: all who had put it aside.</summary>
    public CountryCode? By { get; init; }

    /// <summary>Since when; left out: since the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Agreement> story)
    {
        story.State.RequireLegal(nameof(ResumeAgreement), story.Day(On));
        story.State.RequireParty(By);
        if (story.State.IsSuspended(By, story.Day(On)))
            return [new AgreementResumed(story.Report, story.Day(On), By)];

        return story.State.Last(By, DeedKind.Resumed) is { } before
            ? story.AlreadySo(before.Event)
            : throw new RefusedException(
                "not-suspended",
                $"It was not suspended{(By is null ? "" : $" for {By}")} then, as far as was known at {story.Report.KnownAt:u}.",
                By is null ? "on" : "by"
            );
    }
}
