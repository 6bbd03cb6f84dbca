using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Representation;

/// <summary>The receiving state declares members of the other's mission not welcome any more (article 9).</summary>
public sealed record DeclarePersonaNonGrata : RepresentationCommand
{
    /// <summary>The receiving state, which declares it.</summary>
    public required CountryCode By { get; init; }

    /// <summary>Who, as far as they are named.</summary>
    public IReadOnlyList<Party>? Persons { get; init; }

    /// <summary>How many they are, where somebody says.</summary>
    public int? Count { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<MutualRepresentation> story)
    {
        story.State.RequireParty(By);
        var sending = story.State.OtherThan(By);
        foreach (var (index, person) in (Persons ?? []).Index())
            if (person.Country != sending)
                throw new RefusedException(
                    "not-a-party",
                    $"{By} declares so of those whom {sending} sends.",
                    $"persons[{index}].country"
                );

        return Tell(story, new PersonaNonGrataDeclared(story.Report, By, story.Day(On), Persons ?? [], Count, Reason));
    }
}
