using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Developments;

/// <summary>A kind of development, for those who deal with all kinds alike.</summary>
public interface IKind
{
    /// <summary>"visit".</summary>
    string Name { get; }

    /// <summary>Its facts by their stored names.</summary>
    IReadOnlyDictionary<string, Type> Facts { get; }

    /// <summary>What one more entry changes about how the development looks from anywhere.</summary>
    internal Turn Turn(Guid id, IReadOnlyList<Entry> entries, int index);

    /// <summary>How a development read back from the ledger reads on a day.</summary>
    internal DevelopmentView View(string body, DateOnly day);

    /// <summary>What a development read back from the ledger is, and what was done about it, in a line each.</summary>
    internal Headlines Headlines(string body);
}

/// <summary>A kind of development.</summary>
public sealed class Kind<TState> : IKind
    where TState : IDevelopment<TState>
{
    /// <inheritdoc />
    public string Name => TState.Kind;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, Type> Facts => TState.Facts;

    Turn IKind.Turn(Guid id, IReadOnlyList<Entry> entries, int index) => new Looks<TState>(id, entries, index).Turn();

    DevelopmentView IKind.View(string body, DateOnly day) => Looks<TState>.Read(body).View(day);

    Headlines IKind.Headlines(string body)
    {
        var (_, state, dossier) = Looks<TState>.Read(body);
        return new(state.Headline(), state.Acts(dossier).ToLookup(act => act.Event, act => act.Says ?? act.Headline));
    }
}

/// <summary>A development in a line, and its acts by the events that report them.</summary>
internal sealed record Headlines(string Whole, ILookup<Guid, string> Acts);
