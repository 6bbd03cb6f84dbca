using MediatR;

namespace DiplomacyTracker.Demo;

/// <summary>One report of a story: a command that is sent like anybody else's.</summary>
internal sealed record Step(Guid Development, Func<Guid, Envelope, IRequest<Receipt>> Command)
{
    /// <summary>A command to a development.</summary>
    public static Step Of<TState>(Guid development, Command<TState> command)
        where TState : IDevelopment<TState> => After(development, _ => command);

    /// <summary>A command that speaks of the event before it.</summary>
    public static Step After<TState>(Guid development, Func<Guid, Command<TState>> command)
        where TState : IDevelopment<TState> =>
        new(development, (before, envelope) => command(before) with { Development = development, Envelope = envelope });
}
