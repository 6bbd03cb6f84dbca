using System.Globalization;
using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Benchmarks.Inventing;

/// <summary>A list of coded events, as projects publish them that read newspapers by machine; invented like the rest.</summary>
internal static class CodedEvents
{
    private static readonly string[] Publishers =
    [
        "Reuters",
        "AFP",
        "Yonhap",
        "TASS",
        "Xinhua",
        "ANSA",
        "EFE",
        "Kyodo",
    ];
    private static readonly string[] Actors =
    [
        "{0}",
        "Head of Government ({0})",
        "Foreign Affairs ({0})",
        "Government ({0})",
        "Military ({0})",
    ];

    // Codes and wordings of CAMEO, each with its share in a thousand.
    private static readonly (string Code, string Text, int Share)[] Acts =
    [
        ("010", "Make statement", 150),
        ("036", "Express intent to meet or negotiate", 90),
        ("040", "Consult", 120),
        ("042", "Make a visit", 110),
        ("043", "Host a visit", 110),
        ("046", "Engage in negotiation", 50),
        ("051", "Praise or endorse", 70),
        ("057", "Sign formal agreement", 50),
        ("061", "Cooperate economically", 30),
        ("071", "Provide economic aid", 20),
        ("100", "Demand", 20),
        ("111", "Criticize or denounce", 80),
        ("112", "Accuse", 40),
        ("120", "Reject", 10),
        ("130", "Threaten", 10),
        ("154", "Mobilize or increase armed forces", 5),
        ("161", "Reduce or break diplomatic relations", 5),
        ("163", "Impose embargo, boycott, or sanctions", 10),
        ("190", "Use conventional military force", 20),
    ];

    /// <summary>Writes so many rows with their header, by date: date, source, target, code, text, publisher, story.</summary>
    public static async Task WriteAsync(string file, int rows, DateOnly end, int seed = 1)
    {
        var chance = new Random(seed);
        var (first, days) = (end.AddYears(-20), end.DayNumber - end.AddYears(-20).DayNumber);
        var world = new World(chance);
        await using var csv = new StreamWriter(file);
        await csv.WriteLineAsync("date,source,target,code,text,publisher,story");

        var (written, story) = (0, 0);
        while (written < rows)
        {
            // A story gives one event or several: on one day, in one paper, of one pair.
            var day = first.AddDays((int)((double)written / rows * days));
            var (pair, publisher) = (world.Pair(chance), Publishers[chance.Next(Publishers.Length)]);
            var events = Math.Min(rows - written, 1 + (int)(4 * Math.Pow(chance.NextDouble(), 3)));
            story++;
            for (var i = 0; i < events; i++, written++)
            {
                var ((one, other), act) = (chance.Next(2) is 0 ? pair : (pair.Other, pair.One), Act(chance));
                await csv.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{day:O},{Actor(chance, one)},{Actor(chance, other)},{act.Code},{Quoted(act.Text)},{publisher},{story}"
                    )
                );
            }
        }
    }

    private static (string Code, string Text) Act(Random chance)
    {
        var roll = chance.Next(Acts.Sum(act => act.Share));
        foreach (var (code, text, share) in Acts)
            if ((roll -= share) < 0)
                return (code, text);
        return (Acts[^1].Code, Acts[^1].Text);
    }

    private static string Actor(Random chance, CountryCode country) =>
        Quoted(string.Format(CultureInfo.InvariantCulture, Actors[chance.Next(Actors.Length)], Names[country.Value]));

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny(',', '"') ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private static Dictionary<string, string> Names { get; } =
        Gazetteer.All.ToDictionary(country => country.Code, country => country.Name, StringComparer.Ordinal);
}
