using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>What comes behind the line of a source, and how facts are added.</summary>
internal sealed partial class Intake
{
    private void Withdraw(TakenBack back)
    {
        var step = proposal.StepOf(back);
        if (!log.HasSaid(step, proposal.IsHistory) && SourceLine.Of(log) is { IsOfPeople: false } line)
            Add(new Retracted(back.Report.ReceivedAt(now), line.Founding.Id, Scope.World, back.Reason), step);
    }

    private void Follow(object command)
    {
        own = null;
        var step = proposal.StepOf(command);
        if (
            log.All.All(known => !known.Origin.IsPeople)
            && !log.HasSaid(step, proposal.IsHistory)
            && SourceLine.Of(log) is not null
        )
            Tell(command, step, log.Entries);
    }

    /// <summary>Tells it in the first way that is possible; where none is, by the reason why the first isn't.</summary>
    private void TellPossible(Said said, string step)
    {
        RefusedException? refusal = null;
        foreach (var command in said.Or.Prepend(said.Command))
            try
            {
                Tell(command, step, log.Entries);
                return;
            }
            catch (RefusedException refused) when (refused.Code is "illegal-transition")
            {
                refusal ??= refused;
            }

        if (refusal is not null && !said.IsImplied)
            throw refusal;
    }

    private void Tell(object command, string step, IReadOnlyList<Entry> entries)
    {
        foreach (var fact in kind.Decide(command, log.Id, entries, now))
            Add(fact, step);
    }

    private void Add(IFact fact, string step) =>
        log.Add(
            fact,
            origin with
            {
                Step = step,
                Revision = proposal.Plan?.Edition,
                AsOf = own == fact.Report.KnownAt ? null : own,
            },
            now
        );
}
