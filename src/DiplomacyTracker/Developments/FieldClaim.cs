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

        List<Support> standing = [.. seen.Reports.Where(support => !support.IsWithdrawn)];
        var last = new Dictionary<(string Field, string Origin), Guid>();
        foreach (var support in standing)
        foreach (var (field, _) in support.Otherwise ?? Nothing)
        foreach (var source in support.Report.Sources)
            last[(field, source.OriginKey())] = support.Event;

        var shown = Changes.Body(seen.Fact);
        return
        [
            .. from support in standing
            // A database may keep fields in another order: what is read depends on none.
            from said in (support.Otherwise ?? Nothing).OrderBy(one => one.Key, StringComparer.Ordinal)
            let value = Changes.Written(seen.Fact, said.Key, said.Value)
            where !JsonNode.DeepEquals(shown[said.Key], JsonNode.Parse(value.GetRawText()))
            let sources = support.Report.Sources.Where(source => last[(said.Key, source.OriginKey())] == support.Event)
            where sources.Any()
            select new FieldClaim(said.Key, value, support.Event, [.. sources]),
        ];
    }

    /// <summary>What a source had last said of a field, otherwise than the event, by some moment; null where it spoke of it nowhere.</summary>
    internal static JsonElement? LastWord(Seen seen, string field, Source source, DateTimeOffset by) =>
        seen
            .Reports.Where(support =>
                !support.IsWithdrawn
                && support.Report.KnownAt <= by
                && support.Report.Sources.Any(other => other.OriginKey() == source.OriginKey())
            )
            .Select(support =>
                support.Otherwise?.TryGetValue(field, out var said) is true ? said : default(JsonElement?)
            )
            .LastOrDefault(said => said is not null);

    private static readonly IReadOnlyDictionary<string, JsonElement> Nothing = new Dictionary<string, JsonElement>(
        StringComparer.Ordinal
    );
}
