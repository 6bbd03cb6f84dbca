using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>Somebody's part in a development.</summary>
internal sealed record NaiveParty(string Country, string Role, Side Side, string? Person)
{
    /// <summary>Everybody named in a view. Whoever is ever to turn away must be so on its day.</summary>
    public static IReadOnlyList<NaiveParty> Of(JsonObject view) =>
        Text(view, "type") switch
        {
            "visit" =>
            [
                One(view["visitor"], "visitor", Side.Actor),
                .. Items(view, "legs").Select(leg => One(leg?["host"], "host", Side.Target)),
                .. Items(view, "met").Select(party => One(party, "met", Side.None)),
            ],
            "summit" => OfSummit(view),
            "incident" =>
            [
                .. Items(view, "sides")
                    .Select(side => One(side, Text(side, "role") ?? "", Kebab.Parse<Side>(Text(side, "side") ?? ""))),
            ],
            "agreement" =>
            [
                .. Items(view, "parties").Select(party => One(party, "party", Side.Both)),
                .. Items(view, "signatories").Select(party => One(party, "signatory", Side.None)),
            ],
            "person" =>
            [
                .. from country in Items(view, "countries")
                from name in Items(view, "spellings").Prepend(view["name"])
                select new NaiveParty($"{country}", "called", Side.None, $"{name}"),
                .. Items(view, "meant")
                    .Select(said => new NaiveParty(
                        $"{said?["country"]}",
                        said?["development"] is null ? "meant" : "meant-there",
                        Side.None,
                        $"{said?["name"]}"
                    )),
                .. Items(view, "tenures")
                    .Select(held => new NaiveParty($"{held?["country"]}", $"{held?["role"]}", Side.None, null)),
            ],
            "representation" =>
            [
                .. Items(view, "between").Select(code => new NaiveParty($"{code}", "party", Side.Both, null)),
                .. Items(view, "met").Select(party => One(party, Text(party, "role") ?? "", Side.None)),
            ],
            _ => OfStatement(view),
        };

    public static string? Text(JsonNode? node, string field) => node?[field]?.ToString();

    /// <summary>Whether one acts and the other is acted towards.</summary>
    public static bool Acts(JsonObject view, string actor, string target) =>
        Of(view) is var parties
        && parties.Any(party => party.Country == actor && party.Side.HasFlag(Side.Actor))
        && parties.Any(party => party.Country == target && party.Side.HasFlag(Side.Target));

    private static IReadOnlyList<NaiveParty> OfSummit(JsonObject view) =>
        [
            One(view["host"], "host", Side.Both),
            .. Items(view, "conveners").Select(code => new NaiveParty($"{code}", "convener", Side.Both, null)),
            .. Items(view, "participants")
                .Select(participant =>
                    One(participant, "participant", (bool?)participant?["counted"] is true ? Side.Both : Side.None)
                ),
        ];

    private static IReadOnlyList<NaiveParty> OfStatement(JsonObject view)
    {
        var speakers = Items(view, "jointly").Prepend(view["speaker"]).ToList();
        var speaking = speakers.Select(speaker => Text(speaker, "country")).Distinct().ToList();
        var side = speaking.Count > 1 ? Side.Both : Side.Actor;
        return
        [
            .. speakers.Select(speaker => One(speaker, "speaker", side)),
            .. Items(view, "to").Select(code => new NaiveParty($"{code}", "addressee", Side.Target, null)),
            .. Items(view, "about")
                .Select(code => new NaiveParty(
                    $"{code}",
                    "subject",
                    speaking.Contains($"{code}") ? Side.None : Side.Target,
                    null
                )),
        ];
    }

    private static NaiveParty One(JsonNode? party, string role, Side side) =>
        new(Text(party, "country") ?? "", role, side, Text(party, "person"));

    private static IEnumerable<JsonNode?> Items(JsonObject view, string field) => view[field] as JsonArray ?? [];
}
