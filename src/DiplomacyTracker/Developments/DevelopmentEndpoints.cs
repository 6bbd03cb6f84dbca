using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Developments;

/// <summary>The routes that every kind of development has.</summary>
internal static class DevelopmentEndpoints
{
    /// <summary>The reads and the commands that are the same for every kind.</summary>
    /// <typeparam name="TState">The kind's state.</typeparam>
    /// <typeparam name="TStatus">Its statuses, for the filter.</typeparam>
    /// <typeparam name="TView">How it is read, for the description.</typeparam>
    /// <param name="routes">Where to.</param>
    /// <param name="tag">The heading in the description.</param>
    /// <param name="categories">The kinds within the kind, for the filter.</param>
    /// <param name="filters">What its list can be asked for, where that is something else than usual.</param>
    public static RouteGroupBuilder MapKind<TState, TStatus, TView>(
        this IEndpointRouteBuilder routes,
        string tag,
        IEnumerable<string> categories,
        ListFilters? filters = null
    )
        where TState : IDevelopment<TState>
        where TStatus : struct, Enum
    {
        var group = routes.MapGroup($"/api/{TState.Collection}").WithTags(tag);
        group.MapReads<TState, TStatus, TView>(routes, [.. categories], filters ?? ListFilters.Usual);

        group.MapCommand<AddReport<TState>, TState>("/{id:guid}/reports", "Another source says the same");
        group.MapCommand<WithdrawReport<TState>, TState>(
            "/{id:guid}/reports/{eventId:guid}/withdraw",
            "A source takes back what it said",
            (command, route) => command with { Event = route.Id("eventId") }
        );
        group.MapCommand<Correct<TState>, TState>("/{id:guid}/correct", "What an event said was wrong");
        group.MapCommand<Retract<TState>, TState>("/{id:guid}/retract", "An event is taken back");
        group.MapCommand<LinkTo<TState>, TState>("/{id:guid}/links", "It has to do with another development");
        group.MapCommand<ResolveCondition<TState>, TState>(
            "/{id:guid}/conditions/{number:int}/resolve",
            "How a condition turned out",
            (command, route) => command with { Number = route.Number("number") }
        );
        return group;
    }

    private static void MapReads<TState, TStatus, TView>(
        this RouteGroupBuilder group,
        IEndpointRouteBuilder routes,
        IReadOnlyList<string> categories,
        ListFilters list
    )
        where TState : IDevelopment<TState>
        where TStatus : struct, Enum
    {
        var kind = Tracker.Kinds.Single(kind => kind.Name == TState.Kind);
        group
            .MapGet(
                "/",
                (HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                {
                    var (page, parameter, axes) = request.Page(vantages.Now());
                    var filters = list.Read<TStatus>(parameter, categories, vantages.Now());
                    return Answers.Json(mediator.Send(new ListDevelopments(kind, filters, axes, page), ct));
                }
            )
            .Taking([.. list.Parameters, .. Asked.AxesParameters, .. Asked.PageParameters])
            .Produces<Page<TView>>()
            .WithSummary($"Lists {TState.Collection}, the latest first");
        routes.MapExportOf(
            TState.Collection,
            list.Parameters,
            context =>
            {
                var mediator = context.RequestServices.GetRequiredService<IMediator>();
                var now = context.RequestServices.GetRequiredService<Vantages>().Now();
                var filters = list.Read<TStatus>(context.Request.Parameter, categories, now);
                return async (page, axes) =>
                    ListPart.Of(
                        await mediator.Send(new ListDevelopments(kind, filters, axes, page), context.RequestAborted)
                    );
            }
        );
        group
            .MapGet(
                "/{id:guid}",
                (Guid id, HttpContext context, IMediator mediator, Vantages vantages) =>
                    ReadAsync<TState>(id, context, mediator, vantages)
            )
            .Taking(Asked.AxesParameters)
            .Produces<TView>()
            .WithMetadata(new ReadsWhole())
            .WithSummary($"Reads one {TState.Kind}");
        group
            .MapGet(
                "/{id:guid}/history",
                (Guid id, HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                    Answers.Json(mediator.Send(new ReadHistory<TState>(id, request.Axes(vantages.Now())), ct))
            )
            .Taking(Asked.AxesParameters)
            .Produces<DevelopmentHistory>()
            .WithSummary($"Tells what was said of one {TState.Kind}, line by line");
    }

    /// <summary>Answers with one development, however its id was found out.</summary>
    public static async Task<IResult> ReadAsync<TState>(
        Guid id,
        HttpContext context,
        IMediator mediator,
        Vantages vantages
    )
        where TState : IDevelopment<TState>
    {
        var axes = context.Request.Axes(vantages.Now());
        var reading = await mediator.Send(new ReadDevelopment<TState>(id, axes), context.RequestAborted);
        context.Response.Headers.ETag = Answers.ETag(reading.Version);
        return Answers.Json(Whole(reading));
    }

    /// <summary>The view with its version and vantage: an object of its own, as lists have them once for all items.</summary>
    private static JsonObject Whole(Reading reading)
    {
        var view = reading.View.GetType();
        var whole = JsonSerializer.SerializeToNode(reading.View, view, TrackerJson.Lenient) as JsonObject ?? [];
        whole["version"] = reading.Version;
        whole["asOf"] = JsonSerializer.SerializeToNode(reading.AsOf, TrackerJson.Lenient);
        return whole;
    }
}
