using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Agreements;

/// <summary>An agreement as a reader sees it.</summary>
public sealed record AgreementView : DevelopmentView
{
    private readonly Agreement agreement;

    internal AgreementView(Agreement agreement, AgreementStatus status, EdtfDate? occurs)
        : base("agreement", Kebab.Of(status), occurs) => this.agreement = agreement;

    /// <summary>Its name.</summary>
    public string? Title => agreement.Title;

    /// <summary>Its sort.</summary>
    public AgreementKind Kind => agreement.Sort;

    /// <summary>What it is about.</summary>
    public string? Summary => agreement.Summary;

    /// <summary>What allies promise in it.</summary>
    public IReadOnlyList<Obligation> Obligations => agreement.Obligations;

    /// <summary>How each party stands to it on that day.</summary>
    public IReadOnlyList<AgreementParty> Parties { get; init; } = [];

    /// <summary>Who is bound by it on that day, even while it is suspended.</summary>
    public IReadOnlyList<CountryCode> InForceFor { get; init; } = [];

    /// <summary>What had been settled by that day and is still to come, the next first.</summary>
    public IReadOnlyList<AgreementAhead> Ahead { get; init; } = [];

    /// <summary>Who had signed it by that day, as far as they are named.</summary>
    public IReadOnlyList<Party> Signatories { get; init; } = [];

    /// <summary>Where it was signed.</summary>
    public Place? Place { get; init; }

    internal override Place? Where => Place;

    /// <summary>Who keeps it, as written.</summary>
    public string? Depositary => agreement.Depositary;

    /// <summary>Where its text stands.</summary>
    public Uri? Text => agreement.Text;

    /// <summary>How sure its sources are.</summary>
    public Certainty? Certainty => agreement.Certainty();

    /// <summary>Why it is suspended, denounced or terminated, if it is on that day.</summary>
    public string? Reason { get; init; }

    /// <summary>Hangs on a condition that is not met: shown, and not counted.</summary>
    public bool Conditional { get; init; }

    /// <summary>Facts that don't fit what was known before them.</summary>
    public IReadOnlyList<AgreementConflict> Conflicts => agreement.Conflicts();

    /// <inheritdoc />
    internal override bool Binds(CountryCode one, CountryCode other) =>
        InForceFor.Contains(one) && InForceFor.Contains(other);

    /// <inheritdoc />
    internal override EndBetween? EndedBetween(CountryCode one, CountryCode other)
    {
        List<AgreementParty> both = [.. Parties.Where(party => party.Country == one || party.Country == other)];
        var first = both.Where(party => party is { Status: PartyStatus.Denounced, Left: not null })
            .MinBy(party => party.Left?.OccurredOn());
        // Who was bound only after the other had left, never was together with it.
        return
            first?.Left is { } on
            && both.Count is 2
            && both.TrueForAll(party => party.InForce?.OccurredOn() <= on.OccurredOn())
            ? new(Kebab.Of(first.Status), first.Country, on)
            : null;
    }

    /// <inheritdoc />
    internal override EdtfDate? Stands(CountryCode country) =>
        InForceFor.Contains(country) && Parties.FirstOrDefault(party => party.Country == country)?.InForce is { } since
            ? EdtfDate.Span(since.Start(), null) ?? Occurs
            : Occurs;
}

public sealed partial record Agreement
{
    /// <inheritdoc />
    public IEnumerable<Stance> Stances(IEnumerable<DateOnly> days) => Standing.Of(this, days).Select(Stance.Of);

    /// <inheritdoc />
    public DevelopmentView View(Dossier dossier, DateOnly day)
    {
        var standing = Standing.Of(this, on => on.HasOccurredBy(day));
        var signed = Deeds.Where(deed => deed.What is DeedKind.Signed && deed.On.HasOccurredBy(day)).ToList();
        return new AgreementView(this, standing.Status(), Occurs())
        {
            Parties = standing.Parties,
            InForceFor = standing.InForceFor,
            Ahead = [.. Ahead(day, standing)],
            Signatories = [.. Signatories(signed)],
            Place = signed.LastOrDefault(deed => deed.Place is not null)?.Place,
            Reason = standing.Reason,
            Conditional = IsConditional(dossier),
        };
    }

    /// <summary>When it takes place by all that is known.</summary>
    private EdtfDate? Occurs() => Standing.Of(this, _ => true).Occurs();

    private static IEnumerable<Party> Signatories(IEnumerable<Deed> deeds) =>
        deeds
            .Where(deed => deed.What is DeedKind.Signed)
            .SelectMany(deed => deed.By)
            .Where(party => party.Person is not null)
            .Distinct();

    private bool IsConditional(Dossier dossier) =>
        HangsOn.Any(number => dossier.Condition(number) is { Outcome: Outcome.Open or Outcome.Failed });
}
