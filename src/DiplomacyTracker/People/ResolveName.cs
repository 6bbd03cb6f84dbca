using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.People;

/// <summary>A name as written means this person: from this report's knownAt and position on, and not before.</summary>
public sealed record ResolveName : Command<Person>
{
    /// <summary>As written; case and accents don't count.</summary>
    [JsonConverter(typeof(ShortText))]
    public required string Name { get; init; }

    /// <summary>For which country it was written.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>In this development alone; left out: wherever that name is written for that country.</summary>
    public Guid? InDevelopment { get; init; }

    internal override IEnumerable<Mention> Mentions =>
        InDevelopment is { } development ? [new(development, "inDevelopment")] : [];

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Person> story)
    {
        var before = story.Last<NameResolved>(other =>
            other.Country == Country && other.Development == InDevelopment && other.Name.Folded() == Name.Folded()
        );
        return before is null
            ? [new NameResolved(story.Report, Name, Country, InDevelopment)]
            : story.AlreadySo(before.Id);
    }
}
