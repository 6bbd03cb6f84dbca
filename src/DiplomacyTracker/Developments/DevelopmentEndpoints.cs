using System.Globalization;
using System.Text.Json;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Developments;

/// <summary>The routes that every kind of development has.</summary>
internal static class DevelopmentEndpoints
{
    private static readonly Parameter DryRun = new("dryRun", "true: only say what would happen.", "true");

    private static readonly Parameter[] FilterParameters =
    [
        new("country", "A country that has a part in it.", "KOR"),
        new("role", "In which role: visitor, host, convener, participant, speaker, addressee, subject.", "host"),
        new("person", "Who has a part in it, as written; case and accents don't count.", "Antony Blinken"),
        new("status", "One or more, separated by commas, on the day asked for.", "announced,confirmed"),
        new("phase", "One or more, separated by commas, on the day asked for.", "upcoming"),
        new("kind", "The kind within the kind: state, working; remarks, threat.", "state"),
        new("from", "May take place on this day or later (EDTF).", "2024-03"),
        new("to", "May take place on this day or earlier (EDTF).", "2024-03"),
        new("certainty", "rumoured, likely, certain.", "likely"),
        new("updatedSince", "Looks different since then: a day, an instant or position:N.", "position:42"),
    ];

    /// <summary>The reads and the commands that are the same for every kind.</summary>
    /// <typeparam name="TState">The kind's state.</typeparam>
    /// <typeparam name="TStatus">Its statuses, for the filter.</typeparam>
    /// <param name="routes">Where to.</param>
    /// <param name="tag">The heading in the description.</param>
    /// <param name="categories">The kinds within the kind, for the filter.</param>
    public static RouteGroupBuilder MapKind<TState, TStatus>(
        this IEndpointRouteBuilder routes,
        string tag,
        IEnumerable<string> categories
    )
        where TState : IDevelopment<TState>
        where TStatus : struct, Enum
    {
        var group = routes.MapGroup($"/api/{TState.Kind}s").WithTags(tag);
        IReadOnlyList<string> known = [.. categories];
        var kind = Tracker.Kinds.Single(kind => kind.Name == TState.Kind);

        group
            .MapGet(
                "/",
                (HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                {
                    var (page, parameter, axes) = request.Page(vantages.Now());
                    var filters = FiltersOf<TStatus>(parameter, known, vantages.Now());
                    return Json(mediator.Send(new ListDevelopments(kind, filters, axes, page), ct));
                }
            )
            .Taking([.. FilterParameters, .. Asked.AxesParameters, .. Asked.PageParameters])
            .WithSummary($"Lists {TState.Kind}s, the latest first");
        group
            .MapGet(
                "/{id:guid}",
                async (Guid id, HttpContext context, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                {
                    var reading = await mediator.Send(
                        new ReadDevelopment<TState>(id, context.Request.Axes(vantages.Now())),
                        ct
                    );
                    context.Response.Headers.ETag = ETag(reading.Version);
                    return Json(Whole(reading));
                }
            )
            .Taking(Asked.AxesParameters)
            .WithSummary($"Reads one {TState.Kind}");
        group
            .MapGet(
                "/{id:guid}/history",
                (Guid id, HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                    Json(mediator.Send(new ReadHistory<TState>(id, request.Axes(vantages.Now())), ct))
            )
            .Taking(Asked.AxesParameters)
            .WithSummary($"Tells what was said of one {TState.Kind}, line by line");

        group.MapCommand<AddReport<TState>, TState>("/{id:guid}/reports", "Another source says the same");
        group.MapCommand<WithdrawReport<TState>, TState>(
            "/{id:guid}/reports/{eventId:guid}/withdraw",
            "A source takes back what it said",
            (command, route) => command with { Event = Id(route, "eventId") }
        );
        group.MapCommand<Correct<TState>, TState>("/{id:guid}/correct", "What an event said was wrong");
        group.MapCommand<Retract<TState>, TState>("/{id:guid}/retract", "An event is taken back");
        group.MapCommand<LinkTo<TState>, TState>("/{id:guid}/links", "It has to do with another development");
        group.MapCommand<ResolveCondition<TState>, TState>(
            "/{id:guid}/conditions/{number:int}/resolve",
            "How a condition turned out",
            (command, route) => command with { Number = int.Parse(Text(route, "number"), CultureInfo.InvariantCulture) }
        );
        return group;
    }

    /// <summary>A command: its body is the command's JSON.</summary>
    public static RouteHandlerBuilder MapCommand<TCommand, TState>(
        this RouteGroupBuilder group,
        string pattern,
        string summary,
        Func<TCommand, RouteValueDictionary, TCommand>? fill = null
    )
        where TCommand : Command<TState>
        where TState : IDevelopment<TState> =>
        group.MapCommand<TState>(
            pattern,
            summary,
            typeof(TCommand),
            (body, route) =>
            {
                var command = Bodies.As<TCommand>(body);
                return fill is null ? command : fill(command, route);
            }
        );

    /// <summary>A command whose type is found out from its body.</summary>
    public static RouteHandlerBuilder MapCommand<TState>(
        this RouteGroupBuilder group,
        string pattern,
        string summary,
        Type described,
        Func<ReadOnlyMemory<byte>, RouteValueDictionary, Command<TState>> read
    )
        where TState : IDevelopment<TState> =>
        group
            .MapPost(
                pattern,
                (HttpContext context, IMediator mediator, Vantages vantages) =>
                    AnswerAsync(context, mediator, vantages, read)
            )
            .Taking(DryRun)
            .WithMetadata(new CommandBody(described))
            .WithSummary(summary);

    /// <summary>Whether a body of a founding command asks for another status than the one that the plain verb brings.</summary>
    public static bool AsksForStatusOtherThan(ReadOnlyMemory<byte> body, string plain)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.ValueKind is JsonValueKind.Object
            && document.RootElement.TryGetProperty("status", out var status)
            && !(status.ValueKind is JsonValueKind.String && status.GetString() == plain);
    }

    private static async Task<IResult> AnswerAsync<TState>(
        HttpContext context,
        IMediator mediator,
        Vantages vantages,
        Func<ReadOnlyMemory<byte>, RouteValueDictionary, Command<TState>> read
    )
        where TState : IDevelopment<TState>
    {
        var (request, now) = (context.Request, vantages.Now());
        var key = request.IdempotencyKey();
        var body = await Bodies.ReadAsync(context);
        var command = read(body, request.RouteValues);
        var id = command is FoundingCommand<TState> founding
            ? founding.Id ?? Guid.CreateVersion7(now)
            : Id(request.RouteValues, "id");
        if (id == Guid.Empty)
            throw new MalformedException("invalid-id", "An id of nothing but zeros is none.", "id");

        command = command with
        {
            Development = id,
            Envelope = new(
                Guid.CreateVersion7(now),
                now,
                context.Sender(),
                request.Path,
                Bodies.HashOf<object>(command),
                key,
                request.IfMatch(),
                IsDryRun(request)
            ),
        };
        return Answer(context, await mediator.Send(command, context.RequestAborted), $"/api/{TState.Kind}s");
    }

    private static IResult Answer(HttpContext context, Receipt receipt, string collection)
    {
        if (receipt.Preview is { } preview)
            return Json(
                new
                {
                    preview.Before,
                    preview.After,
                    preview.Events,
                }
            );

        context.Response.Headers.ETag = ETag(receipt.Version);
        if (receipt.Created)
            context.Response.Headers.Location = $"{collection}/{receipt.Id}";
        return Json(
            new
            {
                receipt.Id,
                receipt.Version,
                receipt.Position,
                receipt.Events,
            },
            receipt.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK
        );
    }

    private static Filters FiltersOf<TStatus>(
        Func<string, string?> parameter,
        IReadOnlyList<string> categories,
        DateTimeOffset now
    )
        where TStatus : struct, Enum =>
        new()
        {
            Country = Asked.Country(parameter("country"), "country"),
            Role = parameter("role"),
            Person = parameter("person"),
            Status = Asked.OneOf<TStatus>(parameter("status"), "status"),
            Phase = Asked.OneOf<Phase>(parameter("phase"), "phase"),
            Kind = Asked.OneOf(parameter("kind"), "kind", categories),
            Certainty = Asked.OneOf<Certainty>(parameter("certainty"), "certainty"),
            From = Asked.Date(parameter("from"), "from")?.Earliest,
            To = Asked.Date(parameter("to"), "to")?.Latest,
            UpdatedSince = parameter("updatedSince") is { } since ? Axes.Recorded(since, "updatedSince", now) : null,
        };

    private static object Whole(Reading reading)
    {
        var view = JsonSerializer.SerializeToNode(reading.View, reading.View.GetType(), TrackerJson.Lenient);
        if (view is System.Text.Json.Nodes.JsonObject whole)
        {
            whole["version"] = reading.Version;
            whole["asOf"] = JsonSerializer.SerializeToNode(reading.AsOf, TrackerJson.Lenient);
        }

        return view ?? new object();
    }

    private static async Task<IResult> Json<T>(Task<T> answer) => Json(await answer);

    private static IResult Json<T>(T answer, int status = StatusCodes.Status200OK) =>
        Results.Json<object?>(answer, TrackerJson.Lenient, statusCode: status);

    private static bool IsDryRun(HttpRequest request) =>
        request.Parameter("dryRun") switch
        {
            null or "false" => false,
            "true" => true,
            _ => throw new MalformedException("invalid-parameter", "dryRun is true or false.", "dryRun"),
        };

    private static string ETag(long version) => $"\"{version}\"";

    private static Guid Id(RouteValueDictionary route, string name) =>
        Guid.Parse(Text(route, name), CultureInfo.InvariantCulture);

    private static string Text(RouteValueDictionary route, string name) => route[name]?.ToString() ?? "";
}

/// <summary>What a route takes as its body, for its description.</summary>
internal sealed record CommandBody(Type Type);
