using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Replay;

/// <summary>A step in plain words: who says what, then what that changes.</summary>
internal static class Wording
{
    /// <summary>All of a step.</summary>
    public static Phrase Of(
        IReadOnlyList<Entry> facts,
        Headlines headlines,
        JsonObject? before,
        JsonObject? after,
        IReadOnlyList<Change> changes,
        Func<Guid, Phrase?> title
    )
    {
        var sentences = facts
            .GroupBy(entry => Who(entry.Fact))
            .Select(group => Said(group.Key, [.. group.SelectMany(entry => What(entry, headlines, title))]))
            .Append(Looks.Of(before, after, changes, facts))
            .Append(Copied(facts, before, after))
            .OfType<Phrase>()
            .Select(said => (Phrase: said, Text: said.ToString()))
            .Where(said => said.Text.Length > 0);
        return Phrase.Join(
            " ",
            sentences.Select(said => said.Text[^1] is '.' or '!' or '?' ? said.Phrase : (Phrase)$"{said.Phrase}.")
        );
    }

    private static Phrase Said(Phrase who, IReadOnlyList<Phrase> what) =>
        what.Count switch
        {
            0 => who,
            _ => $"{who}: {Listed(what)}",
        };

    private static Phrase Who(IFact fact) =>
        (fact, Citing.All(fact.Report.Sources)) switch
        {
            (ReportAdded { Occurs: null, Otherwise: null }, var citing) => $"Also reported by {citing}",
            (Corrected, var citing) => $"Corrected by {citing}",
            (Retracted, var citing) => $"Taken back by {citing}",
            (ReportWithdrawn, var citing) => $"Report withdrawn by {citing}",
            (_, var citing) => citing,
        };

    private static IEnumerable<Phrase> What(Entry entry, Headlines headlines, Func<Guid, Phrase?> title) =>
        entry.Fact switch
        {
            ReportAdded added => Otherwise(added),
            Corrected { Reason: null } corrected => corrected.Changes.Select(Looks.Mended),
            Corrected corrected => corrected.Changes.Select(Looks.Mended).Append(Phrase.Of(corrected.Reason)),
            Linked linked => [Link(linked.Relation, title(linked.To) ?? $"another development")],
            ConditionResolved resolved => [Outcome(resolved.Number, resolved.Outcome)],
            var fact when fact.Reason() is { } reason => [Phrase.Of(reason)],
            _ when headlines.Acts[entry.Id].ToList() is { Count: > 0 } acts => acts.Select(act =>
                act.Equals(headlines.Whole) ? $"reported" : act
            ),
            var fact when headlines.Tell(fact) is { } told => [told],
            var fact => [$"{Tracker.NameOf(fact):words}"],
        };

    private static IEnumerable<Phrase> Otherwise(ReportAdded added)
    {
        if (added.Occurs is { } occurs)
            yield return $"gives the date as {occurs.Text:said}";
        foreach (var field in (added.Otherwise?.Keys ?? []).Order(StringComparer.Ordinal))
            yield return $"gives {field:name} as {Values.Said(added.Otherwise?[field])}";
    }

    private static Phrase Link(LinkRelation relation, Phrase to) =>
        relation switch
        {
            LinkRelation.Attends => $"part of {to}",
            LinkRelation.ContextOf => $"context of {to}",
            LinkRelation.CausedBy => $"caused by {to}",
            LinkRelation.DistinctFrom => $"not the same as {to}",
            _ => $"the same as {to}",
        };

    private static Phrase Outcome(int number, Outcome outcome) =>
        outcome switch
        {
            DiplomacyTracker.Outcome.Met => $"condition {number} is met",
            DiplomacyTracker.Outcome.Failed => $"condition {number} has failed",
            _ => $"condition {number} is {outcome}",
        };

    /// <summary>A copy adds nothing: that is worth a word.</summary>
    private static Phrase? Copied(IReadOnlyList<Entry> facts, JsonObject? before, JsonObject? after) =>
        (before?["independentOrigins"]?.GetValue<int>(), after?["independentOrigins"]?.GetValue<int>()) switch
        {
            ({ } had, { } has) when had == has && facts.Any(entry => entry.Fact is ReportAdded) =>
                $"Independent origins: still {has}",
            _ => null,
        };

    private static Phrase Listed(IEnumerable<Phrase> parts) => Phrase.Join("; ", parts);
}
