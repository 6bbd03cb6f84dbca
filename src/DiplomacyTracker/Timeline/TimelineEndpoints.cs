using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Timeline;

/// <summary>The route of the timeline.</summary>
internal static class TimelineEndpoints
{
    private static readonly Parameter[] FilterParameters =
    [
        new("country", "A country that has a part in it.", "KOR"),
        new("pair", "Two countries, one of which acts towards the other, alone or among several.", "KOR-USA"),
        new("type", Tracker.KindsInWords, "visit,statement"),
        new("development", "One development.", "018e4a1c-0000-7000-8000-000000000001"),
        new("from", "May have been done on this day or later (EDTF).", "2024-03"),
        new("to", "May have been done on this day or earlier (EDTF).", "2024-03"),
    ];

    public static void MapTimeline(this IEndpointRouteBuilder routes)
    {
        routes.MapExportOf(
            "timeline",
            FilterParameters,
            context =>
            {
                var mediator = context.RequestServices.GetRequiredService<IMediator>();
                var filters = FiltersOf(context.Request.Parameter);
                return async (page, axes) =>
                    ListPart.Of(await mediator.Send(new ReadTimeline(filters, axes, page), context.RequestAborted));
            }
        );
        routes
            .MapGet(
                "/api/timeline",
                async (HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                {
                    var (page, parameter, axes) = request.Page(vantages.Now());
                    return Answers.Json(await mediator.Send(new ReadTimeline(FiltersOf(parameter), axes, page), ct));
                }
            )
            .Taking([.. FilterParameters, .. Asked.AxesParameters, .. Asked.PageParameters])
            .Produces<Page<TimelineItem>>()
            .WithTags("Across kinds")
            .WithSummary("Tells what was done, the latest first");
    }

    private static TimelineFilters FiltersOf(Func<string, string?> parameter)
    {
        var (from, to) = AskedDays.Of(parameter);
        return new()
        {
            Country = Asked.Country(parameter("country"), "country"),
            Pair = Asked.Pair(parameter("pair"), "pair") is var (one, other) ? Pairs.Key(one, other) : null,
            Type = Asked.OneOf(parameter("type"), "type", [.. Tracker.Kinds.Select(kind => kind.Name)]),
            Development = Asked.Id(parameter("development"), "development"),
            From = from,
            To = to,
        };
    }
}
