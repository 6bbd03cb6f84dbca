using System.Text.Json;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Developments;

/// <summary>Routes that take commands: the body is the command's JSON, and all answers have one form.</summary>
internal static class CommandEndpoints
{
    /// <summary>The parameter that every command takes.</summary>
    public static readonly Parameter DryRun = new("dryRun", "true: only say what would happen.", "true");

    /// <summary>A command.</summary>
    /// <param name="group">The routes of its kind.</param>
    /// <param name="pattern">Where.</param>
    /// <param name="summary">What it says.</param>
    /// <param name="fill">Puts in what stands in the route.</param>
    public static void MapCommand<TCommand, TState>(
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
    public static void MapCommand<TState>(
        this RouteGroupBuilder group,
        string pattern,
        string summary,
        Type described,
        Func<ReadOnlyMemory<byte>, RouteValueDictionary, Command<TState>> read,
        Type? plain = null
    )
        where TState : IDevelopment<TState> =>
        group
            .MapPost(
                pattern,
                (HttpContext context, IMediator mediator, Vantages vantages) =>
                    SendAsync(context, mediator, vantages.Now(), read)
            )
            .Taking(DryRun)
            .WithMetadata(new TakesBody(described, plain))
            .WithMetadata(CommandRoute.Of(read))
            .Produces<Recorded>()
            .WithSummary(summary);

    /// <summary>Whether the body of a founding command asks for another status than the plain verb brings.</summary>
    public static bool AsksForStatusOtherThan(ReadOnlyMemory<byte> body, string plain)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.ValueKind is JsonValueKind.Object
            && document.RootElement.TryGetProperty("status", out var status)
            && !(status.ValueKind is JsonValueKind.String && status.GetString() == plain);
    }

    private static async Task<IResult> SendAsync<TState>(
        HttpContext context,
        IMediator mediator,
        DateTimeOffset now,
        Func<ReadOnlyMemory<byte>, RouteValueDictionary, Command<TState>> read
    )
        where TState : IDevelopment<TState>
    {
        var request = context.Request;
        var key = request.IdempotencyKey();
        var body = await Bodies.ReadAsync(context);
        var sent = new SentCommand(body, request.RouteValues, request.Path, context.Sender(), now)
        {
            Key = key,
            IfMatch = request.IfMatch(),
            DryRun = IsDryRun(request),
        };
        var receipt = await mediator.Send(CommandRoute.Command(sent, read), context.RequestAborted);
        return Answer(context, receipt, $"/api/{TState.Collection}");
    }

    private static IResult Answer(HttpContext context, Receipt receipt, string collection)
    {
        if (receipt.Preview is { } preview)
            return Answers.Json(preview);

        context.Response.Headers.ETag = Answers.ETag(receipt.Version);
        if (receipt.Created)
            context.Response.Headers.Location = $"{collection}/{receipt.Id}";
        return Answers.Json(
            new Recorded(receipt.Id, receipt.Version, receipt.Position, receipt.Events),
            receipt.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK
        );
    }

    /// <summary>Whether nothing is to be recorded.</summary>
    public static bool IsDryRun(HttpRequest request) =>
        request.Parameter("dryRun") switch
        {
            null or "false" => false,
            "true" => true,
            _ => throw new MalformedException("invalid-parameter", "dryRun is true or false.", "dryRun"),
        };
}

/// <summary>The answer to a command.</summary>
/// <param name="Id">The development.</param>
/// <param name="Version">The number of its events; the ETag says the same.</param>
/// <param name="Position">The place of its last event in the log: give it as minPosition to read what was just written.</param>
/// <param name="Events">What was recorded; empty where it was so already.</param>
public sealed record Recorded(Guid Id, long Version, long Position, IReadOnlyList<string> Events);
