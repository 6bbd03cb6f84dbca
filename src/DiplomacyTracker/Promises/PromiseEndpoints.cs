using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Promises;

/// <summary>The route of promises.</summary>
internal static class PromiseEndpoints
{
    /// <summary>The kinds that are announced before they are held.</summary>
    public static readonly string[] Types = [.. Tracker.Kinds.Where(kind => kind.IsPlanned).Select(kind => kind.Name)];

    private static readonly Parameter[] Own =
    [
        new("by", "Told apart by country, person or outlet; default: all together.", "outlet"),
        new("country", "A country that takes part.", "KOR"),
        new("role", "In which role: visitor, host, convener, participant.", "host"),
        new("person", "Who takes part: a name in any spelling known, or a person's id.", "Antony Blinken"),
        new("pair", "Two countries that alone stand opposite one another.", "KOR-USA"),
        new("type", $"One or more, separated by commas: {string.Join(", ", Types)}.", "visit"),
        new("outlet", "The outlet that was first to say so.", "Yonhap"),
        new("from", "Held, or to be held, on this day or later (EDTF); default: five years before validAt.", "2020"),
        new("to", "Held, or to be held, on this day or earlier (EDTF).", "2024-03"),
    ];

    public static void MapPromises(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/api/promises",
                (HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                {
                    var (page, parameter, axes) = request.Page(vantages.Now());
                    return Answers.Json(
                        mediator.Send(
                            new ReadPromises(
                                Filters(parameter),
                                Asked.One<PromisesBy>(parameter("by"), "by"),
                                axes,
                                page
                            ),
                            ct
                        )
                    );
                }
            )
            .Taking([.. Own, .. Asked.AxesParameters, .. Asked.PageParameters])
            .Produces<PromisesView>()
            .WithTags("Across kinds")
            .WithSummary("What was announced against what was held: slippage, postponements, cancellations");

    /// <summary>Which promises parameters ask for.</summary>
    public static PromiseFilters Filters(Func<string, string?> parameter)
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
        };
    }
}
