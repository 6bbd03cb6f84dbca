using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

/// <summary>What a rectangle shows: columns to ask for, and a body to read.</summary>
internal sealed record Content
{
    /// <summary>The act that is the development as a whole.</summary>
    public const string Whole = "whole";

    public required string Type { get; init; }
    public required string Category { get; init; }

    [JsonConverter(typeof(BoundConverter))]
    public DateOnly Earliest { get; init; } = DateOnly.MinValue;

    [JsonConverter(typeof(BoundConverter))]
    public DateOnly Latest { get; init; } = DateOnly.MaxValue;
    public string? Pair { get; init; }
    public string? Certainty { get; init; }
    public bool Counts { get; init; } = true;
    public string? Actor { get; init; }
    public string? Plover { get; init; }

    /// <summary>The days on which status or phase change, and each in turn, beginning with that before the first day.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];
    public IReadOnlyList<string> Statuses { get; init; } = [];
    public IReadOnlyList<string> Phases { get; init; } = [];

    public IReadOnlyList<PartyColumns> Parties { get; init; } = [];

    /// <summary>By which a whole is found, as a tsvector.</summary>
    public string? Words { get; init; }
    public required JsonNode? Body { get; init; }

    /// <summary>Every act of a development, and the development itself, as JSON by name; nothing of what isn't founded.</summary>
    public static IReadOnlyDictionary<string, string> Of<TState>(Folded<TState> folded)
        where TState : IDevelopment<TState>
    {
        var looks = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!folded.State.IsFounded)
            return looks;

        var whole = WholeOf(folded);
        looks[Whole] = Json(whole);
        foreach (var act in folded.State.Acts(folded.Dossier))
            looks[$"{act.Event}/{act.Name}"] = Json(Of(act, whole));
        return looks;
    }

    private static Content WholeOf<TState>(Folded<TState> folded)
        where TState : IDevelopment<TState>
    {
        var whole = folded.State.Whole(folded.Dossier);
        var steps = new Steps(folded.State.Turns(), folded.View);
        return new()
        {
            Type = TState.Kind,
            Category = whole.Category,
            Earliest = whole.Occurs?.Earliest ?? DateOnly.MinValue,
            Latest = whole.Occurs?.Latest ?? DateOnly.MaxValue,
            Pair = PairOf(whole.Parties),
            Certainty = whole.Certainty is { } certainty ? Kebab.Of(certainty) : null,
            Counts = whole.Counts,
            Days = steps.Days,
            Statuses = steps.Statuses,
            Phases = steps.Phases,
            Parties =
            [
                .. whole
                    .Parties.Select(party => new PartyColumns(
                        party.Country.Value,
                        party.Role,
                        (int)party.Side,
                        party.Person?.Folded() ?? "",
                        Transliteration.Key(party.Person ?? "")
                    ))
                    .Distinct(),
            ],
            Words = Vector.Of(Marks.Of(TState.Kind, whole), folded.Texts()),
            Body = JsonSerializer.SerializeToNode(folded, TrackerJson.Lenient),
        };
    }

    private static Content Of(Act act, Content whole) =>
        new()
        {
            Type = whole.Type,
            Category = whole.Category,
            Earliest = act.On.Earliest,
            Latest = act.On.Latest,
            Pair = whole.Pair,
            Certainty = whole.Certainty,
            Counts = whole.Counts,
            Actor = act.Actor?.Value,
            Plover = act.Plover is { } plover ? Kebab.Of(plover) : null,
            Body = new JsonObject
            {
                ["event"] = act.Event,
                ["name"] = act.Name,
                ["occurs"] = act.On.Text,
                ["headline"] = act.Headline,
            },
        };

    /// <summary>Both countries in alphabetical order, where just two stand opposite one another.</summary>
    private static string? PairOf(IReadOnlyList<PartyRole> parties)
    {
        var codes = parties
            .Where(party => party.Side is not Side.None)
            .Select(party => party.Country)
            .Distinct()
            .Order()
            .ToList();
        return codes.Count is 2 ? Pairs.Key(codes[0], codes[1]) : null;
    }

    private static string Json(Content content) => JsonSerializer.Serialize(content, TrackerJson.Lenient);
}

/// <summary>One who has a part in it.</summary>
internal sealed record PartyColumns(string Country, string Role, int Side, string Person, string Key);

/// <summary>Two countries, whichever is named first.</summary>
internal static class Pairs
{
    public static string Key(CountryCode one, CountryCode other) => one < other ? $"{one}-{other}" : $"{other}-{one}";
}
