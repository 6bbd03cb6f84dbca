using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>Something done about a plan.</summary>
internal sealed record NaiveStep(Heard Heard, string What, EdtfDate On, CountryCode? By = null, string? Reason = null);

/// <summary>How far a plan has got.</summary>
internal sealed record NaiveState(PlanStatus Status, IReadOnlyList<CountryCode> ConfirmedBy, string? Reason)
{
    private static readonly NaiveState Nothing = new(PlanStatus.None, [], Reason: null);

    /// <summary>By what had happened for certain by a day, in the order in which it happened.</summary>
    public static NaiveState On(DateOnly day, IEnumerable<NaiveStep> steps) =>
        InTheOrderTold(
            steps
                .Where(step => IsOver(step.On, day))
                .OrderBy(step => step.On.Earliest)
                .ThenBy(step => step.On.Latest)
                .ThenBy(step => step.Heard.KnownAt)
                .ThenBy(step => step.Heard.Entry.Position)
        );

    public static NaiveState InTheOrderTold(IEnumerable<NaiveStep> steps) =>
        steps.Aggregate(Nothing, (state, step) => state.Then(step));

    /// <summary>What is still in force has happened when it began; everything else when it was over.</summary>
    public static bool IsOver(EdtfDate date, DateOnly day) => (date.HasOpenEnd ? date.Earliest : date.Latest) <= day;

    public Phase PhaseOn(DateOnly day, EdtfDate? occurs, bool isPutOff)
    {
        if (Status is PlanStatus.Held or PlanStatus.Cancelled)
            return Phase.Past;
        if (isPutOff && Status is not PlanStatus.Underway)
            return Phase.Upcoming;
        if (occurs is not null && occurs.Latest < day)
            return Phase.Overdue;
        if (occurs is not null && Status is PlanStatus.Underway)
            return Phase.Underway;
        if (occurs is not null && day < occurs.Earliest)
            return Phase.Upcoming;

        return occurs is { IsExact: true } && Status is PlanStatus.Confirmed ? Phase.Underway : Phase.Due;
    }

    private NaiveState Then(NaiveStep step)
    {
        var hasBegun = Status is PlanStatus.Underway or PlanStatus.Held;
        return step.What switch
        {
            "announce" or "confirm" or "move" when hasBegun => this,
            "begin" when Status is PlanStatus.Held => this,
            "announce" => Status is PlanStatus.None ? this with { Status = PlanStatus.Announced } : this,
            "confirm" => new(
                PlanStatus.Confirmed,
                step.By is null ? ConfirmedBy : [.. ConfirmedBy.Append(step.By).Distinct()],
                Reason: null
            ),
            "move" when step.By is null => new(PlanStatus.Announced, [], step.Reason),
            "move" => new(PlanStatus.Confirmed, [step.By], step.Reason),
            "postpone" => new(PlanStatus.Postponed, [], step.Reason),
            "cancel" => new(PlanStatus.Cancelled, ConfirmedBy, step.Reason),
            "begin" => new(PlanStatus.Underway, ConfirmedBy, Reason: null),
            "end" => new(PlanStatus.Held, ConfirmedBy, Reason: null),
            _ => new(PlanStatus.None, ConfirmedBy, step.Reason),
        };
    }
}

/// <summary>When something planned takes place.</summary>
internal sealed class NaiveDates
{
    private EdtfDate? began;
    private EdtfDate? ended;

    public EdtfDate? Planned { get; private set; }

    /// <summary>It was put off, and no date was given since.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Another word on the date; a vaguer one takes nothing away.</summary>
    public void Say(EdtfDate? date)
    {
        Planned = IsOpen && date is not null ? date : Better(Planned, date);
        IsOpen = IsOpen && date is null;
    }

    public void Move(EdtfDate? date)
    {
        Planned = date ?? Planned;
        IsOpen = date is null;
    }

    public void Begin(EdtfDate date) => began = Better(began, date);

    /// <summary>From the 18th to the 19th it took place, whatever was planned.</summary>
    public void End(EdtfDate date)
    {
        if (date.Text.Split('/') is [var start, var end] && start is not (".." or "") && end is not (".." or ""))
            Begin(EdtfDate.Parse(start));
        ended = Better(ended, date);
    }

    /// <summary>From its real start to its real end; what is not known is taken from the plan, unless the plan is vague or over.</summary>
    public EdtfDate? Occurs()
    {
        if (began is null && (ended is null || Planned is null))
            return Planned;
        if (began is not null && ended is null && (Planned is not { IsExact: true } || Planned.Latest < began.Earliest))
            return Span(began, end: null);

        return Span(began ?? Planned, ended ?? Planned) ?? Planned;
    }

    private static EdtfDate? Better(EdtfDate? known, EdtfDate? said)
    {
        if (known is null || said is null)
            return said ?? known;

        return said.Earliest <= known.Earliest && known.Latest <= said.Latest ? known : said;
    }

    private static EdtfDate? Span(EdtfDate? start, EdtfDate? end)
    {
        var first = start is { HasOpenStart: false } ? start.Text.Split('/')[0] : start?.Text;
        var last =
            end is null ? ".."
            : end.HasOpenEnd ? end.Text
            : end.Text.Split('/')[^1];
        return EdtfDate.TryParse(first == last ? first : $"{first}/{last}", out var span, out _) ? span : null;
    }
}
