using System.Text.RegularExpressions;
using DiplomacyTracker.Imports;

namespace DiplomacyTracker.Tests.Representation;

/// <summary>One act as a heading tells it, ready to be sent.</summary>
/// <param name="Verb">The last part of its route.</param>
/// <param name="On">When, by the prose.</param>
/// <param name="Body">What it says.</param>
internal sealed record UsAct(string Verb, EdtfDate On, IReadOnlyDictionary<string, string> Body);

/// <summary>Translates the headings of the State Department's guide to recognition and relations into acts.</summary>
internal sealed class UsRelations(string country, string name, string heading, string text)
{
    private const string States = "USA";

    private static readonly string[] Columns = ["country_slug", "country", "section", "heading", "text"];

    /// <summary>What a heading tells, by which word the prose dates it; and in which order things of one day are told.</summary>
    private static readonly (string Heading, string Verb, string Prose)[] Rules =
    [
        ("^(?!Formation).*Recognition", "recognise", "recogni[sz]"),
        (
            @"(?<![\w-])Establishment of Diplomatic Relations",
            "establish",
            "relations.*established|established.*relations"
        ),
        ("(Re-?establish|Resum).*Relations|Relations.*(Re-?established|Resumed)", "resume", "re-?established|resume"),
        ("Sever|Relations Ended|Interrupted by severance", "sever", "sever|relations ended"),
        (
            "Interrupted(?! by severance)|Suspension of Diplomatic",
            "suspend",
            "suspen|interrupt|withdrew|return to Washington"
        ),
        (
            "(Establishment|Opening).*Section|Severed.*housed in a section",
            "missions",
            "Section was established|severed"
        ),
        ("Liaison Office", "missions", "Office.* (opened|established)"),
        (
            "(Establish|Re-?open|Re-?establish).*(Embassy|Legation)|(Embassy|Legation).*(Reopen|Reestablish)",
            "missions",
            @"(embass|legation)\w*.*(open|established|elevated)"
        ),
        ("Elevation|Raised to Embassy", "level", "elevat|raised|upgraded|promoted"),
        ("Clos(ure|ed|ing)|Suspension of Embassy", "missions/close", "closed|suspended operations"),
    ];

    private static readonly (string Adjective, string Code)[] Powers =
    [
        ("Swiss", "CHE"),
        ("Belgian", "BEL"),
        ("Spanish", "ESP"),
    ];

    private readonly Prose prose = new(heading, text);

    /// <summary>What the file tells of a country and the United States, in the order of the world.</summary>
    public static IReadOnlyList<UsAct> Of(byte[] file, string slug, string country) =>
        [
            .. new CsvRows(file, Columns)
                .Read()
                .Where(row => row["country_slug"] == slug)
                .Where(row => row["section"] is "recognition" or "diplomatic_relations" or "diplomatic-relations")
                .Select(row => (Name: row["country"], Heading: Plain(row["heading"]), Text: Plain(row["text"])))
                .SelectMany(row => new UsRelations(country, row.Name, Settled(row.Heading, row.Text), row.Text).Acts())
                .OrderBy(act => act.On.Earliest)
                .ThenBy(act => Array.FindIndex(Rules, rule => rule.Verb == act.Verb)),
        ];

    private IEnumerable<UsAct> Acts()
    {
        var told = Rules.Where(rule => Says(rule.Heading, heading)).ToList();
        foreach (var (_, verb, word) in told.DistinctBy(rule => rule.Verb))
        {
            // What was raised or closed was not opened, though the heading says "establishment" of something else too.
            if (verb is "missions" && told.Exists(rule => rule.Verb is "level" or "missions/close"))
                continue;

            var on = prose.Date(word);
            yield return new(verb, on, Body(verb, Sending()));
            if (verb is "missions" && Says("respective", text))
                yield return new(verb, on, Body(verb, country));
        }
    }

    private Dictionary<string, string> Body(string verb, string sending) =>
        new (string Field, string? Value)[]
        {
            (
                "by",
                verb is "recognise" ? Recognising()
                : verb is "sever" or "suspend" ? Breaking()
                : null
            ),
            ("sending", verb is "missions" or "missions/close" or "level" ? sending : null),
            ("kind", verb is "missions" ? Kind() : null),
            ("city", verb is "missions" ? City(sending) : null),
            ("protectedBy", verb is "missions" && Kind() is "interests-section" ? Protecting() : null),
            ("level", verb is "level" ? "ambassador" : null),
            ("mission", verb is "level" ? "embassy" : null),
        }
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Field, pair => pair.Value ?? "", StringComparer.Ordinal);

    private string? Recognising() =>
        Says("Mutual", heading) ? null
        : Says("of US", heading) ? country
        : States;

    private string? Breaking() =>
        Says("by US|US Sever", heading) ? States
        : Says("Severed by", heading) ? country
        : Says("US (sever|suspend)", text) ? States
        : Says("severed diplomatic relations with US", text) ? country
        : null;

    /// <summary>Whose mission it is: that of the United States, unless another adjective stands before it.</summary>
    private string Sending() => Says(@"^(Establishment of )?(?!US)\w+n (Legation|Embassy)", heading) ? country : States;

    private string Kind() =>
        Says("Section|section", heading) ? "interests-section"
        : Says("Liaison", heading) ? "liaison-office"
        : Says("Embassy", heading) ? "embassy"
        : "legation";

    private string? City(string sending) => sending == States ? prose.City(name) : "Washington";

    private string? Protecting() =>
        Powers
            .Where(power => Says($"{power.Adjective} (Embassy|Government)", text))
            .Select(power => power.Code)
            .FirstOrDefault();

    /// <summary>The heading as the prose rules: what was "interrupted" may have been severed, with an interests section left.</summary>
    private static string Settled(string heading, string text) =>
        Says("Interrupted", heading) && Says("severed diplomatic relations with US", text)
            ? heading.Replace("Interrupted", "Interrupted by severance", StringComparison.Ordinal)
        : Says("Severed", heading) && Says("Section was established", text) ? $"{heading} Severed, housed in a section"
        : heading;

    private static string Plain(string text) =>
        Regex.Replace(
            text,
            @"(the )?(United States|U\.S\.|Americans?\b|America\b)",
            "US",
            RegexOptions.ExplicitCapture,
            Patience
        );

    private static bool Says(string pattern, string text) => Regex.IsMatch(text, pattern, RegexOptions.None, Patience);

    private static TimeSpan Patience => TimeSpan.FromSeconds(1);
}
