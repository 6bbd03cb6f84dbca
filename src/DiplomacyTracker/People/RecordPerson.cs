using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.People;

/// <summary>There is such a person. Two requests with one name make two persons.</summary>
public sealed record RecordPerson : FoundingCommand<Person>
{
    /// <summary>The name by which they are shown.</summary>
    [JsonConverter(typeof(ShortText))]
    public required string Name { get; init; }

    /// <summary>For which countries they act.</summary>
    public required IReadOnlyList<CountryCode> Countries { get; init; }

    /// <summary>How else the name is written.</summary>
    public IReadOnlyList<string>? Spellings { get; init; }

    /// <summary>When they were born, as exact as it is known.</summary>
    public EdtfDate? Born { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Person> story) =>
        [new PersonRecorded(story.Report, Name, Countries, Spellings ?? [], Born)];
}
