namespace DiplomacyTracker.Imports;

/// <summary>What a source that is revised says of a plan now: it replaces what it said before, if it is newer than that.</summary>
/// <param name="Occurs">When it is to take place.</param>
/// <param name="Certainty">How sure; null where it doesn't say.</param>
/// <param name="Move">The command that says so where another date was said before, or that it was off.</param>
/// <param name="Off">The command that puts it off or calls it off; null where it is on.</param>
/// <param name="Revision">Which edition: a number that only grows, or "#" and a hash of what it says.</param>
internal sealed record PlanSaid(EdtfDate Occurs, Certainty? Certainty, object Move, object? Off, string Revision)
{
    private const string Ours = "ours/";

    /// <summary>When the source says that it was changed last.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Cancelled or postponed, where <see cref="Off"/> says so.</summary>
    public PlanStatus? Status { get; init; }

    /// <summary>Whether a tracker of ours says it of its own development: where that is here already, it is no news.</summary>
    public bool IsEcho { get; init; }

    /// <summary>The revision as it is recorded: those of our own feed count apart from those of the calendar that it repeats.</summary>
    public string Edition => IsEcho ? $"{Ours}{Revision}" : Revision;

    /// <summary>The revision that a fact was recorded with, if it is one of the same feed; else null.</summary>
    public string? RevisionOf(Origin origin) =>
        origin.Revision is not { } recorded ? null
        : recorded.StartsWith(Ours, StringComparison.Ordinal) != IsEcho ? null
        : recorded[(IsEcho ? Ours.Length : 0)..];
}

/// <summary>How a source that is revised read last, as far as that was recorded.</summary>
/// <param name="Occurs">Its date.</param>
/// <param name="Certainty">How sure it was.</param>
/// <param name="Off">Cancelled or postponed, where it was.</param>
/// <param name="Dating">The event that says so.</param>
internal sealed record PlanRead(EdtfDate? Occurs, Certainty? Certainty, PlanStatus? Off, Guid Dating)
{
    /// <summary>Before it said anything.</summary>
    public static PlanRead Nothing { get; } = new(null, null, null, Guid.Empty);

    /// <summary>After one more fact of it.</summary>
    public PlanRead Then(Entry entry) =>
        entry.Fact switch
        {
            Corrected corrected => Then(corrected),
            ReportAdded { Occurs: { } occurs } => this with { Occurs = occurs },
            var fact when PlanFacts.OffOf(fact) is { } off => this with
            {
                Off = off,
                Occurs = PlanFacts.DateOf(fact) ?? Occurs,
                Dating = fact is IFounding ? entry.Id : Dating,
            },
            var fact when PlanFacts.DateOf(fact) is { } date => new(
                date,
                PlanFacts.CertaintyOf(fact) ?? Certainty,
                null,
                entry.Id
            ),
            _ => this,
        };

    private PlanRead Then(Corrected corrected) =>
        corrected.Changes.FirstOrDefault(change => change is { Field: "certainty", New: not null }) is { } change
            ? this with
            {
                Certainty = Platform.Kebab.Parse<Certainty>($"{change.New}"),
            }
            : this;
}
