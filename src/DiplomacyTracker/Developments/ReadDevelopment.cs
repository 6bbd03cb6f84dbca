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

internal sealed class ReadDevelopmentHandler<TState>(Streams streams, Vantages vantages, INaming naming)
    : IRequestHandler<ReadDevelopment<TState>, Reading>
    where TState : IDevelopment<TState>
{
    public async Task<Reading> Handle(ReadDevelopment<TState> request, CancellationToken cancellationToken)
    {
        var (entries, asOf) = await streams.LoadAsync<TState>(request.Id, request.Axes, cancellationToken);
        var folded = Fold.At<TState>(request.Id, entries, asOf.Vantage);
        if (!folded.State.IsFounded)
            throw new NotKnownThenException(TState.Kind, request.Id);

        var view = await NamedAsync(folded.Read(asOf.ValidAt), asOf, cancellationToken);
        return new(view, entries.Count(entry => entry.Position <= asOf.Position), asOf);
    }

    /// <summary>Who is named is found in the ledger: where that is behind, rather nothing is told than something else later.</summary>
    private async Task<DevelopmentView> NamedAsync(ReadBack read, AsOf asOf, CancellationToken cancellation)
    {
        var (_, ledger) = await vantages.ProgressAsync(cancellation);
        if (ledger < asOf.Position)
            return read.View;

        var named = await naming.NameAsync([read], asOf, cancellation);
        return await naming.TellAsync(named[0], asOf, cancellation);
    }
}

/// <summary>Loads all that was ever recorded of a development.</summary>
internal sealed class Streams(IDocumentStore store, Vantages vantages)
{
    /// <summary>Of which kind a development is; null where there is none of that id.</summary>
    public async Task<IKind?> KindOfAsync(Guid id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var log = await session.Events.FetchStreamAsync(id, version: 1, token: cancellation);
        return log.Count > 0 && log[0].ToEntry() is { } begun ? Tracker.KindOf([begun]) : null;
    }

    /// <summary>The entries of a development, and what the axes mean for it.</summary>
    /// <exception cref="UnknownDevelopmentException">There is none of that kind.</exception>
    public async Task<(IReadOnlyList<Entry> Entries, AsOf AsOf)> LoadAsync<TState>(
        Guid id,
        Axes axes,
        CancellationToken cancellation
    )
        where TState : IDevelopment<TState>
    {
        // What others have recorded meanwhile belongs to the answer too, as far as the ledger has it: looked up first.
        var reached = await vantages.ReachedAsync(axes, cancellation);
        await using var session = store.QuerySession();
        var log = await session.Events.FetchStreamAsync(id, token: cancellation);
        IReadOnlyList<Entry> entries =
        [
            .. log.Select(e => e.ToEntry() is { } entry ? entry with { Origin = CameFrom.Of(e) } : null)
                .OfType<Entry>(),
        ];
        return entries.Count > 0 && Tracker.KindOf(entries).Name == TState.Kind
            ? (entries, await vantages.ForStreamAsync(axes, Math.Max(entries[^1].Position, reached), cancellation))
            : throw new UnknownDevelopmentException(TState.Kind, id);
    }
}
