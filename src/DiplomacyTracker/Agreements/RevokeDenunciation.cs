using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Agreements;

/// <summary>One party that has given notice takes it back before it takes effect, and stays bound.</summary>
public sealed record RevokeDenunciation : Command<Agreement>
{
    /// <summary>Who.</summary>
    public required CountryCode By { get; init; }

    /// <summary>When it took it back; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Agreement> story)
    {
        story.State.RequireLegal(nameof(RevokeDenunciation), story.Day(On));
        story.State.RequireParty(By);
        if (story.State.HasGivenNotice(By, story.Day(On)))
            return [new DenunciationRevoked(story.Report, By, story.Day(On), Reason)];

        return
            story.State.Last(By, DeedKind.Denounced, DeedKind.DenunciationRevoked)
                is { What: DeedKind.DenunciationRevoked } before
            ? story.AlreadySo(before.Event)
            : throw story.NoNotice(By);
    }
}
