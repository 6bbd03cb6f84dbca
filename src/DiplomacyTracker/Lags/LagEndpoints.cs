using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Lags;

/// <summary>The route of lags.</summary>
internal static class LagEndpoints
{
    private const int MostDays = 100_000;

    /// <summary>The kinds that begin on a day.</summary>
    public static readonly string[] Types = [.. Tracker.Kinds.Where(kind => kind.TakesPlace).Select(kind => kind.Name)];

    private static readonly Parameter[] Own =
    [
        new("by", "Told apart by outlet, type, country or year; default: all together.", "year"),
        new("country", "A country that has a part in it.", "KOR"),
        new("role", $"In which role: {string.Join(", ", Roles.All)}.", "host"),
        new("person", "Who has a part in it: a name in any spelling known, or a person's id.", "Antony Blinken"),
        new("pair", "Two countries that alone stand opposite one another.", "KOR-USA"),
        new("type", $"One or more, separated by commas: {string.Join(", ", Types)}.", "visit"),
        new("outlet", "The outlet that told of it first.", "Yonhap"),
        new("from", "Begun on this day or later (EDTF); default: five years before validAt.", "2015"),
        new("to", "Begun on this day or earlier (EDTF); default: validAt.", "2024-03"),
        new("lateAfter", "What became known after more days than these came late; default 365.", "365"),
        new(
            "arrival",
            "Only these are listed behind the figures, which are of all: prompt, late, ahead, vague; separated by commas.",
            "late"
        ),
    ];

    public static void MapLag(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/api/lag",
                (HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                {
                    var (page, parameter, axes) = request.Page(vantages.Now());
                    return Answers.Json(mediator.Send(Question(parameter, axes, page), ct));
                }
            )
            .Taking([.. Own, .. Asked.AxesParameters, .. Asked.PageParameters])
            .Produces<LagView>()
            .WithTags("Across kinds")
            .WithSummary("How long after it began what has begun became known: median, quartiles, late arrivals");

    /// <summary>What parameters ask for.</summary>
    public static ReadLag Question(Func<string, string?> parameter, Axes axes, PageAsked page) =>
        new(
            Filters(parameter),
            Asked.One<LagsBy>(parameter("by"), "by"),
            Asked.Number(parameter("lateAfter"), "lateAfter", 0, MostDays),
            axes,
            page
        );

    private static LagFilters Filters(Func<string, string?> parameter)
    {
        var (from, to) = AskedDays.Of(parameter);
        return new()
        {
            Country = Asked.Country(parameter("country"), "country"),
            Role = Roles.Asked(parameter),
            Person = parameter("person"),
            Pair = Asked.Pair(parameter("pair"), "pair") is var (one, other) ? Pairs.Key(one, other) : null,
            Type = Asked.OneOf(parameter("type"), "type", Types),
            Outlet = parameter("outlet"),
            From = from,
            To = to,
            Arrival = Asked.OneOf<Arrival>(parameter("arrival"), "arrival"),
        };
    }
}
