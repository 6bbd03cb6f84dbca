using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Representation;

/// <summary>How two countries stand is first heard of. What happens from then on is said on the record begun by this.</summary>
public sealed record RecordRepresentation : FoundingCommand<MutualRepresentation>
{
    /// <summary>The two, in any order. Their codes give the id: there is one record of each pair.</summary>
    public required IReadOnlyList<CountryCode> Between { get; init; }

    /// <summary>How far they have got.</summary>
    public required RepresentationStatus Status { get; init; }

    /// <summary>Since when, as exact as the source is (EDTF); left out: since the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>Who recognised, suspended or severed; left out: both.</summary>
    public CountryCode? By { get; init; }

    /// <summary>How each is represented in the other, as far as is known.</summary>
    public IReadOnlyList<Post>? Posts { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    internal override Guid? OwnId => PairOfCountries.IdOf(Between);

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<MutualRepresentation> story)
    {
        if (Id is { } given && OwnId is { } own && given != own)
            throw new RefusedException(
                "id-of-pair",
                $"The record of {string.Join(" and ", Between)} has the id {own}. Leave the id out.",
                "id"
            );

        var recorded = new RepresentationRecorded(
            story.Report,
            [.. Between.Order()],
            Status,
            story.Day(On),
            By,
            Posts ?? [],
            Reason
        );
        return story.State.IsFounded ? SaidBefore(story, recorded) : [recorded];
    }

    private IReadOnlyList<IFact> SaidBefore(Story<MutualRepresentation> story, RepresentationRecorded recorded) =>
        story.Last<RepresentationRecorded>(other => (On is null || On == other.On) && recorded.AddsNothingTo(other))
            is { } before
            ? story.AlreadySo(before.Id)
            : throw new RefusedException(
                "already-recorded",
                $"{string.Join(" and ", Between)} have a record already: {story.Id}. Say there what happened, with POST "
                    + $"/api/representation/{story.Id}/establish and the like; or correct what it says.",
                "between"
            );
}
