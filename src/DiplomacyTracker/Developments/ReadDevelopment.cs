using DiplomacyTracker.Ledger;
using Marten;
using MediatR;

namespace DiplomacyTracker.Developments;

/// <summary>How one development is seen.</summary>
/// <param name="Id">Which.</param>
/// <param name="Axes">From where.</param>
public sealed record ReadDevelopment<TState>(Guid Id, Axes Axes) : IRequest<Reading>
    where TState : IDevelopment<TState>;

/// <summary>A development as read.</summary>
/// <param name="View">What is seen.</param>
/// <param name="Version">The number of its events that were recorded by then.</param>
/// <param name="AsOf">From where.</param>
public sealed record Reading(DevelopmentView View, long Version, AsOf AsOf);

internal sealed class ReadDevelopmentHandler<TState>(Streams streams)
    : IRequestHandler<ReadDevelopment<TState>, Reading>
    where TState : IDevelopment<TState>
{
    public async Task<Reading> Handle(ReadDevelopment<TState> request, CancellationToken cancellationToken)
    {
        var (entries, asOf) = await streams.LoadAsync<TState>(request.Id, request.Axes, cancellationToken);
        var folded = Fold.At<TState>(request.Id, entries, asOf.Vantage);
        return folded.State.IsFounded
            ? new(folded.View(asOf.ValidAt), entries.Count(entry => entry.Position <= asOf.Position), asOf)
            : throw new NotKnownThenException(TState.Kind, request.Id);
    }
}

/// <summary>Loads all that was ever recorded of a development.</summary>
internal sealed class Streams(IDocumentStore store, Vantages vantages)
{
    /// <summary>The entries of a development, and what the axes mean for it.</summary>
    /// <exception cref="UnknownDevelopmentException">There is none of that kind.</exception>
    public async Task<(IReadOnlyList<Entry> Entries, AsOf AsOf)> LoadAsync<TState>(
        Guid id,
        Axes axes,
        CancellationToken cancellation
    )
        where TState : IDevelopment<TState>
    {
        await using var session = store.QuerySession();
        var log = await session.Events.FetchStreamAsync(id, token: cancellation);
        IReadOnlyList<Entry> entries = [.. log.Select(e => e.ToEntry()).OfType<Entry>()];
        return entries.Count > 0 && Tracker.KindOf(entries).Name == TState.Kind
            ? (entries, await vantages.ForStreamAsync(axes, entries[^1].Position, cancellation))
            : throw new UnknownDevelopmentException(TState.Kind, id);
    }
}
