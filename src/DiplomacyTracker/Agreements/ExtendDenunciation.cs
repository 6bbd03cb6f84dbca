using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Agreements;

/// <summary>One party that has given notice leaves on another day than it said.</summary>
public sealed record ExtendDenunciation : Command<Agreement>
{
    /// <summary>Who.</summary>
    public required CountryCode By { get; init; }

    /// <summary>Until when it stays bound now.</summary>
    public required EdtfDate Effective { get; init; }

    /// <summary>When that was settled; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Agreement> story)
    {
        story.State.RequireLegal(nameof(ExtendDenunciation), story.Day(On));
        story.State.RequireParty(By);
        if (!story.State.HasGivenNotice(By, story.Day(On)))
            throw story.NoNotice(By);

        var last = story.State.Last(By, DeedKind.Denounced, DeedKind.DenunciationExtended);
        return last is { What: DeedKind.DenunciationExtended } before && before.From == Effective
            ? story.AlreadySo(before.Event)
            : [new DenunciationExtended(story.Report, By, story.Day(On), Effective, Reason)];
    }
}
