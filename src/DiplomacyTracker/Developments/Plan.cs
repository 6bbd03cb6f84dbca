namespace DiplomacyTracker.Developments;

/// <summary>Something planned, as told in the order in which it became known.</summary>
public sealed partial record Plan
{
    /// <summary>Nothing planned yet.</summary>
    public static readonly Plan None = new();

    /// <summary>How far it has got by what is known: decisions ask for this.</summary>
    public PlanStatus Status { get; init; }

    /// <summary>When it is to take place.</summary>
    public EdtfDate? Planned { get; init; }

    /// <summary>Put off, and nobody has given a date since: what is planned is the date that fell through.</summary>
    public bool IsOpen { get; init; }

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

    /// <summary>By all that is known, none of those who take part stands by it, and nobody is certain.</summary>
    internal bool IsTentative() =>
        Status is PlanStatus.None or PlanStatus.Announced or PlanStatus.Postponed
        && Certainty is not DiplomacyTracker.Certainty.Certain;

    /// <summary>When it ended, where it is over: who tells more of it later doesn't say that it went on until then.</summary>
    internal EdtfDate? Over() => Status is PlanStatus.Held ? Occurs()?.End() : null;

    /// <summary>The same plan after one more act.</summary>
    internal Plan Then(Lifecycle<PlanStatus> legal, PlanAct act) =>
        Beside(legal, act.Event, act.Verb) with
        {
            Status = PlanState.Before.Then(act, Status).Status,
            Acts = [.. Acts, act],
        };

    /// <summary>The same plan after something that doesn't change how far it has got.</summary>
    internal Plan Beside(Lifecycle<PlanStatus> legal, Guid @event, string verb) =>
        legal.Next(verb, Status) is null ? this with { Conflicts = [.. Conflicts, new(@event, verb, Status)] } : this;

    /// <summary>The same plan with one more word on its date; a vaguer date takes nothing away from a precise one.</summary>
    internal Plan Dated(DateClaim? claim) =>
        claim is null
            ? this
            : this with
            {
                Planned = Planned is { } shown && !IsOpen && claim.Occurs.Contains(shown) ? shown : claim.Occurs,
                IsOpen = false,
                Claims = [.. Claims, claim],
            };

    /// <summary>The same plan with what a report says of its date: one that stands aside leaves the date that is shown.</summary>
    internal Plan Reported(DateClaim? claim, bool? isAside) =>
        claim is not null && isAside is true ? this with { Claims = [.. Claims, claim] } : Dated(claim);

    /// <summary>The same plan, with a word on its date by one of those who take part: hearsay is settled by it.</summary>
    internal Plan DatedByParty(DateClaim? claim) =>
        claim is null ? this : (this with { Claims = [.. Claims.Where(other => other.By is not null)] }).Dated(claim);

    /// <summary>The same plan on a new date, or on none: what was said of the old one is settled.</summary>
    internal Plan Moved(DateClaim? claim) =>
        this with
        {
            Planned = claim?.Occurs ?? Planned,
            IsOpen = claim is null,
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

    /// <summary>The same plan, really ended then; a span of days also says when it had begun.</summary>
    internal Plan EndedOn(EdtfDate day) =>
        (day.IsSpan ? BegunOn(day.Start()) : this) with
        {
            Ended = Ended is { } known && day.Contains(known) ? known : day,
        };
}
