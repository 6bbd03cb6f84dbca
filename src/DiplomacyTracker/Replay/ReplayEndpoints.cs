using System.Globalization;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Replay;

/// <summary>The route of the replay.</summary>
internal static class ReplayEndpoints
{
    private static readonly Parameter[] Own =
    [
        new("axis", "What moves: known (default), what became known; recorded, what was stored.", "known"),
        new("from", "Steps from then on: a day or an instant; along the recorded axis also position:N.", "2024-02-01"),
        new("to", "Steps up to then; a day means its end, UTC.", "2024-03-31"),
        new("country", "A country that has a part in it.", "KOR"),
        new("pair", "Two countries on opposite sides; what is linked to such is told as context.", "KOR-USA"),
        new("person", "Who has a part in it: a name in any spelling known, or a person's id.", "Antony Blinken"),
        new("development", "One development.", "018e4a1c-0000-7000-8000-000000000001"),
        new("type", Tracker.KindsInWords, "visit,statement"),
        new("speed", "Days of history in a second, default 1; 0 doesn't wait.", "7"),
        new("after", "Behind this step, as the header Last-Event-ID.", "2024-02-28T00:00:00Z/42"),
    ];

    public static void MapReplay(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/api/replay",
                async (
                    HttpRequest request,
                    IMediator mediator,
                    Vantages vantages,
                    TimeProvider clock,
                    CancellationToken ct
                ) =>
                {
                    var (page, parameter, axes) = request.Page(vantages.Now());
                    var speed = SpeedOf(parameter("speed"));
                    var asked = new ReadReplay(SpanOf(request, parameter, axes), FiltersOf(parameter), axes, page);
                    var first = await mediator.Send(asked, ct);
                    if (request.WantsJson())
                        return Answers.Json(first);

                    var stream = new ReplayStream(mediator, clock, speed, request.Parameter("limit") is not null);
                    return TypedResults.ServerSentEvents(stream.TellAsync(asked, first, ct));
                }
            )
            .Taking([.. Own, .. Asked.AxesParameters, .. Asked.PageParameters])
            .Produces<Page<ReplayStep>>()
            .WithTags("Across kinds")
            .WithSummary("Replays what became known or was recorded, step by step, as server-sent events or as JSON");

    /// <summary>Events are sent unless somebody asks for JSON and doesn't ask for events.</summary>
    private static bool WantsJson(this HttpRequest request)
    {
        var accepted = request.Headers.Accept.ToString();
        return accepted.Contains("application/json", StringComparison.OrdinalIgnoreCase)
            && !accepted.Contains("text/event-stream", StringComparison.OrdinalIgnoreCase);
    }

    private static ReplaySpan SpanOf(HttpRequest request, Func<string, string?> parameter, Axes axes)
    {
        var axis = Asked.OneOf<ReplayAxis>(parameter("axis"), "axis") switch
        {
            [] => ReplayAxis.Known,
            [var one] => Kebab.Parse<ReplayAxis>(one),
            _ => throw new MalformedException("unknown-value", "axis is known or recorded.", "axis"),
        };
        var last = request.Headers["Last-Event-ID"].ToString();
        return new(
            axis,
            Bound(axis, parameter("from"), "from", begins: true),
            Bound(axis, parameter("to"), "to", begins: false),
            last.Length > 0 ? StepId.Read(last, "Last-Event-ID")
                : parameter("after") is { } after ? StepId.Read(after, "after")
                : null,
            parameter("validAt") is null ? null : axes.ValidAt
        );
    }

    /// <summary>One end of the span. It may lie ahead: nothing is told beyond the vantage.</summary>
    private static RecordedAt? Bound(ReplayAxis axis, string? text, string field, bool begins) =>
        text is null ? null
        : axis is ReplayAxis.Recorded && text.StartsWith("position:", StringComparison.Ordinal)
            ? Axes.Recorded(text, field, DateTimeOffset.MaxValue)
        : begins
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero))
        : new(Axes.Moment(text, field, "known-in-future", DateTimeOffset.MaxValue));

    private static ReplayFilters FiltersOf(Func<string, string?> parameter) =>
        new()
        {
            Country = Asked.Country(parameter("country"), "country"),
            Pair = Asked.Pair(parameter("pair"), "pair") is var (one, other) ? (one.Value, other.Value) : null,
            Person = parameter("person"),
            Development = Asked.Id(parameter("development"), "development"),
            Type = Asked.OneOf(parameter("type"), "type", [.. Tracker.Kinds.Select(kind => kind.Name)]),
        };

    private static double SpeedOf(string? text) =>
        text is null ? 1
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var speed)
        && double.IsFinite(speed)
            ? speed
        : throw new MalformedException(
            "invalid-number",
            "speed is a number of days in a second, such as 7 or 0.5.",
            "speed"
        );
}
