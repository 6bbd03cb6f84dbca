namespace DiplomacyTracker.Developments;

public sealed partial record Plan
{
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
                    ?
                    [
                        occurs.Earliest,
                        occurs.Latest < DateOnly.MaxValue ? occurs.Latest.AddDays(1) : DateOnly.MaxValue,
                    ]
                    : []
            );

    private Phase PhaseAt(DateOnly day, PlanStatus status)
    {
        if (status is PlanStatus.Held or PlanStatus.Cancelled)
            return Phase.Past;
        if (IsPutOff(day) && status is not PlanStatus.Underway)
            return Phase.Upcoming;
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

    /// <summary>Whether it had been put off by a day to no date that is known: so no day can be over for it.</summary>
    private bool IsPutOff(DateOnly day) =>
        IsOpen && Acts.Last(act => act.To is PlanStatus.Postponed).On.HasOccurredBy(day);

    /// <summary>Dates that other sources give, and that cannot be true together with the one shown; of each source its last word.</summary>
    public IReadOnlyList<DateClaim> Alternatives()
    {
        if (Planned is not { } shown)
            return [];

        List<DateClaim> standing =
        [
            .. LastWords.Of(Claims, claim => claim.Sources).Select(said => said.Word with { Sources = said.Sources }),
        ];
        var agreeing = standing
            .Where(claim => claim.Occurs.AgreesWith(shown))
            .SelectMany(claim => claim.Sources)
            .ToList();
        return
        [
            .. standing.Where(claim =>
                !claim.Occurs.AgreesWith(shown) && !agreeing.Any(source => source.OutgradesAll(claim.Sources))
            ),
        ];
    }
}
