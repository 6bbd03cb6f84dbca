using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Calendar;

/// <summary>The routes of the calendar: for people and programs, and for other calendars to subscribe to.</summary>
internal static class CalendarEndpoints
{
    private const string Tag = "Calendar";
    private const int DefaultLimit = 500;

    private static readonly Parameter[] PageParameters =
    [
        new("limit", "At most so many items, 1 to 500; default 500.", "500"),
        .. Asked.PageParameters.Where(parameter => parameter.Name is not "limit"),
    ];

    public static void MapCalendar(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/api/calendar",
                (HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                {
                    var (page, parameter, axes) = request.Page(vantages.Now());
                    // A cursor remembers which day it was; whether anybody had asked for one, the parameters say.
                    if (parameter("validAt") is null)
                        axes = axes with { ValidAt = null };
                    if (request.Parameter("limit") is null)
                        page = page with { Limit = DefaultLimit };
                    return Answers.Json(
                        mediator.Send(
                            new ReadCalendar(
                                CalendarSpan.Read(parameter),
                                CalendarAsked.Filters(parameter),
                                axes,
                                CalendarAsked.Zone(parameter),
                                page
                            ),
                            ct
                        )
                    );
                }
            )
            .Taking([
                .. CalendarAsked.SpanParameters,
                .. CalendarAsked.FilterParameters,
                .. Asked.AxesParameters,
                .. PageParameters,
            ])
            .Produces<CalendarView>()
            .WithTags(Tag)
            .WithSummary("What takes place on some days, or may: on days that are known, in a month, in a year, open");
        routes.MapExportOf("calendar", [.. CalendarAsked.SpanParameters, .. CalendarAsked.FilterParameters], Reader);
        routes
            .MapGet(
                "/api/calendar.ics",
                async (HttpContext context, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                {
                    var request = context.Request;
                    var feed = await mediator.Send(
                        new ReadFeed(
                            CalendarSpan.Read(request.Parameter),
                            CalendarAsked.Filters(request.Parameter),
                            request.Axes(vantages.Now()),
                            CalendarAsked.Zone(request.Parameter),
                            FeedAsked.Form(request.Parameter)
                        ),
                        ct
                    );
                    Permalinks.Tell(context, feed.AsOf);
                    return Results.Text(feed.Text, "text/calendar; charset=utf-8");
                }
            )
            .Taking([
                .. CalendarAsked.SpanParameters,
                .. CalendarAsked.FilterParameters,
                .. FeedAsked.Parameters,
                .. Asked.AxesParameters,
            ])
            .Produces<string>(contentType: "text/calendar")
            .WithTags(Tag)
            .WithSummary("The same as a feed for other calendars (iCalendar), which keeps up with every change");
    }

    private static Func<PageAsked, Axes, Task<ListPart>> Reader(HttpContext context)
    {
        var mediator = context.RequestServices.GetRequiredService<IMediator>();
        Func<string, string?> parameter = context.Request.Parameter;
        var (span, filters) = (CalendarSpan.Read(parameter), CalendarAsked.Filters(parameter));
        var zone = CalendarAsked.Zone(parameter);
        return async (page, axes) =>
        {
            var part = await mediator.Send(new ReadCalendar(span, filters, axes, zone, page), context.RequestAborted);
            var lanes = part.Lanes;
            return new(
                [.. lanes.Day, .. lanes.Week, .. lanes.Month, .. lanes.Year, .. lanes.Open],
                part.Next,
                part.AsOf
            );
        };
    }
}
