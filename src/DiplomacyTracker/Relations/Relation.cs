using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Relations;

/// <summary>The facts between two countries on a day, then counts, then, where it was asked for, a score.</summary>
/// <param name="One">The country named first.</param>
/// <param name="Other">The country named second.</param>
/// <param name="Representation">How they represent themselves to one another.</param>
/// <param name="Agreements">Those that bind both.</param>
/// <param name="Visits">Of one to the other.</param>
/// <param name="Summits">In which both take part.</param>
/// <param name="Incidents">Between them.</param>
/// <param name="Statements">What each has said last to or about the other.</param>
/// <param name="Counts">How often they acted towards one another.</param>
/// <param name="Score">That in a number; only where it was asked for.</param>
/// <param name="Newest">The date of the newest fact shown that had begun, as vague as it was said (EDTF): its end, or of what goes on the last on which anything about it changed.</param>
/// <param name="NewestOn">The last day that this can mean.</param>
/// <param name="AgeInDays">How old that is, at least.</param>
/// <param name="AsOf">From where.</param>
public sealed record Relation(
    CountryCode One,
    CountryCode Other,
    IReadOnlyList<object> Representation,
    Agreed Agreements,
    BothWays Visits,
    Meetings Summits,
    Happened Incidents,
    LatestStatements Statements,
    Counts Counts,
    Score? Score,
    EdtfDate? Newest,
    DateOnly? NewestOn,
    int? AgeInDays,
    AsOf AsOf
)
{
    private byte[]? head;

    /// <summary>All of it but the axes, as JSON: made once, for whoever asks again.</summary>
    internal byte[] Head() => head ??= AnswerAsOf.HeadOf(this, AsOf, WrittenOnce.Options);

    internal static Relation Of(
        CountryCode one,
        CountryCode other,
        IReadOnlyList<PairFact> facts,
        Counts counts,
        Score? score,
        AsOf asOf
    )
    {
        IReadOnlyList<object> All(string slot) =>
            [.. facts.Where(fact => fact.Slot == slot).DistinctBy(fact => fact.Development).Select(fact => fact.View)];
        object? First(string slot, bool forth) =>
            facts.FirstOrDefault(fact => fact.Slot == slot && fact.Forth == forth)?.View;
        EachWay Each(string slot) => new(First(slot, forth: true), First(slot, forth: false));
        EndBetween? How(string slot, bool forth) =>
            facts.FirstOrDefault(fact => fact.Slot == slot && fact.Forth == forth)?.View.EndedBetween(one, other);

        // Of those of one last day the one that is most exact.
        var newest = facts
            .Select(fact => fact.Newest(asOf.ValidAt))
            .OfType<LastTurn>()
            .GroupBy(turn => turn.On)
            .MaxBy(turns => turns.Key)
            ?.Select(turn => turn.Said())
            .MaxBy(said => said.Earliest);
        return new(
            one,
            other,
            All("representation-in-force"),
            new(
                All("agreement-in-force"),
                All("agreement-pending"),
                First("agreement-latest", forth: true),
                How("agreement-latest", forth: true)
            ),
            new(All("visit-underway"), Each("visit-next"), Each("visit-latest")),
            new(All("summit-underway"), First("summit-next", forth: true), First("summit-latest", forth: true)),
            new(
                All("incident-in-force"),
                All("incident-pending"),
                Each("incident-latest"),
                new(How("incident-latest", forth: true), How("incident-latest", forth: false))
            ),
            new(Each("statement-latest")),
            counts,
            score,
            newest,
            newest?.OccurredOn(),
            newest is { } date ? asOf.ValidAt.DayNumber - date.OccurredOn().DayNumber : null,
            asOf
        );
    }
}

/// <summary>Agreements.</summary>
/// <param name="InForce">Those that stand between the two on that day.</param>
/// <param name="Pending">Those that are negotiated, signed or ratified by that day, and not known to be in force.</param>
/// <param name="Latest">The latest that is over between the two.</param>
/// <param name="Ended">How that one ended between the two, where one of them left it: it may go on among others.</param>
public sealed record Agreed(
    IReadOnlyList<object> InForce,
    IReadOnlyList<object> Pending,
    object? Latest,
    EndBetween? Ended
);

/// <summary>Visits, each way.</summary>
/// <param name="Underway">Going on that day, in either direction.</param>
/// <param name="Next">The next one, by its first possible day.</param>
/// <param name="Latest">The latest one that was held, by its last day.</param>
public sealed record BothWays(IReadOnlyList<object> Underway, EachWay Next, EachWay Latest);

/// <summary>One for each direction, left out where there is none.</summary>
/// <param name="OneToOther">From the country named first.</param>
/// <param name="OtherToOne">From the country named second.</param>
public sealed record EachWay(object? OneToOther, object? OtherToOne);

/// <summary>Meetings of both.</summary>
/// <param name="Underway">Going on that day.</param>
/// <param name="Next">The next one, by its first possible day.</param>
/// <param name="Latest">The latest one that was held, by its last day.</param>
public sealed record Meetings(IReadOnlyList<object> Underway, object? Next, object? Latest);

/// <summary>Incidents.</summary>
/// <param name="Open">Not resolved by that day, in either direction.</param>
/// <param name="Pending">Sanctions that are announced or put off by that day, and not in force.</param>
/// <param name="Latest">The latest that is over between the two, each way.</param>
/// <param name="Ended">How those ended between the two, where one of them lifted it: they may go on among others.</param>
public sealed record Happened(
    IReadOnlyList<object> Open,
    IReadOnlyList<object> Pending,
    EachWay Latest,
    EndedEachWay Ended
);

/// <summary>How what was last ended between the two, for each direction; left out where it is over as a whole.</summary>
/// <param name="OneToOther">From the country named first.</param>
/// <param name="OtherToOne">From the country named second.</param>
public sealed record EndedEachWay(EndBetween? OneToOther, EndBetween? OtherToOne);

/// <summary>What was said last.</summary>
/// <param name="Latest">Each way; what both said together stands on both sides.</param>
public sealed record LatestStatements(EachWay Latest);
