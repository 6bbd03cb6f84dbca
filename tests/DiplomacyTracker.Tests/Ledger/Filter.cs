using System.Globalization;
using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>What somebody looks for in a list, in the words of the url and as the simplest test of a view.</summary>
internal sealed record Filter(string Query, Func<JsonObject, bool> Holds)
{
    public static readonly Filter None = new("", _ => true);

    public static Filter Of(Dice dice)
    {
        var (country, day, person) = ($"{dice.Country()}", dice.Day(), dice.Of("antony blinken", "Cho Tae-Yul"));
        var (status, phase) = (dice.OfEnum<PlanStatus>(), dice.OfEnum<Phase>());
        var (kind, certainty) = (Kebab.Of(dice.OfEnum<VisitKind>()), Kebab.Of(dice.OfEnum<Certainty>()));
        return dice.Below(9) switch
        {
            0 => new(
                $"country={country}",
                view => Hosts(view).Append(Visitor(view, "country")).Any(code => code == country)
            ),
            1 => new($"country={country}&role=host", view => Hosts(view).Any(code => code == country)),
            2 => new(
                $"person={person}",
                view => string.Equals(Visitor(view, "person"), person, StringComparison.OrdinalIgnoreCase)
            ),
            3 => new(
                $"status={Kebab.Of(status)},held",
                view => Text(view, "status") is var read && (read == Kebab.Of(status) || read is "held")
            ),
            4 => new($"phase={Kebab.Of(phase)}", view => Text(view, "phase") == Kebab.Of(phase)),
            5 => new(
                $"kind={kind}&certainty={certainty}",
                view => Text(view, "kind") == kind && Text(view, "certainty") == certainty
            ),
            6 => new($"from={day:yyyy-MM-dd}", view => Latest(view) >= day),
            7 => new($"to={day:yyyy-MM-dd}", view => Day(view, "earliest") is not { } earliest || earliest <= day),
            _ => None,
        };
    }

    /// <summary>What is to be found, in the order of the list.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<Telling> tellings, Vantage from, DateOnly day) =>
        [
            .. tellings
                .Where(telling => telling.Kind is VisitHistories)
                .Select(telling => NaiveStory.Of(telling, from).View(day))
                .OfType<JsonObject>()
                .Where(Holds)
                .OrderByDescending(Latest)
                .ThenByDescending(view => Text(view, "id"), StringComparer.Ordinal)
                .Select(Readings.Of),
        ];

    private static DateOnly Latest(JsonObject view) => Day(view, "latest") ?? DateOnly.MaxValue;

    private static DateOnly? Day(JsonObject view, string field) =>
        Text(view, field) is { } text ? DateOnly.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string? Text(JsonObject view, string field) => view[field]?.ToString();

    private static string? Visitor(JsonObject view, string field) => view["visitor"]?[field]?.ToString();

    private static IEnumerable<string?> Hosts(JsonObject view) =>
        (view["legs"] as JsonArray ?? []).Select(leg => leg?["host"]?["country"]?.ToString());
}
