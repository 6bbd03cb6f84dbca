using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiplomacyTracker.Developments;

/// <summary>A field of which a source says something else than what is shown.</summary>
/// <param name="Field">Its name, as in the request that recorded it.</param>
/// <param name="Value">What the source says.</param>
/// <param name="Event">The event that says so.</param>
/// <param name="Sources">Who says so.</param>
public sealed record FieldClaim(string Field, JsonElement Value, Guid Event, IReadOnlyList<Source> Sources)
{
    /// <summary>Where the last word of a source on a field is not what the fact says, as it reads with all corrections.</summary>
    internal static IReadOnlyList<FieldClaim> Of(Seen seen)
    {
        if (seen.Reports.All(support => support.Otherwise is null))
            return [];

        var shown = Changes.Body(seen.Fact);
        return
        [
            .. from said in LastWords.Of(Fields(seen), word => word.By.Report.Sources, word => word.Field)
            // A correction is worked into what is shown.
            where !said.Word.By.IsCorrection
            let field = said.Word.Field
            let value = Changes.Written(seen.Fact, field, said.Word.Value)
            where !JsonNode.DeepEquals(shown[field], JsonNode.Parse(value.GetRawText()))
            select new FieldClaim(field, value, said.Word.By.Event, said.Sources),
        ];
    }

    /// <summary>What a source had last said of a field, otherwise than the event or correcting it, by some moment; null where it spoke of it nowhere.</summary>
    internal static JsonElement? LastWord(Seen seen, string field, Source source, DateTimeOffset by) =>
        LastWords
            .Of(
                Fields(seen).Where(word => word.Field == field && word.By.Report.KnownAt <= by),
                word => word.By.Report.Sources
            )
            .Where(said => said.Sources.Any(other => other.OriginKey() == source.OriginKey()))
            .Select(said => (JsonElement?)said.Word.Value)
            .FirstOrDefault();

    /// <summary>Dates have alternatives of their own.</summary>
    private static IEnumerable<Word> Fields(Seen seen) => seen.Words().Where(word => !word.IsDate);
}
