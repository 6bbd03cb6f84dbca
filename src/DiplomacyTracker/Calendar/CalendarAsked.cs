using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;

namespace DiplomacyTracker.Calendar;

/// <summary>Which developments stand in a calendar: each one given must hold.</summary>
public sealed record CalendarFilters
{
    /// <summary>As in lists: country, role, person, kind, status, phase, certainty.</summary>
    public Filters Of { get; init; } = new();

    /// <summary>Two countries that alone stand opposite one another in it, as KOR-USA in alphabetical order.</summary>
    public string? Pair { get; init; }

    /// <summary>Of one of these kinds; none: of all that take place, which persons and representation don't.</summary>
    public IReadOnlyList<string> Type { get; init; } = [];
}

/// <summary>Reads what a url asks of a calendar.</summary>
internal static class CalendarAsked
{
    /// <summary>The value of zone that means each item's own.</summary>
    public const string OwnZone = "place";

    /// <summary>The days.</summary>
    public static readonly Parameter[] SpanParameters =
    [
        new("month", "The days of a month.", "2024-03"),
        new("week", "The days of a week of ISO 8601, Monday to Sunday.", "2024-W11"),
        new("day", "One day.", "2024-03-17"),
        new("from", "From this day on (EDTF); goes with to.", "2024-03-01"),
        new("to", "Up to this day (EDTF); goes with from.", "2024-03-31"),
    ];

    /// <summary>The filters.</summary>
    public static readonly Parameter[] FilterParameters =
    [
        new("type", $"{Tracker.KindsInWords} Default: all but persons and representation.", "visit,summit"),
        .. ListFilters.Usual.Parameters.Where(parameter => parameter.Name is not ("from" or "to" or "updatedSince")),
        new("pair", "Two countries that alone stand opposite one another.", "KOR-USA"),
        new(
            "zone",
            "By which clock it is today: place (default), that of each item's own place; or an IANA zone. validAt goes before.",
            "Asia/Seoul"
        ),
    ];

    /// <summary>Reads the filters.</summary>
    public static CalendarFilters Filters(Func<string, string?> parameter) =>
        new()
        {
            Of = new()
            {
                Country = Asked.Country(parameter("country"), "country"),
                Role = Roles.Asked(parameter),
                Person = parameter("person"),
                Transliterated = ListFilters.IsTransliterated(parameter("transliteration")),
                Status = Asked.OneOf(parameter("status"), "status", Statuses),
                Phase = Asked.OneOf<Phase>(parameter("phase"), "phase"),
                Kind = Asked.OneOf(parameter("kind"), "kind", Categories),
                Certainty = Asked.OneOf<Certainty>(parameter("certainty"), "certainty"),
            },
            Pair = Asked.Pair(parameter("pair"), "pair") is var (one, other) ? Pairs.Key(one, other) : null,
            Type = Asked.OneOf(parameter("type"), "type", [.. Tracker.Kinds.Select(kind => kind.Name)]),
        };

    /// <summary>Reads the zone: null means each item's own.</summary>
    /// <exception cref="MalformedException">There is no such zone.</exception>
    public static string? Zone(Func<string, string?> parameter) =>
        parameter("zone") switch
        {
            null or OwnZone => null,
            { } zone when Zones.Exists(zone) => zone,
            var other => throw new MalformedException(
                "unknown-zone",
                $"{Excerpt.Of(other)} is neither \"{OwnZone}\" nor an IANA zone such as Asia/Seoul.",
                "zone"
            ),
        };

    private static readonly string[] Categories =
    [
        .. Tracker.Kinds.SelectMany(kind => kind.Categories).Distinct(StringComparer.Ordinal),
    ];

    private static readonly string[] Statuses =
    [
        .. Tracker.Kinds.SelectMany(kind => kind.Statuses).Distinct(StringComparer.Ordinal),
    ];
}
