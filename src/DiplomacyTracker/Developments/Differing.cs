using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiplomacyTracker.Developments;

/// <summary>How a fact changed what is read, for all who tell of it line by line.</summary>
internal static class Differing
{
    // What every new line changes anyway, or what the day changes without any.
    private static readonly string[] Unsaid =
    [
        "id",
        "type",
        "earliest",
        "latest",
        "sources",
        "lastKnownAt",
        "knownSince",
        "phase",
        "conflicts",
    ];

    /// <summary>Field by field; of what isn't seen every field is nothing.</summary>
    public static IReadOnlyList<Change> Between(JsonObject before, JsonObject after) =>
        [
            .. before
                .Select(property => property.Key)
                .Union(after.Select(property => property.Key), StringComparer.Ordinal)
                .Except(Unsaid, StringComparer.Ordinal)
                .Where(field => !JsonNode.DeepEquals(before[field], after[field]))
                .Select(field => new Change(
                    field,
                    before[field]?.Deserialize<JsonElement>(),
                    after[field]?.Deserialize<JsonElement>()
                )),
            .. Grades(before, after),
        ];

    /// <summary>Publications cited in both, and graded another way: as one says, B2.</summary>
    private static IEnumerable<Change> Grades(JsonObject before, JsonObject after)
    {
        var graded = Graded(before).ToDictionary(one => one.Publication, one => one.Grade, StringComparer.Ordinal);
        return from one in Graded(after)
            let old = graded.GetValueOrDefault(one.Publication)
            where old is not null && old != one.Grade
            select new Change(
                "grade",
                JsonSerializer.SerializeToElement(old),
                JsonSerializer.SerializeToElement(one.Grade)
            );
    }

    private static IEnumerable<(string Publication, string Grade)> Graded(JsonObject view)
    {
        foreach (var source in (view["sources"] as JsonArray ?? []).Select(one => one?["source"]).OfType<JsonObject>())
        {
            var publication = source.DeepClone().AsObject();
            publication.Remove("reliability");
            publication.Remove("credibility");
            yield return (publication.ToJsonString(), $"{source["reliability"]}{source["credibility"]}");
        }
    }

    /// <summary>new-fact, another-source, withdrawal, correction or retraction.</summary>
    public static string Cause(this IFact fact) =>
        fact switch
        {
            ReportAdded => "another-source",
            ReportWithdrawn => "withdrawal",
            Corrected => "correction",
            Retracted => "retraction",
            _ => "new-fact",
        };

    /// <summary>Why something said before no longer stands, in words.</summary>
    public static string? Reason(this IFact fact) =>
        fact switch
        {
            Corrected corrected => corrected.Reason,
            Retracted retracted => retracted.Reason,
            ReportWithdrawn withdrawn => withdrawn.Reason,
            _ => null,
        };
}
