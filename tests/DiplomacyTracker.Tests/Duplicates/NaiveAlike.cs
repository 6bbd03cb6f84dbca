using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Ledger;
using static DiplomacyTracker.Tests.Ledger.NaiveParty;

namespace DiplomacyTracker.Tests.Duplicates;

/// <summary>Whether two are probably one, by the rules of docs/imports.md, worked out of how both read: every pair is looked at.</summary>
internal static partial class NaiveAlike
{
    private static readonly string[] Strengths = [": weak ", ": likely ", ": strong "];
    private static readonly string[] Types = ["visit", "statement", "incident"];
    private static readonly string[] TextFields = ["purpose", "summary"];

    /// <summary>Each pair that is to be proposed in a line, in the order of the list.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<JsonObject> views, string? country)
    {
        var all = views
            .Where(view => Types.Contains(Text(view, "type")))
            .Where(view => !Links(view, "duplicate-of").Any())
            .OrderByDescending(Filter.Latest)
            .ThenByDescending(view => Text(view, "id"), StringComparer.Ordinal)
            .ToList();
        return
        [
            .. from first in all.Index()
            from second in all.Skip(first.Index + 1).OrderByDescending(view => Text(view, "id"), StringComparer.Ordinal)
            where country is null || NaiveParty.Of(first.Item).Any(party => party.Country == country)
            where !Links(first.Item, "distinct-from").Contains(Text(second, "id"))
            where !Links(second, "distinct-from").Contains(Text(first.Item, "id"))
            let line = Line(first.Item, second)
            where line is not null
            select line,
        ];
    }

    /// <summary>The same of a pair as it was answered.</summary>
    public static string Written(JsonNode? pair) =>
        $"{pair?["duplicate"]?["id"]} of {pair?["original"]?["id"]}: {pair?["strength"]} by {string.Join(' ', pair.Codes().Order())}";

    /// <summary>Of a journey to several countries and a visit to one, the line of the stop that is most alike.</summary>
    private static string? Line(JsonObject one, JsonObject other)
    {
        var (mine, theirs) = (Stops(one).ToList(), Stops(other).ToList());
        if (mine.Count > 0 && theirs.Count > 0 && Hosts(one) != Hosts(other))
        {
            var (copies, originals) = Later(one, other) ? (mine, theirs) : (theirs, mine);
            return copies
                .SelectMany(_ => originals, (stop, next) => Line(stop, next, "shared-stop"))
                .OfType<string>()
                .MaxBy(line => Array.FindIndex(Strengths, line.Contains));
        }

        if (mine.Count > 0 == theirs.Count > 0)
            return Later(one, other) ? Line(one, other, "same-countries") : Line(other, one, "same-countries");

        var lines = mine.Select(stop => Line(other, stop, "one-of-several-stops"))
            .Concat(theirs.Select(stop => Line(one, stop, "one-of-several-stops")));
        return lines.OfType<string>().MaxBy(line => Array.FindIndex(Strengths, line.Contains));
    }

    private static string Hosts(JsonObject journey) =>
        string.Join(
            ' ',
            Items(journey, "legs").Select(leg => Text(leg?["host"], "country")).Distinct().Order(StringComparer.Ordinal)
        );

    /// <summary>The journey as if it went to one of its countries only, for each stop that begins within a month of it.</summary>
    private static IEnumerable<JsonObject> Stops(JsonObject view)
    {
        var legs = Items(view, "legs").ToList();
        if (legs.Select(leg => Text(leg?["host"], "country")).Distinct().Count() < 2)
            yield break;

        foreach (var leg in legs)
        {
            var stop = view.DeepClone().AsObject();
            stop["legs"] = new JsonArray(leg?.DeepClone());
            if (Text(leg, "occurs") is { } text && EdtfDate.Parse(text) is var occurs)
            {
                stop["earliest"] = occurs.HasOpenStart ? null : $"{occurs.Earliest:yyyy-MM-dd}";
                stop["latest"] = occurs.HasOpenEnd ? null : $"{occurs.Latest:yyyy-MM-dd}";
            }

            if (
                Number(stop, Filter.Earliest) >= Number(view, Filter.Earliest) - 31
                && Number(stop, Filter.Earliest) <= Number(view, Filter.Latest) + 31
            )
                yield return stop;
        }
    }

    private static string? Line(JsonObject a, JsonObject b, string countries)
    {
        if (Text(a, "type") != Text(b, "type") || Days(a, b) is not { } days || Sides(a, b) is not { } sides)
            return null;
        if (Text(a, "act") is { } act && Text(b, "act") is { } otherAct && act != otherAct)
            return null;

        var said = new Dictionary<string, int>(StringComparer.Ordinal) { [days.Code] = days.Worth, [countries] = 0 };
        if (sides is "both-ends")
            said["both-ends"] = 1;
        var isOdd = false;
        if (Names(Offices(a)).Intersect(Names(Offices(b))).Any())
            said["same-office"] = 1;
        var (ours, theirs) = (Persons(a), Persons(b));
        if (Names(ours).Intersect(Names(theirs)).Any())
            said["same-person"] = 2;
        else if (ours.Count > 0 && theirs.Count > 0)
        {
            if (Keys(ours).Intersect(Keys(theirs)).Any())
                said["other-spelling"] = 1;
            else if (said.ContainsKey("same-office"))
                isOdd = true;
            else
                return null;
        }

        switch (Words(a, b))
        {
            case "same-text":
                said["same-text"] = 2;
                break;
            case "similar-text":
                said["similar-text"] = 1;
                break;
            case "other-text":
                isOdd = true;
                break;
        }

        if (
            Text(a, "type") is "statement"
            && !said.Keys.Any(code => code is "same-text" or "similar-text" or "both-ends")
        )
            return null;
        var (here, there) = (Names(Places(a)), Names(Places(b)));
        if (here.Intersect(there).Any())
            said["same-place"] = 1;
        else
            isOdd |= here.Any() && there.Any();
        if (Urls(a).Intersect(Urls(b)).Any())
            said["same-source"] = 1;

        var points = said.Values.Sum();
        var strength =
            points is 0 ? null
            : isOdd || points is 1 ? "weak"
            : points < 4 ? "likely"
            : "strong";
        return strength is null
            ? null
            : $"{Text(a, "id")} of {Text(b, "id")}: {strength} by {string.Join(' ', said.Keys.Order())}";
    }

    private static bool Later(JsonObject one, JsonObject other)
    {
        var (a, b) = (Instant(one), Instant(other));
        return a == b ? string.CompareOrdinal(Text(one, "id"), Text(other, "id")) > 0 : a > b;
    }

    private static DateTimeOffset Instant(JsonObject view) =>
        DateTimeOffset.Parse(Text(view, "knownSince") ?? "", CultureInfo.InvariantCulture);

    private static (string Code, int Worth)? Days(JsonObject a, JsonObject b)
    {
        var (a1, a2, b1, b2) = (
            Number(a, Filter.Earliest),
            Number(a, Filter.Latest),
            Number(b, Filter.Earliest),
            Number(b, Filter.Latest)
        );
        if (a1 is 0 || b1 is 0)
            return null;
        if ((a1, a2) == (b1, b2))
            return ("same-days", a2 - a1 > 7 ? 1 : 2);
        if (a2 - a1 > 31 || b2 - b1 > 31)
            return Math.Abs(a1 - b1) > 1 ? null
                : a1 == b1 ? ("same-beginning", 1)
                : ("one-day-apart", 0);
        var gap = Math.Max(a1, b1) - Math.Min(a2, b2);
        return gap > 1 ? null
            : gap is 1 ? ("one-day-apart", 0)
            : ("overlapping-days", 1);
    }

    private static int Number(JsonObject view, Func<JsonObject, DateOnly> day) => day(view).DayNumber;

    private static string? Sides(JsonObject a, JsonObject b)
    {
        static HashSet<(string, Side)> Of(JsonObject view) =>
            [
                .. NaiveParty
                    .Of(view)
                    .Where(party => party.Side is not Side.None)
                    .Select(party => (party.Country, party.Side)),
            ];
        var (ours, theirs) = (Of(a), Of(b));
        if (ours.Count is 0)
            return null;
        if (ours.SetEquals(theirs))
            return Confirmed(a).Any() && Confirmed(b).Any() && !Confirmed(a).Intersect(Confirmed(b)).Any()
                ? "both-ends"
                : "same";

        var turned = ours.Select(one =>
            (
                one.Item1,
                one.Item2 switch
                {
                    Side.Actor => Side.Target,
                    Side.Target => Side.Actor,
                    _ => one.Item2,
                }
            )
        );
        return theirs.SetEquals(turned) && Text(a, "act") is "consult" ? "both-ends" : null;
    }

    private static string? Words(JsonObject a, JsonObject b)
    {
        var both = TextFields
            .Select(field => (One: Text(a, field), Other: Text(b, field)))
            .Append((One: Text(a["quotation"], "text"), Other: Text(b["quotation"], "text")))
            .Where(pair => !string.IsNullOrWhiteSpace(pair.One) && !string.IsNullOrWhiteSpace(pair.Other))
            .ToList();
        return both.Count is 0 ? null
            : both.Exists(pair => pair.One?.Folded() == pair.Other?.Folded()) ? "same-text"
            : both.Exists(pair => Similar(pair.One ?? "", pair.Other ?? "")) ? "similar-text"
            : "other-text";
    }

    private static bool Similar(string one, string other)
    {
        HashSet<string> Of(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(word => word.Value)];
        var (a, b) = (Of(one), Of(other));
        var (shared, fewer) = (a.Intersect(b).Count(), Math.Min(a.Count, b.Count));
        return shared > 0 && (2 * shared >= a.Union(b).Count() || (fewer >= 4 && 10 * shared >= 8 * fewer));
    }

    private static IEnumerable<string> Links(JsonObject view, string relation) =>
        Items(view, "links").Where(link => Text(link, "relation") == relation).Select(link => Text(link, "to") ?? "");

    private static IReadOnlyList<string> Persons(JsonObject view) =>
        [
            .. NaiveParty
                .Of(view)
                .Where(party => party.Side is not Side.None)
                .Select(party => party.Person)
                .OfType<string>(),
        ];

    private static IEnumerable<string?> Offices(JsonObject view) =>
        Items(view, "jointly")
            .Concat(Items(view, "actors"))
            .Append(view["visitor"])
            .Append(view["speaker"])
            .Select(one => Text(one, "office"));

    private static IEnumerable<string?> Places(JsonObject view) =>
        Items(view, "legs").Select(leg => Text(leg?["host"], "city")).Append(Text(view, "place"));

    private static IEnumerable<string> Urls(JsonObject view) =>
        Items(view, "sources")
            .Where(one => (bool?)one?["withdrawn"] is not true)
            .Select(one => Text(one?["source"], "url"))
            .OfType<string>();

    private static IEnumerable<string> Confirmed(JsonObject view) =>
        Items(view, "confirmedBy")
            .Select(code => $"{code}")
            .Where(code => NaiveParty.Of(view).Any(party => party.Country == code && party.Side is not Side.None));

    private static IEnumerable<string> Names(IEnumerable<string?> texts) =>
        texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text?.Folded() ?? "");

    private static IEnumerable<string> Keys(IEnumerable<string> names) =>
        names.Select(Transliteration.Key).Where(key => key.Length > 0);

    private static IEnumerable<JsonNode?> Items(JsonObject view, string field) => view[field] as JsonArray ?? [];

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
