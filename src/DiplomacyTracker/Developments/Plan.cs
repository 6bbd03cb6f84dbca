namespace DiplomacyTracker.Developments;

/// <summary>How far something planned has got.</summary>
public enum PlanStatus
{
    /// <summary>Nothing of it had happened yet.</summary>
    None,

    /// <summary>Somebody says that it is going to be.</summary>
    Announced,

    /// <summary>One of those who take part says so themselves.</summary>
    Confirmed,

    /// <summary>It has begun.</summary>
    Underway,

    /// <summary>It took place.</summary>
    Held,

    /// <summary>Put off; perhaps to a new date.</summary>
    Postponed,

    /// <summary>Called off: a fact of the world, not a correction of ours.</summary>
    Cancelled,
}

/// <summary>Where a day lies to what is planned.</summary>
public enum Phase
{
    /// <summary>Before the first possible day.</summary>
    Upcoming,

    /// <summary>It may be any day now: within the dates, which are vague, or not begun.</summary>
    Due,

    /// <summary>Begun and not ended, or within confirmed exact dates.</summary>
    Underway,

    /// <summary>Its last day is over, and nobody said that it was held or cancelled.</summary>
    Overdue,

    /// <summary>Over, or called off.</summary>
    Past,
}

/// <summary>Something planned, as told in the order in which it became known.</summary>
public sealed record Plan
{
    /// <summary>Nothing planned yet.</summary>
    public static readonly Plan None = new();

    /// <summary>How far it has got by what is known: decisions ask for this.</summary>
    public PlanStatus Status { get; init; }

    /// <summary>When it is to take place.</summary>
    public EdtfDate? Planned { get; init; }

    /// <summary>When it really began.</summary>
    public EdtfDate? Began { get; init; }

    /// <summary>When it really ended.</summary>
    public EdtfDate? Ended { get; init; }

    /// <summary>How sure it is.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>What was done about it.</summary>
    public IReadOnlyList<PlanAct> Acts { get; init; } = [];

    /// <summary>Who gives which date, as far as nothing settled it.</summary>
    public IReadOnlyList<DateClaim> Claims { get; init; } = [];

    /// <summary>What doesn't fit.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];

    /// <summary>When it takes place as far as is known: as it really was, where that is known.</summary>
    public EdtfDate? Occurs() =>
        (Began, Ended) switch
        {
            ({ } began, { } ended) => EdtfDate.Span(began.Start(), ended.End()) ?? Planned,
            ({ } began, null) when Planned is not { } planned || planned.Latest < began.Earliest || !planned.IsExact =>
                EdtfDate.Span(began.Start(), null),
            ({ } began, null) when Planned is { } planned => EdtfDate.Span(began.Start(), planned.End()) ?? Planned,
            (null, { } ended) when Planned is { } planned => EdtfDate.Span(planned.Start(), ended.End()) ?? Planned,
            _ => Planned,
        };

    /// <summary>When it ended, where it is over: who tells more of it later doesn't say that it went on until then.</summary>
    internal EdtfDate? Over() => Ended ?? (Status is PlanStatus.Held ? Occurs()?.End() : null);

    /// <summary>Dates that other sources give, and that cannot be true together with the one shown.</summary>
    public IReadOnlyList<DateClaim> Alternatives()
    {
        if (Planned is not { } shown)
            return [];

        var agreeing = Claims
            .Where(claim => claim.Occurs.AgreesWith(shown))
            .SelectMany(claim => claim.Sources)
            .ToList();
        return
        [
            .. Claims.Where(claim =>
                claim.Sources.Count > 0
                && !claim.Occurs.AgreesWith(shown)
                && !claim.Sources.Any(source => agreeing.Any(other => other.OriginKey() == source.OriginKey()))
                && !agreeing.Any(source => source.OutgradesAll(claim.Sources))
            ),
        ];
    }

    /// <summary>The same plan after one more act.</summary>
    internal Plan Then(Lifecycle<PlanStatus> legal, PlanAct act) =>
        this with
        {
            Status = PlanState.Before.Then(act, Status).Status,
            Acts = [.. Acts, act],
            Conflicts = legal.Next(act.Verb, Status) is null
                ? [.. Conflicts, new(act.Event, act.Verb, Status)]
                : Conflicts,
        };

    /// <summary>The same plan with one more word on its date; a vaguer date takes nothing away from a precise one.</summary>
    internal Plan Dated(DateClaim? claim) =>
        claim is null
            ? this
            : this with
            {
                Planned = Planned is { } shown && claim.Occurs.Contains(shown) ? shown : claim.Occurs,
                Claims = [.. Claims, claim],
            };

    /// <summary>The same plan, with a word on its date by one of those who take part: hearsay is settled by it.</summary>
    internal Plan DatedByParty(DateClaim? claim) =>
        claim is null ? this : (this with { Claims = [.. Claims.Where(other => other.By is not null)] }).Dated(claim);

    /// <summary>The same plan on a new date, or on none: what was said of the old one is settled.</summary>
    internal Plan Moved(DateClaim? claim) =>
        this with
        {
            Planned = claim?.Occurs ?? Planned,
            Claims = claim is null ? [] : [claim],
        };

    /// <summary>The same plan, as sure as said; nothing said changes nothing.</summary>
    internal Plan Sure(Certainty? certainty) => this with { Certainty = certainty ?? Certainty };

    /// <summary>The same plan, really begun then.</summary>
    internal Plan BegunOn(EdtfDate day) =>
        this with
        {
            Began = Began is { } known && day.Contains(known) ? known : day,
        };

    /// <summary>The same plan, really ended then.</summary>
    internal Plan EndedOn(EdtfDate day) =>
        this with
        {
            Ended = Ended is { } known && day.Contains(known) ? known : day,
        };

    /// <summary>How it stood on a day.</summary>
    public PlanState At(DateOnly day)
    {
        var state = PlanState.Before;
        foreach (var act in Acts.Where(act => act.On.HasOccurredBy(day)).Order(PlanAct.InWorldOrder))
            state = state.Then(act, state.Status);

        return state with
        {
            Phase = PhaseAt(day, state.Status),
        };
    }

    /// <summary>How it stands by all that is known: decisions ask for this.</summary>
    internal PlanState Latest() => Acts.Aggregate(PlanState.Before, (state, act) => state.Then(act, state.Status));

    /// <summary>The acts, each event once: what is first heard of when it is over was held, and not also begun.</summary>
    internal IEnumerable<PlanAct> Told() =>
        Acts.GroupBy(act => act.Event)
            .Select(acts => acts.Count() is 1 ? acts.First() : acts.Last() with { On = Occurs() ?? acts.Last().On });

    /// <summary>The days on which <see cref="At"/> may change its answer.</summary>
    public IEnumerable<DateOnly> Turns() =>
        Acts.Select(act => act.On.OccurredOn())
            .Concat(
                Occurs() is { } occurs
                    ? [occurs.Earliest, occurs.HasOpenEnd ? DateOnly.MaxValue : occurs.Latest.AddDays(1)]
                    : []
            );

    private Phase PhaseAt(DateOnly day, PlanStatus status)
    {
        if (status is PlanStatus.Held or PlanStatus.Cancelled)
            return Phase.Past;
        if (Occurs() is not { } occurs)
            return Phase.Due;
        if (day > occurs.Latest)
            return Phase.Overdue;
        if (status is PlanStatus.Underway)
            return Phase.Underway;
        if (day < occurs.Earliest)
            return Phase.Upcoming;

        return status is PlanStatus.Confirmed && occurs.IsExact ? Phase.Underway : Phase.Due;
    }
}
