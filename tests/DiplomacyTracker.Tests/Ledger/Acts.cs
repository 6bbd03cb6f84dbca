using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>What somebody looks for in the timeline, in the words of the url and as the simplest test of an act.</summary>
internal sealed record Acts(string Query, Func<JsonObject, NaiveAct, bool> Holds)
{
    public static Acts Of(Dice dice, IReadOnlyList<Telling> tellings)
    {
        Acts[] each = [Country(dice), Pair(dice), Type(dice), One(dice, tellings), .. Span(dice)];
        var some = each.Where(_ => dice.Chance(25)).ToList();
        return new(
            string.Join('&', some.Select(acts => acts.Query)),
            (view, act) => some.TrueForAll(acts => acts.Holds(view, act))
        );
    }

    /// <summary>Towards whom something was done in an incident, or by an agreement, is a question of its own: see their tests.</summary>
    public bool IsToldOf(string act) =>
        !Query.Contains("pair=", StringComparison.Ordinal)
        || !(
            act.Contains(" incident ", StringComparison.Ordinal)
            || act.Contains(" agreement ", StringComparison.Ordinal)
        );

    /// <summary>What is to be told, in the order of the timeline.</summary>
    public IEnumerable<string> Among(IReadOnlyList<Telling> tellings, Vantage from) =>
        tellings
            .Select(telling => (telling.Kind, Story: NaiveStory.Of(telling, from)))
            .Select(telling => (telling.Kind, telling.Story, View: telling.Story.View(DateOnly.MaxValue)))
            .SelectMany(telling =>
                telling.View is { } view ? telling.Kind.Acts(telling.Story).Select(act => (View: view, Act: act)) : []
            )
            .Where(told => Holds(told.View, told.Act))
            .OrderByDescending(told => told.Act.On.Latest)
            .ThenByDescending(told => NaiveParty.Text(told.View, "id"), StringComparer.Ordinal)
            .ThenByDescending(told => $"{told.Act.Event}", StringComparer.Ordinal)
            .Select(told => told.Act.Written(told.View));

    private static Acts Country(Dice dice)
    {
        var country = $"{dice.Country()}";
        return new(
            $"country={country}",
            (view, act) =>
                NaiveParty.Of(view).Any(party => party.Country == country)
                || $"{act.Actor}" == country
                || act.Towards?.Contains(country) is true
        );
    }

    private static Acts Pair(Dice dice)
    {
        var one = dice.Country();
        var other = dice.CountryBut(one);
        return new($"pair={one}-{other}", (view, act) => act.IsBetween(view, $"{one}", $"{other}"));
    }

    private static Acts Type(Dice dice)
    {
        string[] types = [dice.Of(HistoryKind.All).Name, dice.Of(HistoryKind.All).Name];
        return new($"type={string.Join(',', types)}", (view, _) => types.Contains(NaiveParty.Text(view, "type")));
    }

    private static Acts One(Dice dice, IReadOnlyList<Telling> tellings)
    {
        var id = $"{dice.Of(tellings).Development}";
        return new($"development={id}", (view, _) => NaiveParty.Text(view, "id") == id);
    }

    /// <summary>From a day on and up to one; in the other order they are refused.</summary>
    private static Acts[] Span(Dice dice)
    {
        var (from, to) = (dice.Date(), dice.Date());
        if (to.Latest < from.Earliest)
            (from, to) = (to, from);
        return
        [
            new($"from={Uri.EscapeDataString(from.Text)}", (_, act) => act.On.Latest >= from.Earliest),
            new($"to={Uri.EscapeDataString(to.Text)}", (_, act) => act.On.Earliest <= to.Latest),
        ];
    }
}
