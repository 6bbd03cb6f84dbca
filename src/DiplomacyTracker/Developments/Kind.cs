using DiplomacyTracker.Ledger;
using MediatR;

namespace DiplomacyTracker.Developments;

/// <summary>A kind of development, for those who deal with all kinds alike.</summary>
public partial interface IKind
{
    /// <summary>"visit".</summary>
    string Name { get; }

    /// <summary>"visits": its routes are /api/visits.</summary>
    string Collection { get; }

    /// <summary>Its facts by their stored names.</summary>
    IReadOnlyDictionary<string, Type> Facts { get; }

    /// <summary>What it is folded into.</summary>
    internal Type State { get; }

    /// <summary>Its statuses.</summary>
    IEnumerable<string> Statuses { get; }

    /// <summary>The kinds within the kind.</summary>
    IEnumerable<string> Categories { get; }

    /// <summary>Those in which it holds until further notice.</summary>
    IReadOnlyList<string> InForce { get; }

    /// <summary>Those of what binds for a time, and doesn't take place all the while.</summary>
    IReadOnlyList<string> Binding { get; }

    /// <summary>Those in which it is agreed on, or being so, and doesn't hold yet.</summary>
    IReadOnlyList<string> Pending { get; }

    /// <summary>Those in which it is over and done.</summary>
    IReadOnlyList<string> Done { get; }

    /// <summary>Whether it takes place at some time, and so stands in a calendar.</summary>
    bool TakesPlace { get; }

    /// <summary>Whether it is announced first, and then held or not.</summary>
    bool IsPlanned { get; }

    /// <summary>Whether a verb may be said in a status: ConfirmVisit of what is announced.</summary>
    bool Allows(string verb, string status);

    /// <summary>The question how one of them is seen.</summary>
    IRequest<Reading> AskFor(Guid id, Axes axes);

    /// <summary>The question what was said of one of them, line by line.</summary>
    IRequest<DevelopmentHistory> AskForHistory(Guid id, Axes axes);

    /// <summary>What comes of a command of this kind, said by its report.</summary>
    /// <exception cref="Platform.RefusedException">It can't be.</exception>
    internal IReadOnlyList<IFact> Decide(object command, Guid id, IReadOnlyList<Entry> entries, DateTimeOffset now);

    /// <summary>What can be said against a fact by itself.</summary>
    /// <exception cref="Platform.RefusedException">It can't be true.</exception>
    internal void Check(IFact fact, DateOnly knownOn);

    /// <summary>How a development of this kind looks from everywhere, before anything is told of it.</summary>
    internal ILooks Looks(Guid id);

    /// <summary>A development as the ledger has it.</summary>
    internal IFolded Read(string body);
}

/// <summary>A kind of development.</summary>
public sealed partial class Kind<TState> : IKind
    where TState : IDevelopment<TState>
{
    /// <inheritdoc />
    public string Name => TState.Kind;

    /// <inheritdoc />
    public string Collection => TState.Collection;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, Type> Facts => TState.Facts;

    /// <inheritdoc />
    public IEnumerable<string> Statuses => TState.Statuses;

    /// <inheritdoc />
    public IEnumerable<string> Categories => TState.Categories;

    /// <inheritdoc />
    public IReadOnlyList<string> InForce => TState.InForce;

    /// <inheritdoc />
    public IReadOnlyList<string> Binding => TState.Binding;

    /// <inheritdoc />
    public IReadOnlyList<string> Pending => TState.Pending;

    /// <inheritdoc />
    public IReadOnlyList<string> Done => TState.Done;

    /// <inheritdoc />
    public bool TakesPlace => TState.TakesPlace;

    /// <inheritdoc />
    public bool IsPlanned { get; } =
        TState.Statuses.SequenceEqual(Platform.Kebab.All<PlanStatus>(), StringComparer.Ordinal);

    /// <inheritdoc />
    public bool Allows(string verb, string status) => TState.Allows(verb, status);

    /// <inheritdoc />
    public IRequest<Reading> AskFor(Guid id, Axes axes) => new ReadDevelopment<TState>(id, axes);

    /// <inheritdoc />
    public IRequest<DevelopmentHistory> AskForHistory(Guid id, Axes axes) => new ReadHistory<TState>(id, axes);

    ILooks IKind.Looks(Guid id) => new Looks<TState>(id);

    Type IKind.State => typeof(TState);

    IReadOnlyList<IFact> IKind.Decide(object command, Guid id, IReadOnlyList<Entry> entries, DateTimeOffset now)
    {
        var told = (Command<TState>)command with { Development = id };
        var facts = told.Decide(Story<TState>.Of(id, entries, told.Report.ReceivedAt(now))).ToList();
        facts.ForEach(fact => TState.Check(fact, fact.Report.KnownOn()));
        return facts;
    }

    void IKind.Check(IFact fact, DateOnly knownOn) => TState.Check(fact, knownOn);

    IFolded IKind.Read(string body) => Looks<TState>.Read(body);
}
