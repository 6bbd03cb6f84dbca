using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

internal sealed partial record Content
{
    /// <summary>Every act of a development, and the development itself, by name; nothing of what isn't founded.</summary>
    /// <param name="folded">The development.</param>
    /// <param name="facts">What it was folded of.</param>
    /// <param name="before">How the acts were written before.</param>
    public static Dictionary<string, Look> Of<TState>(Folded<TState> folded, IReadOnlyList<Seen> facts, ActLooks before)
        where TState : IDevelopment<TState>
    {
        var looks = new Dictionary<string, Look>(StringComparer.Ordinal);
        if (!folded.State.IsFounded)
            return looks;

        var whole = folded.State.Whole(folded.Dossier);
        var content = Of(folded, whole);
        looks[Whole] = content.ToLook();
        var sources = facts.ToDictionary(seen => seen.Id, seen => seen.Standing);
        before.Begin(whole, content);
        foreach (var act in folded.State.Acts(folded.Dossier))
            looks[$"{act.Event}/{act.Name}"] = before.Of(act, sources[act.Event]);
        return looks;
    }

    private static Content Of<TState>(Folded<TState> folded, Whole whole)
        where TState : IDevelopment<TState>
    {
        var opposites = Opposites.Of(whole.Parties);
        var links = folded.Dossier.Links;
        var steps = new Steps(folded.State.Turns(), folded.State.Stances);
        return new()
        {
            Type = TState.Kind,
            Category = whole.Category,
            Earliest = whole.Occurs?.Earliest ?? DateOnly.MinValue,
            Latest = whole.Occurs?.Latest ?? DateOnly.MaxValue,
            Pair = opposites.Pair(),
            Countries = opposites.Countries,
            Actors = opposites.Actors,
            Targets = opposites.Targets,
            Aside =
                links.Any(link => link.Relation is LinkRelation.DuplicateOf) ? "copy"
                : whole.Counts ? null
                : "conditional",
            Way = opposites.Way(),
            Done = steps.First(TState.Done),
            StandsTo = steps.Last([.. TState.InForce, .. TState.Pending], whole.Occurs?.Earliest ?? DateOnly.MinValue),
            Context = links.Any(link => link.Relation is LinkRelation.ContextOf)
                ? [.. links.Where(link => link.Relation is LinkRelation.ContextOf).Select(link => link.To).Distinct()]
                : null,
            DistinctFrom = links.Any(link => link.Relation is LinkRelation.DistinctFrom)
                ?
                [
                    .. links
                        .Where(link => link.Relation is LinkRelation.DistinctFrom)
                        .Select(link => link.To)
                        .Distinct(),
                ]
                : null,
            Speaks = links.Count > 0,
            Certainty = whole.Certainty is { } certainty ? Kebab.Of(certainty) : null,
            Counts = whole.Counts,
            Days = steps.Days,
            Statuses = steps.Statuses,
            Phases = steps.Phases,
            Parties =
            [
                // Who stands on two sides in one role has one row, on both.
                .. whole
                    .Parties.GroupBy(party => (party.Country, party.Role, Person: party.Person?.Folded() ?? ""))
                    .Select(same => new PartOf(
                        same.Key.Country.Value,
                        same.Key.Role,
                        (int)same.Aggregate(Side.None, (sides, party) => sides | party.Side),
                        same.Key.Person,
                        Transliteration.Key(same.First().Person ?? "")
                    )),
            ],
            Words = Vector.Of(Marks.Of(TState.Kind, whole), folded.Texts()),
            Body = json => JsonSerializer.Serialize(json, folded, TrackerJson.Lenient),
        };
    }

    /// <summary>An act of a development.</summary>
    public static Content Of(Act act, Whole whole, Content content, IReadOnlyList<Source> sources)
    {
        var opposites = Opposites.Of(act, whole.Parties);
        return new()
        {
            Type = content.Type,
            Category = content.Category,
            Earliest = act.On.Earliest,
            Latest = act.On.Latest,
            Occurred = act.On.OccurredOn(),
            // What is done towards nobody in particular, an end of it all, is between those of the whole.
            Pair = opposites.Countries.Count < 2 ? content.Pair : opposites.Pair(),
            Countries = opposites.Countries,
            Actors = opposites.Actors,
            Targets = opposites.Targets,
            // Who does it perhaps has no other part in the development.
            Involved =
            [
                .. whole
                    .Parties.Select(party => party.Country.Value)
                    .Union(opposites.Countries, StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            Mutual = act.IsMutual,
            Origins = [.. sources.Select(source => source.OriginKey()).Distinct(StringComparer.Ordinal)],
            Aside =
                content.Aside is "copy" ? content.Aside
                : sources.Count is 0 ? "unsupported"
                : content.Aside ?? (act.IsTentative ? "tentative" : null),
            Context = content.Context,
            Certainty = content.Certainty,
            Counts = content.Counts,
            Actor = act.Actor?.Value,
            Plover = act.Plover is { } plover ? Kebab.Of(plover) : null,
            Body = json =>
            {
                json.WriteStartObject();
                json.WriteString("event", act.Event);
                json.WriteString("name", act.Name);
                json.WriteString("occurs", act.On.Text);
                json.WritePropertyName("headline");
                PhraseInParts.Write(json, act.Headline);
                json.WritePropertyName("sources");
                JsonSerializer.Serialize(json, sources, TrackerJson.Lenient);
                json.WriteEndObject();
            },
        };
    }
}
