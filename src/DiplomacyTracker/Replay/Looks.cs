using System.Text.Json.Nodes;

namespace DiplomacyTracker.Replay;

/// <summary>In what a development looks different from a step on, in words.</summary>
internal static class Looks
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["status"] = "status",
        ["occurs"] = "date",
        ["certainty"] = "certainty",
        ["tentative"] = "tentative",
        ["conditional"] = "conditional",
        ["confirmedBy"] = "confirmed by",
        ["inForceFor"] = "in force for",
        ["independentOrigins"] = "independent origins",
        ["participantsCounted"] = "participants counted",
        ["supported"] = "supported",
    };

    /// <summary>What is first seen of it, what has changed, or that it is gone.</summary>
    public static Phrase Of(
        JsonObject? before,
        JsonObject? after,
        IReadOnlyList<Change> changes,
        IReadOnlyList<Entry> facts
    ) =>
        (before, after) switch
        {
            (null, not null) => New(after),
            (not null, null) => $"Nothing of it is known any more",
            _ => Phrase.Sentence(Phrase.Join("; ", Changed(changes, facts))),
        };

    /// <summary>"date February 2024 → March 2024".</summary>
    public static Phrase Mended(Change change) =>
        $"{Label(change.Field)} {Values.Said(change.Old)} → {Values.Said(change.New)}";

    // What a correction says it changes isn't told once more.
    private static IEnumerable<Phrase> Changed(IEnumerable<Change> changes, IEnumerable<Entry> facts)
    {
        var corrected = facts
            .Select(entry => entry.Fact)
            .OfType<Corrected>()
            .SelectMany(fact => fact.Changes.Select(Mended))
            .ToHashSet();
        return changes
            .Where(change => Labels.ContainsKey(change.Field))
            .Select(Mended)
            .Where(change => !corrected.Contains(change));
    }

    /// <summary>What is first seen of something: its date and how sure it is; the rest its sources have just said.</summary>
    private static Phrase New(JsonObject after)
    {
        var known = new List<Phrase>();
        if (Text(after, "occurs") is { } occurs && after["phase"] is not null)
            known.Add($"date: {occurs:said}");
        if (Text(after, "certainty") is { } certainty)
            known.Add($"{certainty:name}");
        if (after["tentative"]?.GetValue<bool>() is true)
            known.Add($"tentative");
        return Phrase.Sentence(Phrase.Join(", ", known));
    }

    private static Phrase Label(string field) => new(Labels.GetValueOrDefault(field, field), []);

    private static string? Text(JsonObject view, string field) => view[field]?.GetValue<string>();
}
