using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Ledger;
using static DiplomacyTracker.Tests.Ledger.NaiveParty;

namespace DiplomacyTracker.Tests.Promises;

/// <summary>What became of something announced, worked out from its whole history.</summary>
/// <param name="Id">The development.</param>
/// <param name="Line">Everything that is to be told of it, as text that can be compared.</param>
/// <param name="Latest">By which they are in order.</param>
/// <param name="Outcome">held, cancelled or overdue.</param>
/// <param name="Slippage">At least and at most; null where it wasn't held.</param>
/// <param name="Countries">Which take part.</param>
/// <param name="Outlet">Who said so first.</param>
internal sealed record NaivePromise(
    string Id,
    string Line,
    DateOnly Latest,
    string Outcome,
    (int Min, int Max)? Slippage,
    IReadOnlyList<string> Countries,
    string? Outlet
)
{
    private static readonly string[] Plans = ["announced", "confirmed", "postponed"];

    /// <summary>Null where nothing was announced, or nothing has become of it yet.</summary>
    public static NaivePromise? Of(Telling telling, Vantage from, DateOnly day)
    {
        if (telling.Kind.Name is not ("visit" or "summit"))
            return null;

        var story = NaiveStory.Of(telling, from);
        if (story.View(day) is not { } view || story.View(DateOnly.MaxValue) is not { } end || IsCopy(view))
            return null;

        var outcome =
            Text(view, "status") is "held" or "cancelled" ? Text(view, "status") ?? ""
            : Text(view, "phase") is "overdue" ? "overdue"
            : null;
        if (outcome is null || First(telling, from, Standing(view)) is not var (plan, sources, at))
            return null;

        var held = outcome is "held" && Text(view, "occurs") is { } occurs ? EdtfDate.Parse(occurs) : null;
        held = held?.HasOpenStart is true ? null : held;
        var announced = EdtfDate.Parse(Text(plan, "occurs") ?? "");
        var slippage = held is null ? ((int, int)?)null : Between(announced.Start(), held.Start());
        var lead = held is null
            ? ((int, int)?)null
            : Between(EdtfDate.On(DateOnly.FromDateTime(at.UtcDateTime)), held.Start());
        var done = telling
            .Kind.Acts(story)
            .Where(act => act.On.OccurredOn() <= day && story.IsSupported(act.Event))
            .ToList();
        var confirmed = FirstOf(
            done.Where(act => act.Name is "confirmed")
                .SelectMany(act => story.Heard.Single(heard => heard.Entry.Id == act.Event).Reports)
                .Where(report => !report.Withdrawn)
                .SelectMany(report => report.Entry.Fact.Report.Sources)
        );
        var outlet = FirstOf(sources);
        return new(
            $"{view["id"]}",
            string.Join(
                ' ',
                view["id"],
                outcome,
                announced,
                Instants.Written(at),
                Text(plan, "certainty"),
                outlet?.Folded(),
                confirmed?.Folded(),
                held,
                slippage,
                lead,
                done.Count(act => act.Name is "postponed"),
                done.Count(act => act.Name is "rescheduled")
            ),
            Filter.Latest(view),
            outcome,
            slippage,
            [
                .. NaiveParty
                    .Of(end)
                    .Where(party => party.Side is not Side.None)
                    .Select(party => party.Country)
                    .Distinct(),
            ],
            outlet
        );
    }

    /// <summary>The same of a promise as it was answered.</summary>
    public static string Written(JsonNode? promise) =>
        string.Join(
            ' ',
            promise?["development"],
            promise?["outcome"],
            promise?["announced"],
            promise?["announcedAt"],
            Text(promise, "certainty"),
            Text(promise, "outlet")?.Folded(),
            Text(promise, "confirmedBy")?.Folded(),
            promise?["held"],
            Pair(promise?["slippage"]),
            Pair(promise?["lead"]),
            promise?["postponed"],
            promise?["rescheduled"]
        );

    private static (int, int)? Pair(JsonNode? days) => days is null ? null : ((int)days["min"]!, (int)days["max"]!);

    /// <summary>Who says anything of it, and hasn't taken that back.</summary>
    private static List<Source> Standing(JsonObject view) =>
        [.. Citations(view).Where(citation => !citation.Withdrawn).Select(citation => citation.Source)];

    private static Citation[] Citations(JsonObject view) =>
        view["sources"].Deserialize<Citation[]>(TrackerJson.Lenient) ?? [];

    /// <summary>The first plan by somebody who still stands by it.</summary>
    private static (JsonObject Plan, List<Source> Sources, DateTimeOffset At)? First(
        Telling telling,
        Vantage from,
        List<Source> standing
    )
    {
        foreach (var moment in telling.Entries.Select(entry => entry.KnownAt).Distinct().Order())
            if (
                moment <= from.KnownAt
                && NaiveStory.Of(telling, new(moment, from.Position)).View(DateOnly.MaxValue) is { } view
                && Plans.Contains(Text(view, "status"))
                && Text(view, "earliest") is not null
                // The last of all days is no day on which anything ends.
                && Text(view, "latest") is not (null or "9999-12-31")
                && Citations(view).Select(said => said.Source).Where(said => standing.Exists(said.IsSameAs)).ToList()
                    is { Count: > 0 } sources
            )
                return (view, sources, moment);
        return null;
    }

    private static string? FirstOf(IEnumerable<Source> sources) =>
        sources
            .OrderBy(source => source.PublishedAt?.Instant ?? DateTimeOffset.MaxValue)
            .ThenBy(source => source.OriginKey(), StringComparer.Ordinal)
            .Select(source => source.Origin ?? source.Outlet ?? source.Url?.Host)
            .FirstOrDefault();

    private static bool IsCopy(JsonObject view) =>
        (view["links"] as JsonArray ?? []).Any(link => Text(link, "relation") is "duplicate-of");

    private static (int, int) Between(EdtfDate from, EdtfDate to) =>
        (to.Earliest.DayNumber - from.Latest.DayNumber, to.Latest.DayNumber - from.Earliest.DayNumber);
}
