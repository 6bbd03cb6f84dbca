using System.Globalization;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace DiplomacyTracker.Ledger;

/// <summary>Reads what a url asks for.</summary>
internal static class Asked
{
    /// <summary>The parameters that every read takes.</summary>
    public static readonly Parameter[] AxesParameters =
    [
        new("validAt", "V: the day whose state is told; default: the day of knownAt.", "2024-03-17"),
        new("knownAt", "K: what was publicly said by then; a day means its end, UTC; default: now.", "2024-02-20"),
        new(
            "recordedAt",
            "R: what was recorded by then: a day, an instant or position:N; default: now.",
            "position:42"
        ),
        new("minPosition", "Wait until the ledger has reached this position.", "42"),
        new("gazetteer", "Which version of the list of countries; default: the current one.", Gazetteer.Version),
        new(
            "methodology",
            $"By which rules counts and scores are made: {string.Join(", ", Vantages.Methodologies)}; default: the first.",
            Vantages.Methodology
        ),
    ];

    /// <summary>The parameters that every list takes.</summary>
    public static readonly Parameter[] PageParameters =
    [
        new("limit", "At most so many items, 1 to 500; default 50.", "50"),
        new("cursor", "Goes on where the last page ended; it fixes the vantage and the filters.", "…"),
    ];

    /// <summary>The axes of a request, or of the cursor that fixes them.</summary>
    public static Axes Axes(this HttpRequest request, DateTimeOffset now) => Ledger.Axes.Read(request.Parameter, now);

    /// <summary>A whole number within bounds.</summary>
    public static int? Number(string? text, string field, int least, int most) =>
        text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
        : throw new MalformedException("invalid-number", $"{field} is a whole number from {least} to {most}.", field);

    /// <summary>Yes or no.</summary>
    public static bool? Flag(string? text, string field) =>
        text switch
        {
            null => null,
            "true" => true,
            "false" => false,
            _ => throw new MalformedException("unknown-value", $"{field} is true or false.", field),
        };

    /// <summary>A value of an enum.</summary>
    public static T? One<T>(string? text, string field)
        where T : struct, Enum => text is null ? null : Checked(() => Kebab.Parse<T>(text), field);

    /// <summary>A country's code.</summary>
    public static string? Country(string? code, string field) =>
        code is null ? null : Checked(() => CountryCode.Parse(code).Value, field);

    /// <summary>Two countries with a hyphen, as written.</summary>
    public static (CountryCode One, CountryCode Other)? Pair(string? text, string field)
    {
        if (text is null)
            return null;
        if (text.Split('-') is not [var one, var other] || one == other)
            throw new MalformedException("invalid-pair", "A pair is two codes with a hyphen, such as KOR-USA.", field);

        Country(one, field);
        Country(other, field);
        return (CountryCode.Parse(one), CountryCode.Parse(other));
    }

    /// <summary>The id of a development.</summary>
    public static Guid? Id(string? text, string field) =>
        text is null ? null
        : Guid.TryParse(text, out var id) ? id
        : throw new MalformedException("invalid-id", $"{Excerpt.Of(text)} is no UUID.", field);

    /// <summary>A date, exact or not.</summary>
    public static EdtfDate? Date(string? text, string field) =>
        text is null ? null : Checked(() => EdtfDate.Parse(text), field);

    /// <summary>Several values of an enum, separated by commas.</summary>
    public static IReadOnlyList<string> OneOf<T>(string? text, string field)
        where T : struct, Enum =>
        text is null ? [] : [.. text.Split(',').Select(value => Checked(() => Kebab.Of(Kebab.Parse<T>(value)), field))];

    /// <summary>Several of the values that there are, separated by commas.</summary>
    public static IReadOnlyList<string> OneOf(string? text, string field, IReadOnlyList<string> known) =>
        text?.Split(',') is not { } values ? []
        : values.All(known.Contains) ? values
        : throw new MalformedException(
            "unknown-value",
            $"{field} is one or more of: {string.Join(", ", known)}.",
            field
        );

    private static T Checked<T>(Func<T> parse, string field)
    {
        try
        {
            return parse();
        }
        catch (InvalidValueException exception)
        {
            throw new MalformedException(exception.Code, exception.Message, field);
        }
    }
}
