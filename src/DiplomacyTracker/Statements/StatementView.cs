using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Statements;

/// <summary>A statement as a reader sees it.</summary>
public sealed record StatementView : DevelopmentView
{
    internal StatementView(StatementStatus status, EdtfDate? occurs)
        : base("statement", Kebab.Of(status), occurs) { }

    /// <summary>Who speaks.</summary>
    public Party? Speaker { get; init; }

    /// <summary>Who speaks together with them.</summary>
    public IReadOnlyList<Party> Jointly { get; init; } = [];

    /// <summary>Whom they address.</summary>
    public IReadOnlyList<CountryCode> To { get; init; } = [];

    /// <summary>Whom they speak about.</summary>
    public IReadOnlyList<CountryCode> About { get; init; } = [];

    /// <summary>In which form.</summary>
    public StatementKind Kind { get; init; }

    /// <summary>What saying it amounts to.</summary>
    public Plover? Act { get; init; }

    /// <summary>The class of that act: in word or deed, with or against.</summary>
    public Quad? Quad => Act?.Quad();

    /// <summary>What they say, in words of the record.</summary>
    public string? Summary { get; init; }

    /// <summary>The very words.</summary>
    public Quotation? Quotation { get; init; }

    /// <summary>How sure its sources are.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Why it was taken back, if it was by that day.</summary>
    public string? Reason { get; init; }

    /// <summary>Hangs on a condition that is not met: shown, and not counted.</summary>
    public bool Conditional { get; init; }
}

public sealed partial record Statement
{
    /// <inheritdoc />
    public IEnumerable<Stance> Stances(IEnumerable<DateOnly> days) => days.Select(day => Stance.Of(StatusOn(day)));

    /// <inheritdoc />
    public DevelopmentView View(Dossier dossier, DateOnly day)
    {
        var withdrawn = Withdrawn(day);
        return new StatementView(StatusOn(day), Made?.Occurs)
        {
            Speaker = Made?.Speaker,
            Jointly = Made?.Jointly ?? [],
            To = Made?.To ?? [],
            About = Made?.About ?? [],
            Kind = Made?.Kind ?? StatementKind.Unclassified,
            Act = Made?.Act,
            Summary = Made?.Summary,
            Quotation = Made?.Quotation,
            Certainty = Made?.Certainty,
            Reason = withdrawn?.Said.Reason,
            Conditional = IsConditional(dossier),
        };
    }

    private StatementStatus StatusOn(DateOnly day) =>
        Withdrawn(day) is not null ? StatementStatus.Withdrawn
        : Made?.Occurs.HasOccurredBy(day) is true ? StatementStatus.Made
        : StatementStatus.None;

    private TakenBack? Withdrawn(DateOnly day) =>
        Withdrawals.LastOrDefault(withdrawal => withdrawal.Said.On.HasOccurredBy(day));

    private bool IsConditional(Dossier dossier) =>
        HangsOn.Any(number => dossier.Condition(number) is { Outcome: Outcome.Open or Outcome.Failed });
}
