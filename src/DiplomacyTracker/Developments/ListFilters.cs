using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;

namespace DiplomacyTracker.Developments;

/// <summary>What a list can be asked for.</summary>
/// <param name="Parameters">The parameters that it takes.</param>
internal sealed record ListFilters(IReadOnlyList<Parameter> Parameters)
{
    /// <summary>The roles that it can be asked for.</summary>
    public IReadOnlyList<string> AllRoles { get; init; } = Roles.All;

    /// <summary>Whether "Pak Jin" finds "Park Jin".</summary>
    public static readonly Parameter Transliterated = new(
        "transliteration",
        "on: names written in another transliteration are found too; off: only spellings that are recorded.",
        "off"
    );

    /// <summary>What lists of all kinds but persons take.</summary>
    public static readonly ListFilters Usual = new([
        new("country", "A country that has a part in it.", "KOR"),
        new("role", $"In which role: {string.Join(", ", Roles.All)}.", "host"),
        new("person", "Who has a part in it: a name in any spelling known, or a person's id.", "Antony Blinken"),
        Transliterated,
        new("status", "One or more, separated by commas, on the day asked for.", "announced,confirmed"),
        new("phase", "One or more, separated by commas, on the day asked for.", "upcoming"),
        new("kind", "The kind within the kind: state, working; remarks, threat.", "state"),
        new("from", "May take place on this day or later (EDTF).", "2024-03"),
        new("to", "May take place on this day or earlier (EDTF).", "2024-03"),
        new("certainty", "One or more: rumoured, likely, certain.", "likely"),
        new("updatedSince", "Looks different since then: a day, an instant or position:N.", "position:42"),
    ]);

    /// <summary>Reads them; what the list doesn't take was refused before.</summary>
    public Filters Read<TStatus>(Func<string, string?> parameter, IReadOnlyList<string> categories, DateTimeOffset now)
        where TStatus : struct, Enum
    {
        var (from, to) = AskedDays.Of(parameter);
        return new()
        {
            Country = Asked.Country(parameter("country"), "country"),
            Role = Roles.Asked(parameter, AllRoles),
            Person = parameter("person"),
            Name = parameter("name"),
            Office = parameter("office"),
            Transliterated = IsTransliterated(parameter("transliteration")),
            Status = Asked.OneOf<TStatus>(parameter("status"), "status"),
            Phase = Asked.OneOf<Phase>(parameter("phase"), "phase"),
            Kind = Asked.OneOf(parameter("kind"), "kind", categories),
            Certainty = Asked.OneOf<Certainty>(parameter("certainty"), "certainty"),
            From = from,
            To = to,
            UpdatedSince = parameter("updatedSince") is { } since ? Axes.Recorded(since, "updatedSince", now) : null,
        };
    }

    /// <summary>Reads the parameter transliteration: on where it is left out.</summary>
    internal static bool IsTransliterated(string? value) =>
        value switch
        {
            null or "on" => true,
            "off" => false,
            _ => throw new MalformedException(
                "invalid-parameter",
                "transliteration is on or off.",
                Transliterated.Name
            ),
        };
}
