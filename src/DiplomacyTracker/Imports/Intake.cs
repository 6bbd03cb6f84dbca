using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>Works a proposal into a development: what is new is added, what changed is corrected, the rest is left alone.</summary>
/// <remarks>Pure: it depends on the development's facts and the proposal alone, so that whoever says it again, says nothing.</remarks>
internal sealed partial class Intake(DevelopmentLog log, Proposal proposal, Origin origin, DateTimeOffset now)
{
    private readonly IKind kind = proposal.Left is null
        ? Tracker.Kinds.First(kind => kind.Name == proposal.Kind)
        : Tracker.KindOf(log.Entries);
    private readonly List<Conflict> conflicts = [];
    private DateTimeOffset? own;

    /// <summary>Adds the facts to the development.</summary>
    /// <exception cref="RefusedException">It can't be; nothing that was added counts.</exception>
    public Taken Take()
    {
        var before = log.All.Count;
        var wasBegun = before > 0 && SourceLine.Of(log) is not null;
        if (proposal.Left is { } left)
            Leave(left);
        else
            Return();
        if (proposal.Plan is { } plan)
            Revise(plan);
        else
            foreach (var (index, said) in proposal.Line.Index())
                Say(said, isFirst: index is 0);
        if (proposal.Withdrawn is { } back)
            Withdraw(back);
        foreach (var command in proposal.Then)
            Follow(command);

        return new(
            log.All.Count == before
                ? conflicts.Exists(conflict => conflict.IsOfOlderEdition)
                    ? Verdict.LeftOut
                    : Verdict.Unchanged
                : wasBegun || proposal.MovedAt is not null
                    ? Verdict.Changed
                    : Verdict.Recorded,
            conflicts
        );
    }

    private void Say(Said said, bool isFirst)
    {
        var step = proposal.StepOf(said.Command);
        if (log.HasSaid(step, proposal.IsHistory))
            return;
        if (proposal.MovedAt is { } moved)
            said = Since(moved, said);
        own = said.AsOf;
        if (said.Begins is { } begins && !log.IsBegunAt(kind.Decide(begins, log.Id, [], now)[0].Report.KnownAt))
            Begin(begins, step);
        else if (said is { Founds: false, Begins: null } && SourceLine.Of(log) is null)
        {
            if (!said.IsImplied)
                throw new RefusedException(
                    "not-begun",
                    "Nothing is recorded yet of what this was done about: import or record first how it began."
                );
        }
        else if (!said.Founds)
            TellPossible(said, step);
        else if (SourceLine.Of(log) is { } line)
            Compare(line, said, step, isFirst);
        else
            Begin(said.Command, step);
    }

    private void Begin(object command, string step)
    {
        if (!proposal.OnlyFollows && !IsGone())
            Tell(command, step, []);
    }

    /// <summary>Whether it was taken back: by people, which is listed, or by the source itself. What was undone is not gone.</summary>
    private bool IsGone()
    {
        var standing = log.Standing().Select(seen => seen.Id).ToHashSet();
        var retractions = log.All.Where(known => known.Entry.Fact is Retracted && standing.Contains(known.Entry.Id));
        var ofBeginning = retractions.Where(known => IsOfBeginning((Retracted)known.Entry.Fact)).ToList();
        if (ofBeginning.Any(known => known.Origin.IsPeople))
            conflicts.Add(Conflict.Retracted());
        return ofBeginning.Any(known => known.Origin.Undo is null);
    }

    private bool IsOfBeginning(Retracted retracted) =>
        log.All.Any(known => known.Entry.Id == retracted.Concerns && known.Entry.Fact is IFounding);

    private void Compare(SourceLine line, Said said, string step, bool isFirst)
    {
        var given = kind.Decide(said.Command, log.Id, [], now)[0];
        Source[] known = [.. line.Founding.Reports.SelectMany(support => support.Report.Sources)];
        var isNews = proposal.MovedAt is not null
            ? !IsAmong(given.Report, known)
            : given.Report.KnownAt < line.Founding.KnownAt || !given.Report.IsAmong(known);
        if (line.IsOfPeople && said.AsOf < line.LastBeside)
        {
            SayOlder(line, given, said.AsOf.Value, line.LastBeside.Value);
            return;
        }

        if (line.IsOfPeople)
            StandBeside(line, given, isNews ? given.Report : Later(given.Report, said.AsOf, line), isNews, step);
        else if (isNews)
            Add(new ReportAdded(given.Report, line.Founding.Id), step);
        if (proposal.Fields.Count is 0)
            return;

        line = SourceLine.Of(log) ?? line;
        if (line.IsOfPeople)
            conflicts.AddRange(Changes.Between(line.Founding.Fact, given, proposal.Fields).Select(Conflict.Differs));
        else if (proposal.IsHistory)
            Correct(line, given, given.Report, isFirst ? Scope.Record : Scope.World, step);
        else
            Compare(line, given, said.AsOf, step);
    }

    private void Correct(SourceLine line, IFact given, Report report, Scope scope, string step, IFact? last = null)
    {
        var at = report.KnownAt;
        var before = last ?? line.At(at);
        var changes = Changes
            .Between(before, given, proposal.Fields)
            .ToLookup(change => line.IsEdited(change.Field, at));
        conflicts.AddRange(
            changes[true]
                .Where(change => line.Value(change.Field)?.ToString() != change.New?.ToString())
                .Select(change => Conflict.Edited(change, line.Value(change.Field)))
        );
        if (changes[true].Any(change => change.New is not null))
            Add(Beside(line, given, report, changes[true]), step);

        if (changes[false].ToList() is not { Count: > 0 } own)
            return;

        var knownOn = scope is Scope.World ? report.KnownOn() : line.Founding.KnownOn;
        kind.Check(Changes.Applied(before, own), knownOn);
        Add(new Corrected(report, line.Founding.Id, scope, own, "The source reads so."), step);
    }
}
