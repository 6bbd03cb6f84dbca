using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Developments;

/// <summary>Something done about a plan.</summary>
/// <param name="Event">The event that reports it.</param>
/// <param name="Verb">The command that records such acts.</param>
/// <param name="To">The status that it brings about.</param>
/// <param name="On">When it was done; for what really happened, when it happened.</param>
/// <param name="KnownAt">Since when it is known.</param>
/// <param name="Position">Its place in the log.</param>
/// <param name="By">Which of those who take part did it, where one did.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record PlanAct(
    Guid Event,
    string Verb,
    PlanStatus To,
    EdtfDate On,
    DateTimeOffset KnownAt,
    long Position,
    CountryCode? By = null,
    string? Reason = null
)
{
    /// <summary>The order in which acts took place: first day, last day, known, recorded.</summary>
    public static IComparer<PlanAct> InWorldOrder { get; } =
        Comparer<PlanAct>.Create((one, other) => one.Order().CompareTo(other.Order()));

    /// <summary>What was done, in a word; of two words for the same, the one a reader would use.</summary>
    internal string Name() =>
        To switch
        {
            PlanStatus.Announced when Verb.StartsWith("Reschedule", StringComparison.Ordinal) => "rescheduled",
            PlanStatus.Underway when Verb.StartsWith("Open", StringComparison.Ordinal) => "opened",
            _ => Kebab.Of(To),
        };

    /// <summary>What it amounts to: who announces agrees to meet, which is another act than meeting.</summary>
    internal Plover? Plover() =>
        To switch
        {
            PlanStatus.Announced when Name() is "rescheduled" => null,
            PlanStatus.Announced or PlanStatus.Confirmed => DiplomacyTracker.Plover.Agree,
            PlanStatus.Held => DiplomacyTracker.Plover.Consult,
            PlanStatus.Postponed or PlanStatus.Cancelled => DiplomacyTracker.Plover.Reject,
            _ => null,
        };

    /// <summary>What was done, in a line.</summary>
    internal Phrase Says() => $"{Name():name}{Phrases.By(By)}{Phrases.Because(Reason)}";

    internal static PlanAct Of(
        Seen seen,
        string verb,
        PlanStatus to,
        EdtfDate on,
        CountryCode? by = null,
        string? reason = null
    ) => new(seen.Id, verb, to, on, seen.KnownAt, seen.Entry.Position, by, reason);

    private (DateOnly, DateOnly, DateTimeOffset, long) Order() => (On.Earliest, On.Latest, KnownAt, Position);
}

/// <summary>Somebody's word on when it is to take place.</summary>
/// <param name="Occurs">The date given.</param>
/// <param name="Event">The event that says so.</param>
/// <param name="Sources">Who says so.</param>
/// <param name="By">Which of those who take part, where it is their own word.</param>
public sealed record DateClaim(EdtfDate Occurs, Guid Event, IReadOnlyList<Source> Sources, CountryCode? By = null)
{
    internal static DateClaim? Of(Seen seen, EdtfDate? occurs, CountryCode? by = null) =>
        occurs is null ? null : new(occurs, seen.Id, [.. seen.SourcesOfDate], by);
}

/// <summary>A fact that doesn't fit what was known before it. It is shown, never refused and never hidden.</summary>
/// <param name="Event">The fact.</param>
/// <param name="Verb">What it reports.</param>
/// <param name="Status">The status in which that should not have been possible.</param>
public sealed record Conflict(Guid Event, string Verb, PlanStatus Status);

/// <summary>How a plan stands on a day.</summary>
/// <param name="Status">How far it has got.</param>
/// <param name="Phase">Where the day lies to it.</param>
/// <param name="ConfirmedBy">Those who take part and have said so.</param>
/// <param name="Reason">Why it was put off or called off, if it was.</param>
public sealed record PlanState(PlanStatus Status, Phase Phase, IReadOnlyList<CountryCode> ConfirmedBy, string? Reason)
{
    internal static readonly PlanState Before = new(PlanStatus.None, Phase.Upcoming, [], Reason: null);

    /// <summary>The state after one more act; whatever is stored has happened, so nothing is checked here.</summary>
    internal PlanState Then(PlanAct act, PlanStatus from) =>
        act.To switch
        {
            // A word on the plan changes nothing about what is already going on or over.
            PlanStatus.Announced or PlanStatus.Confirmed when from is PlanStatus.Underway or PlanStatus.Held =>
                this with
                {
                    Status = from,
                },
            // What was held "in March" may come before the day in March on which it began.
            PlanStatus.Underway when from is PlanStatus.Held => this with { Status = from },
            PlanStatus.Announced when act.Verb.StartsWith("Reschedule", StringComparison.Ordinal) => new(
                act.By is null ? PlanStatus.Announced : PlanStatus.Confirmed,
                Phase,
                act.By is { } by ? [by] : [],
                act.Reason
            ),
            PlanStatus.Announced => this with { Status = from is PlanStatus.None ? PlanStatus.Announced : from },
            PlanStatus.Confirmed => this with
            {
                Status = PlanStatus.Confirmed,
                ConfirmedBy = act.By is { } by && !ConfirmedBy.Contains(by) ? [.. ConfirmedBy, by] : ConfirmedBy,
                Reason = null,
            },
            PlanStatus.Postponed => new(PlanStatus.Postponed, Phase, [], act.Reason),
            _ => this with { Status = act.To, Reason = act.Reason },
        };
}
