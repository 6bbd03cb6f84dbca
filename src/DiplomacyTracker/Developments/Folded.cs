namespace DiplomacyTracker.Developments;

/// <summary>A development as folded from a vantage.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">What its kind remembers.</param>
/// <param name="Dossier">What every kind remembers.</param>
public sealed record Folded<TState>(Guid Id, TState State, Dossier Dossier) : IFolded
    where TState : IDevelopment<TState>
{
    /// <summary>How it reads on a day.</summary>
    public DevelopmentView View(DateOnly day) => State.View(Dossier, day).With(Id, Dossier);

    /// <summary>The first of the days, without a gap up to that one, on which it reads as then.</summary>
    public DateOnly Since(DateOnly day) =>
        State.Turns().Where(turn => turn <= day).DefaultIfEmpty(DateOnly.MinValue).Max();

    /// <summary>As vague as it was said when it turned on a day; of several that the most exact.</summary>
    public EdtfDate Turned(DateOnly day) =>
        State.Acts(Dossier).Select(act => act.On).Where(on => on.OccurredOn() == day).MaxBy(on => on.Earliest)
        ?? EdtfDate.On(day);

    /// <summary>The same with those who have a part in it.</summary>
    internal ReadBack Read(DateOnly day) => new(View(day), State.Whole(Dossier).Parties);

    ReadBack IFolded.Read(DateOnly day) => Read(day);

    IReadOnlyList<Passage> IFolded.Texts() => this.Texts();

    Headlines IFolded.Headlines() =>
        new(
            State.Headline(),
            State
                .Acts(Dossier)
                .Where(act => !act.ComesByItself)
                .ToLookup(act => act.Event, act => act.Says ?? act.Headline),
            TState.Tell
        );
}

/// <summary>A development of whatever kind, as folded from a vantage.</summary>
public interface IFolded
{
    /// <summary>How it reads on a day.</summary>
    DevelopmentView View(DateOnly day);

    /// <summary>The first of the days, without a gap up to that one, on which it reads as then.</summary>
    DateOnly Since(DateOnly day);

    /// <summary>As vague as it was said when it turned on a day.</summary>
    EdtfDate Turned(DateOnly day);

    /// <summary>The same with those who have a part in it.</summary>
    internal ReadBack Read(DateOnly day);

    /// <summary>The texts by which it is found.</summary>
    internal IReadOnlyList<Passage> Texts();

    /// <summary>What it is, and what was done about it, in a line each.</summary>
    internal Headlines Headlines();
}

/// <summary>A development in a line, its acts by the events that report them, and what facts say that are no acts.</summary>
internal sealed record Headlines(Phrase Whole, ILookup<Guid, Phrase> Acts, Func<IFact, Phrase?> Tell);
