using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Tests.Ledger;
using static DiplomacyTracker.Tests.Ledger.NaiveParty;

namespace DiplomacyTracker.Tests.Calendar;

/// <summary>What is to stand in a calendar by the rules, worked out in the simplest way from whole histories.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Day">V; null: the day that it is at each place.</param>
internal sealed partial record NaiveCalendar(DateOnly From, DateOnly To, DateOnly? Day)
{
    private static readonly string[] NotInCalendars = ["person", "representation"];

    private static readonly Dictionary<string, string[]> InForce = new(StringComparer.Ordinal)
    {
        ["agreement"] = ["in-force", "suspended"],
        ["incident"] = ["ongoing", "eased"],
        // Only where somebody asks for it by its type.
        ["representation"] = ["recognised", "established", "suspended", "severed"],
    };

    /// <summary>Each item in a line, in the order of the calendar.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<Telling> tellings, Vantage from, Filter? filter) =>
        [
            .. tellings
                .Where(telling =>
                    filter is null ? !NotInCalendars.Contains(telling.Kind.Name) : telling.Kind == filter.Kind
                )
                .Select(telling => NaiveStory.Of(telling, from))
                .Select(story => (Story: story, Day: On(story, from)))
                .Where(one => filter?.HoldsOf(one.Story, one.Day) ?? true)
                .Select(one => one.Story.View(one.Day))
                .OfType<JsonObject>()
                .Where(Stands)
                .OrderBy(First)
                .ThenBy(view => Text(view, "id"), StringComparer.Ordinal)
                .Select(Line),
        ];

    /// <summary>The same of an item as it was answered.</summary>
    public static string Written(string lane, JsonNode item) =>
        string.Join(
            ' ',
            item["development"],
            lane,
            item["status"],
            item["phase"] ?? "-",
            item["first"],
            item["last"],
            (bool?)item["continuesBefore"],
            (bool?)item["continuesAfter"],
            (bool?)item["approximate"],
            (bool?)item["uncertain"]
        );

    private string Line(JsonObject view)
    {
        var (earliest, latest, occurs) = (Filter.Earliest(view), Filter.Latest(view), Text(view, "occurs") ?? "");
        return string.Join(
            ' ',
            view["id"],
            Lane(occurs),
            view["status"],
            view["phase"] ?? "-",
            $"{First(view):yyyy-MM-dd}",
            $"{(latest < To ? latest : To):yyyy-MM-dd}",
            earliest < From,
            latest > To,
            occurs.Contains('~') || occurs.Contains('%'),
            occurs.Contains('?') || occurs.Contains('%')
        );
    }

    private DateOnly First(JsonObject view) => Filter.Earliest(view) is var day && day > From ? day : From;

    private bool Stands(JsonObject view) =>
        Filter.Earliest(view) <= To
        && Filter.Latest(view) >= From
        && !(
            Filter.Earliest(view) < From
            && (
                Text(view, "latest") is null
                    ? InForce.GetValueOrDefault(Text(view, "type") ?? "", []).Contains(Text(view, "status"))
                    : Filter.Latest(view) > To
                        && Text(view, "status")
                            is "in-force"
                                or "suspended"
                                or "denounced"
                                or "terminated"
                                or "eased"
                                or "lifted"
            )
        );

    private DateOnly On(NaiveStory story, Vantage from)
    {
        if (Day is { } day)
            return day;

        // Legs before hosts: a visit takes place where it goes first.
        var view = story.View(DateOnly.MinValue);
        var host = (view?["legs"] as JsonArray)?.FirstOrDefault()?["host"] ?? view?["host"] ?? view?["place"];
        var zone = host is JsonObject && Text(host, "country") is { } country ? Zones.Of(country) ?? "UTC" : "UTC";
        var there = TimeZoneInfo.ConvertTime(from.KnownAt, TimeZoneInfo.FindSystemTimeZoneById(zone));
        return DateOnly.FromDateTime(there.DateTime);
    }

    /// <summary>By the looks of the text alone.</summary>
    private static string Lane(string occurs) =>
        occurs is "" || occurs.Contains("..", StringComparison.Ordinal)
            ? "open"
            : occurs
                .Split('/')
                .Select(end =>
                    Unspecified().IsMatch(end) ? 2
                    : FewDays().IsMatch(end) ? 1
                    : Exact().IsMatch(end) ? 0
                    : Month().IsMatch(end) ? 2
                    : 3
                )
                .Max() switch
            {
                0 => "day",
                1 => "week",
                2 => "month",
                _ => "year",
            };

    [GeneratedRegex(@"^\d{4}-\d{2}-XX[~?%]?$", RegexOptions.None, 1000)]
    private static partial Regex Unspecified();

    [GeneratedRegex(@"^\d{4}-\d{2}-\dX[~?%]?$", RegexOptions.None, 1000)]
    private static partial Regex FewDays();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[~?%]?$", RegexOptions.None, 1000)]
    private static partial Regex Exact();

    [GeneratedRegex(@"^\d{4}-\d{2}[~?%]?$", RegexOptions.None, 1000)]
    private static partial Regex Month();
}
