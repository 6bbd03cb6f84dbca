using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Developments;

/// <summary>How a route sends its command, for those who have a body and no request of their own, such as a form.</summary>
/// <param name="Kind">Of the developments that it is about.</param>
/// <param name="SendAsync">Sends it, exactly as the route does.</param>
internal sealed record CommandRoute(
    string Kind,
    Func<SentCommand, IMediator, CancellationToken, Task<Receipt>> SendAsync
)
{
    /// <summary>The route of commands that are read so.</summary>
    public static CommandRoute Of<TState>(Func<ReadOnlyMemory<byte>, RouteValueDictionary, Command<TState>> read)
        where TState : IDevelopment<TState> =>
        new(TState.Kind, (sent, mediator, cancellation) => mediator.Send(Command(sent, read), cancellation));

    /// <summary>The command that was sent, in its envelope.</summary>
    /// <exception cref="Platform.MalformedException">Its id is none.</exception>
    public static Command<TState> Command<TState>(
        SentCommand sent,
        Func<ReadOnlyMemory<byte>, RouteValueDictionary, Command<TState>> read
    )
        where TState : IDevelopment<TState>
    {
        var command = read(sent.Body, sent.Route);
        var given = command is FoundingCommand<TState> founding ? founding.Id ?? founding.OwnId : sent.Route.Id("id");
        var id = given ?? Guid.CreateVersion7(sent.ReceivedAt);
        if (id == Guid.Empty)
            throw new Platform.MalformedException("invalid-id", "An id of nothing but zeros is none.", "id");

        return command with
        {
            Development = id,
            IsOfNewId = given is null,
            Envelope = new(
                Guid.CreateVersion7(sent.ReceivedAt),
                sent.ReceivedAt,
                sent.Sender,
                sent.Path,
                Bodies.HashOf(command),
                sent.Key,
                sent.IfMatch,
                sent.DryRun
            ),
        };
    }
}

/// <summary>A command as it was sent, not read yet.</summary>
/// <param name="Body">Its JSON.</param>
/// <param name="Route">What stands in the path.</param>
/// <param name="Path">The path itself.</param>
/// <param name="Sender">Who sent it.</param>
/// <param name="ReceivedAt">When.</param>
internal sealed record SentCommand(
    ReadOnlyMemory<byte> Body,
    RouteValueDictionary Route,
    string Path,
    string Sender,
    DateTimeOffset ReceivedAt
)
{
    /// <summary>The Idempotency-Key, if any.</summary>
    public string? Key { get; init; }

    /// <summary>The version that the sender has read, if they care.</summary>
    public long? IfMatch { get; init; }

    /// <summary>Only to see what would happen.</summary>
    public bool DryRun { get; init; }
}
