using System.Globalization;
using System.Text.Json.Nodes;
using DiplomacyTracker.Agreements;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Incidents;
using DiplomacyTracker.People;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Representation;
using DiplomacyTracker.Statements;
using DiplomacyTracker.Visits;
using static DiplomacyTracker.Tests.Ledger.NaiveParty;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>What somebody looks for in a list, in the words of the url and as the simplest test of a view.</summary>
internal sealed record Filter(HistoryKind Kind, string Query, Func<JsonObject, bool> Holds)
{
    /// <summary>Who has a part in it: asked of the view in the end, as no day hides anybody.</summary>
    private bool IsOfParties => Query.Split('&')[0].Split('=')[0] is "country" or "person" or "name";

    public static Filter None(HistoryKind kind) => new(kind, "", _ => true);

    public static Filter Of(Dice dice)
    {
        var of = dice.Of(HistoryKind.All);
        if (of is PersonHistories)
            return OfPerson(dice, of);

        var (country, day, person) = ($"{dice.Country()}", dice.Day(), dice.Of("antony blinken", "Cho Tae-Yul"));
        var role = Role(dice, of);
        var (status, phase) = (Status(dice, of), Kebab.Of(dice.OfEnum<Phase>()));
        var (kind, certainty) = (Category(dice, of), Kebab.Of(dice.OfEnum<Certainty>()));
        return dice.Below(9) switch
        {
            0 => new(of, $"country={country}", view => Parties(view).Any(party => party.Country == country)),
            1 => new(
                of,
                $"country={country}&role={role}",
                view => Parties(view).Any(party => party.Country == country && party.Role == role)
            ),
            2 => new(
                of,
                $"person={person}&transliteration=off",
                view => Parties(view).Any(party => party.Person?.Folded() == person.Folded())
            ),
            3 => new(of, $"status={status}", view => status.Split(',').Contains(Text(view, "status"))),
            4 => new(of, $"phase={phase}", view => Text(view, "phase") == phase),
            5 => new(
                of,
                $"{(kind is null ? "" : $"kind={kind}&")}certainty={certainty}",
                view => (kind is null || Text(view, "kind") == kind) && Text(view, "certainty") == certainty
            ),
            6 => new(of, $"from={day:yyyy-MM-dd}", view => Latest(view) >= day),
            7 => new(of, $"to={day:yyyy-MM-dd}", view => Earliest(view) <= day),
            _ => None(of),
        };
    }

    private static Filter OfPerson(Dice dice, HistoryKind of)
    {
        var (country, role) = ($"{dice.Country()}", dice.Of("foreign-minister", "envoy"));
        var (name, status) = (dice.Of("park jin", "Jin Pak"), Kebab.Of(dice.OfEnum<PersonStatus>()));
        return dice.Below(5) switch
        {
            0 => new(of, $"country={country}", view => Parties(view).Any(party => party.Country == country)),
            1 => new(
                of,
                $"country={country}&role={role}",
                view => Parties(view).Any(party => party.Country == country && party.Role == role)
            ),
            2 => new(
                of,
                $"name={name}&transliteration=off",
                view =>
                    Parties(view)
                        .Any(party =>
                            party.Role is "called" or "meant" or "meant-there"
                            && party.Person?.Folded() == name.Folded()
                        )
            ),
            3 => new(of, $"status={status}", view => Text(view, "status") == status),
            _ => None(of),
        };
    }

    /// <summary>What is to be found, in the order of the list.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<Telling> tellings, Vantage from, DateOnly day) =>
        [
            .. tellings
                .Where(telling => telling.Kind == Kind)
                .Select(telling => NaiveStory.Of(telling, from))
                .Where(story => HoldsOf(story, day))
                .Select(story => story.View(day))
                .OfType<JsonObject>()
                .OrderByDescending(Latest)
                .ThenByDescending(view => Text(view, "id"), StringComparer.Ordinal)
                .Select(Readings.Of),
        ];

    /// <summary>Whether it is what is looked for, on a day.</summary>
    public bool HoldsOf(NaiveStory story, DateOnly day) =>
        story.View(IsOfParties ? DateOnly.MaxValue : day) is { } view && Holds(view);

    public static DateOnly Latest(JsonObject view) => Day(view, "latest") ?? DateOnly.MaxValue;

    public static DateOnly Earliest(JsonObject view) => Day(view, "earliest") ?? DateOnly.MinValue;

    private static IReadOnlyList<NaiveParty> Parties(JsonObject view) => NaiveParty.Of(view);

    private static DateOnly? Day(JsonObject view, string field) =>
        Text(view, field) is { } text ? DateOnly.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string Role(Dice dice, HistoryKind kind) =>
        kind switch
        {
            VisitHistories => dice.Of("visitor", "host", "met"),
            SummitHistories => dice.Of("host", "convener", "participant"),
            RepresentationHistories => dice.Of("party", "head-of-mission", "protecting-power"),
            IncidentHistories => dice.Of("actor", "target", "affected", "accused", "accuser", "sender"),
            AgreementHistories => dice.Of("party", "signatory"),
            _ => dice.Of("speaker", "addressee", "subject"),
        };

    private static string Status(Dice dice, HistoryKind kind) =>
        kind switch
        {
            StatementHistories => Kebab.Of(dice.OfEnum<StatementStatus>()),
            IncidentHistories => Kebab.Of(dice.OfEnum<IncidentStatus>()),
            RepresentationHistories => Kebab.Of(dice.OfEnum<RepresentationStatus>()),
            AgreementHistories => $"{Kebab.Of(dice.OfEnum<AgreementStatus>())},in-force",
            _ => $"{Kebab.Of(dice.OfEnum<PlanStatus>())},held",
        };

    private static string? Category(Dice dice, HistoryKind kind) =>
        kind switch
        {
            VisitHistories => Kebab.Of(dice.OfEnum<VisitKind>()),
            SummitHistories or RepresentationHistories => null,
            IncidentHistories => Kebab.Of(dice.OfEnum<IncidentKind>()),
            AgreementHistories => Kebab.Of(dice.OfEnum<AgreementKind>()),
            _ => Kebab.Of(dice.OfEnum<StatementKind>()),
        };
}
