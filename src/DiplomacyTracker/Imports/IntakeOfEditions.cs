using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>What is done with a list of today that reads otherwise than the source did last: it may be newer, or an old file.</summary>
internal sealed partial class Intake
{
    /// <summary>What is newer is a change, what is older belongs where it was; what was read before and is older is an old file.</summary>
    /// <remarks>
    /// Where the source doesn't say when it changed, whatever comes later is newer: a row that goes back is a change as of now.
    /// </remarks>
    private void Compare(SourceLine line, IFact given, DateTimeOffset? asOf, string step)
    {
        var differing = Changes.Between(line.At(DateTimeOffset.MaxValue), given, proposal.Fields);
        if (differing.Count is 0)
            return;
        if (proposal.IsRepeated)
            throw new RefusedException(
                "repeated-id",
                "An earlier row of the file has this id and says otherwise, and nobody says which one holds. Leave in the one that does, "
                    + "or give them ids of their own.",
                "id"
            );

        var (moment, last) = (asOf ?? given.Report.KnownAt, line.Last());
        own = moment;
        if (moment > last.Own || (moment == last.Own && last.IsUndated))
            Correct(line, given, Later(given.Report, moment, line), Scope.World, step);
        else if (line.HasReadSo(given, proposal.Fields, moment))
            conflicts.AddRange(differing.Select(change => Conflict.Older(change, moment, last.Own)));
        else if (asOf is null || moment == last.Own)
            Correct(line, given, Later(given.Report, asOf: null, line), Scope.World, step);
        else if (moment < line.First.Own)
            PutInFront(line, given, moment, step);
        else
            Insert(line, given, moment, step);
    }

    /// <summary>Before all that the source is known to have said: what began it is how it read only from its own moment on.</summary>
    private void PutInFront(SourceLine line, IFact given, DateTimeOffset moment, string step)
    {
        var (first, then) = (line.First, line.At(line.Founding.KnownAt));
        Correct(line, given, Dated(given.Report, moment), Scope.Record, step, then);
        if (SourceLine.Of(log) is not { } behind)
            return;

        own = first.Own;
        Correct(behind, then, Dated(given.Report, first.Own), Scope.World, first.Step ?? step, given);
    }

    /// <summary>Between those around it: from the next change on, the source reads as it did.</summary>
    private void Insert(SourceLine line, IFact given, DateTimeOffset moment, string step)
    {
        var next = line.NextAfter(moment);
        var then = line.At(next.KnownAt);
        Correct(line, given, Dated(given.Report, moment), Scope.World, step);
        if (SourceLine.Of(log) is not { } between)
            return;

        own = next.Own;
        Correct(between, then, Dated(given.Report, next.KnownAt), Scope.World, next.Step ?? step);
    }
}
