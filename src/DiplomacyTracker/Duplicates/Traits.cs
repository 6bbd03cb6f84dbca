using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Duplicates;

/// <summary>What of a development is compared with another, whatever its kind.</summary>
internal sealed class Traits
{
    /// <summary>The fields that name a place.</summary>
    public static readonly string[] PlaceFields = ["host.city", "place", "place.city"];

    private static readonly string[] TextFields = ["title", "theme", "purpose", "summary", "quotation.text"];
    private static readonly string[] Actors = ["visitor", "speaker", "actor", "participant", "signatory"];

    public Traits(Compared of)
    {
        var view = Differences.Json(of.Read.View);
        Sides =
        [
            .. of
                .Read.Parties.Where(party => party.Side is not Side.None)
                .Select(party => (party.Country, party.Side))
                .Distinct()
                .Order(),
        ];
        Persons = Named(of.Read.Parties.Where(party => party.Side is not Side.None).Select(party => party.Person));
        Offices = Named(of.Texts.Where(text => Actors.Any(actor => text.Field == $"{actor}.office")));
        Places = Named(of.Texts.Where(text => PlaceFields.Contains(text.Field, StringComparer.Ordinal)));
        Texts = of
            .Texts.Where(text => TextFields.Contains(text.Field, StringComparer.Ordinal))
            .ToLookup(text => text.Field, text => text.Text, StringComparer.Ordinal);
        Sources =
        [
            .. of
                .Read.View.Sources.Where(citation => !citation.Withdrawn && citation.Source.Url is not null)
                .Select(citation => $"{citation.Source.Url}"),
        ];
        ConfirmedBy =
        [
            .. (view["confirmedBy"] as JsonArray ?? [])
                .Select(code => $"{code}")
                .Where(code => Sides.Any(side => side.Country.Value == code)),
        ];
        Act = view["act"]?.ToString();
    }

    /// <summary>Who stands opposite to whom.</summary>
    public IReadOnlyList<(CountryCode Country, Side Side)> Sides { get; }

    /// <summary>Who acts or is acted towards, as written, by folded name.</summary>
    public IReadOnlyDictionary<string, string> Persons { get; }

    /// <summary>In which offices they act, likewise.</summary>
    public IReadOnlyDictionary<string, string> Offices { get; }

    /// <summary>Where, likewise.</summary>
    public IReadOnlyDictionary<string, string> Places { get; }

    /// <summary>What it is about, by field.</summary>
    public ILookup<string, string> Texts { get; }

    /// <summary>The addresses of what it rests on.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Which of those who take part have confirmed it.</summary>
    public IReadOnlyList<string> ConfirmedBy { get; }

    /// <summary>What it amounts to (PLOVER), where that is said.</summary>
    public string? Act { get; }

    /// <summary>Whether each acts in one towards the other, who acts towards them in the other one.</summary>
    public bool Mirrors(Traits other) => !Sides.SequenceEqual(other.Sides) && Turned.SequenceEqual(other.Sides);

    private IEnumerable<(CountryCode, Side)> Turned =>
        Sides.Select(one => (one.Country, one.Side ^ (one.Side is Side.Both ? Side.None : Side.Both))).Order();

    private static Dictionary<string, string> Named(IEnumerable<Passage> texts) =>
        Named(texts.Select(text => text.Text));

    private static Dictionary<string, string> Named(IEnumerable<string?> texts) =>
        texts
            .OfType<string>()
            .GroupBy(text => text.Folded(), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
}
