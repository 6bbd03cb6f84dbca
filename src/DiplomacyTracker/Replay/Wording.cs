using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Replay;

/// <summary>A step in plain words: who says what, then what that changes.</summary>
internal static class Wording
{
    /// <summary>All of a step.</summary>
    public static string Of(
        IReadOnlyList<Entry> facts,
        Headlines headlines,
        JsonObject? before,
        JsonObject? after,
        IReadOnlyList<Change> changes,
        Func<Guid, string?> title
    )
    {
        var sentences = facts
            .GroupBy(entry => Opening(entry.Fact) + Citing.All(entry.Fact.Report.Sources), StringComparer.Ordinal)
            .Select(group => (Who: group.Key, What: Listed(group.SelectMany(entry => What(entry, headlines, title)))))
            .Select(said => said.What.Length > 0 ? $"{said.Who}: {said.What}" : said.Who)
            .Append(before is null && after is not null ? New(after) : Changed(before, after, changes))
            .Append(Copied(facts, before, after));
        return string.Join(
            ' ',
            sentences.Where(text => text.Length > 0).Select(text => text[^1] is '.' or '!' or '?' ? text : $"{text}.")
        );
    }

    private static string Opening(IFact fact) =>
        fact switch
        {
            ReportAdded { Occurs: null, Otherwise: null } => "Also reported by ",
            Corrected => "Corrected by ",
            Retracted => "Taken back by ",
            ReportWithdrawn => "Report withdrawn by ",
            _ => "",
        };

    private static IEnumerable<string> What(Entry entry, Headlines headlines, Func<Guid, string?> title) =>
        entry.Fact switch
        {
            ReportAdded added =>
            [
                .. added.Occurs is { } occurs ? [$"gives the date as {Dates.Said(occurs.Text)}"] : (string[])[],
                .. added
                    .Otherwise?.OrderBy(one => one.Key, StringComparer.Ordinal)
                    .Select(one => $"gives {one.Key} as {Values.Said(one.Value)}")
                    ?? [],
            ],
            Corrected corrected => [Listed([.. corrected.Changes.Select(Mended), corrected.Reason])],
            Linked linked => [$"{Relation(linked.Relation)} {title(linked.To) ?? "another development"}"],
            ConditionResolved resolved => [$"condition {resolved.Number} {Outcome(resolved.Outcome)}"],
            var fact when fact.Reason() is { } reason => [reason],
            _ when headlines.Acts[entry.Id].ToList() is { Count: > 0 } acts => acts.Select(act =>
                act == headlines.Whole ? "reported" : act
            ),
            var fact when headlines.Tell(fact) is { } told => [told],
            var fact => [Tracker.NameOf(fact).Replace('-', ' ')],
        };

    private static string Relation(LinkRelation relation) =>
        relation switch
        {
            LinkRelation.Attends => "part of",
            LinkRelation.ContextOf => "context of",
            LinkRelation.CausedBy => "caused by",
            LinkRelation.DistinctFrom => "not the same as",
            _ => "the same as",
        };

    private static string Outcome(Outcome outcome) =>
        outcome switch
        {
            DiplomacyTracker.Outcome.Met => "is met",
            DiplomacyTracker.Outcome.Failed => "has failed",
            _ => $"is {Kebab.Of(outcome)}",
        };

    /// <summary>What is known of something of which nothing was known before.</summary>
    private static string New(JsonObject after)
    {
        var known = new List<string>();
        if (Text(after, "occurs") is { } occurs && after["phase"] is not null)
            known.Add($"date: {Dates.Said(occurs)}");
        if (Text(after, "certainty") is { } certainty)
            known.Add(certainty);
        if (after["tentative"]?.GetValue<bool>() is true)
            known.Add("tentative");
        return known.Count > 0 ? Upper(string.Join(", ", known)) : "";
    }

    private static string Changed(JsonObject? before, JsonObject? after, IReadOnlyList<Change> changes) =>
        before is not null && after is null
            ? "Nothing of it is known any more"
            : Upper(string.Join("; ", changes.Where(change => Labels.ContainsKey(change.Field)).Select(Mended)));

    private static string Mended(Change change) =>
        $"{Labels.GetValueOrDefault(change.Field, change.Field)} {Values.Said(change.Old)} → {Values.Said(change.New)}";

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

    /// <summary>A copy adds nothing: that is worth a word.</summary>
    private static string Copied(IReadOnlyList<Entry> facts, JsonObject? before, JsonObject? after)
    {
        var origins = after?["independentOrigins"]?.GetValue<int>();
        return
            facts.Any(entry => entry.Fact is ReportAdded)
            && before is not null
            && origins == before["independentOrigins"]?.GetValue<int>()
            ? string.Create(CultureInfo.InvariantCulture, $"Independent origins: still {origins}")
            : "";
    }

    private static string? Text(JsonObject view, string field) => view[field]?.GetValue<string>();

    private static string Listed(IEnumerable<string> parts) => string.Join("; ", parts);

    private static string Upper(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
