using System.Globalization;
using DiplomacyTracker.Countries;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace DiplomacyTracker.Server.Pages;

/// <summary>Who reads a page: in which language and theme, at which address; and links that stay in the same moment.</summary>
internal sealed class Reader(IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>The parameters that travel along from page to page.</summary>
    public static readonly IReadOnlyList<string> Carried =
    [
        "validAt",
        "knownAt",
        "recordedAt",
        "gazetteer",
        "methodology",
    ];

    private static readonly IReadOnlyList<string> Moments = ["validAt", "knownAt"];
    private static readonly IReadOnlyList<string> Themes = ["light", "dark"];

    /// <summary>A language of the interface: "en" or "de".</summary>
    public string Language =>
        Words.Languages.FirstOrDefault(one => one == Cookie("language"))
        ?? Words.Languages.FirstOrDefault(one =>
            http.HttpContext?.Request.Headers.AcceptLanguage.ToString().StartsWith(one, StringComparison.Ordinal)
                is true
        )
        ?? Words.Languages[0];

    /// <summary>How dates and numbers are written.</summary>
    public CultureInfo Culture => Words.CultureOf(Language);

    /// <summary>"light" or "dark"; null where the system decides.</summary>
    public string? Theme => Themes.FirstOrDefault(one => one == Cookie("theme"));

    /// <summary>The path of the page, such as /relations/KOR/USA.</summary>
    public string Path => Refused?.OriginalPath ?? http.HttpContext?.Request.Path.Value ?? "/";

    /// <summary>The path with its query, to come back to.</summary>
    public string Address =>
        Path + (Refused is { } refused ? refused.OriginalQueryString : http.HttpContext?.Request.QueryString.Value);

    /// <summary>What the address says by its parameters; fields of a form that were left empty are left out.</summary>
    public IReadOnlyDictionary<string, string> Given =>
        http.HttpContext?.Request.Query.Where(one => one.Value.ToString().Length > 0)
            .ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal)
        ?? new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether one of the three axes is not now.</summary>
    public bool IsElsewhere => Given.Keys.Any(name => name is "validAt" or "knownAt" or "recordedAt");

    /// <summary>The day as of which is read, where that is another one than the address says: that of a step of a replay.</summary>
    public DateOnly? ShownDay { private get; set; }

    /// <summary>The same reader on another day: what still lies ahead of it is told so.</summary>
    public Reader On(DateOnly day) => new(http, clock) { ShownDay = day };

    /// <summary>The day as of which the page is read; today where it says none.</summary>
    public DateOnly Day =>
        ShownDay
        ?? Moments
            .Select(name => Given.GetValueOrDefault(name) is { Length: >= 10 } said ? said[..10] : null)
            .Select(said =>
                DateOnly.TryParseExact(
                    said,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
                    ? day
                    : (DateOnly?)null
            )
            .FirstOrDefault(day => day is not null)
        ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>A text of the interface in the reader's language; the key is the English text.</summary>
    public string Say(string english, params object?[] values) => string.Format(Culture, Translate(english), values);

    /// <summary>The same with its places left open: {0}, {1} ...</summary>
    public string Translate(string english) => Words.Of(Language, english);

    /// <summary>What is wrong, in the reader's language by its code; null where that is English, and the message says it better.</summary>
    public string? Problem(string code) => Words.Find(Language, $"problem: {code}");

    /// <summary>What is wrong, and behind it the English message, which names what it is about.</summary>
    public string Explain(string code, string message) => Problem(code) is { } said ? $"{said} ({message})" : message;

    /// <summary>A name that the API gives to a field, a kind or a status, in words: confirmedBy, in-force.</summary>
    public string Name(string name) => Words.Of(Language, name) is var word && word != name ? word : Words.Apart(name);

    /// <summary>A value in words, where it is a name of ours; whatever else somebody wrote stays as it is.</summary>
    public string Value(string value) =>
        Words.Find(Language, value) ?? (Words.IsName(value) ? Words.Apart(value) : value);

    /// <summary>A country's name in the reader's language, by its code; that of the gazetteer where the language has none.</summary>
    public string Country(string code) => LocalNames.Of(code, Culture);

    /// <summary>A city: a capital in the reader's language, any other as it was written.</summary>
    public string City(string name) => LocalNames.City(name, Culture);

    /// <summary>All countries in the reader's language, in its order.</summary>
    public IEnumerable<(string Code, string Name)> Countries() =>
        Gazetteer
            .All.Select(country => (country.Code, Name: Country(country.Code)))
            .OrderBy(country => country.Name, StringComparer.Create(Culture, ignoreCase: false));

    /// <summary>A link to another page at the same moment.</summary>
    public string Link(string path, params (string Name, string? Value)[] more) =>
        Add(path, Given.Where(one => Carried.Contains(one.Key, StringComparer.Ordinal)), more);

    /// <summary>This page with some parameters set, or taken out by null.</summary>
    public string Here(params (string Name, string? Value)[] more) =>
        Add(Path, Given.Where(one => !more.Any(other => other.Name == one.Key)), more);

    /// <summary>What was asked for where another page answers in its place, such as the one for what isn't there.</summary>
    private IStatusCodeReExecuteFeature? Refused => http.HttpContext?.Features.Get<IStatusCodeReExecuteFeature>();

    private static string Add(
        string path,
        IEnumerable<KeyValuePair<string, string>> given,
        IEnumerable<(string Name, string? Value)> more
    ) =>
        QueryHelpers.AddQueryString(
            path,
            given
                .Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))
                .Concat(more.Select(one => KeyValuePair.Create(one.Name, one.Value)))
                .Where(one => one.Value is not null)
        );

    /// <summary>The value of a cookie; null where there is none.</summary>
    public string? Cookie(string name) => http.HttpContext?.Request.Cookies[name];
}
