using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.People;

/// <summary>Their name is also written so.</summary>
public sealed record AddSpelling : Command<Person>
{
    /// <summary>As written.</summary>
    [JsonConverter(typeof(ShortText))]
    public required string Spelling { get; init; }

    /// <summary>In which language: a BCP 47 tag such as ko.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Language { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Person> story)
    {
        var before = story.Last<SpellingAdded>(other => other.Spelling == Spelling);
        return before is not null ? story.AlreadySo(before.Id)
            : story.State.Names().Contains(Spelling, StringComparer.Ordinal) ? []
            : [new SpellingAdded(story.Report, Spelling, Language)];
    }
}
