namespace DiplomacyTracker.Imports;

/// <summary>Rows that leave something behind, and those of which nothing can come.</summary>
internal sealed partial class Tally
{
    /// <summary>Whether that was the last row that was worked in, and it was refused.</summary>
    public bool HasRejected(long ordinal) =>
        problems is [.., { Problem.Verdict: "rejected" } last] && last.Ordinal == ordinal;

    /// <summary>Counts a row about a development that our code can't read: nothing is added to what nobody would see.</summary>
    public void AddUnread(long ordinal, Reading row, Guid development)
    {
        Count("rejected");
        problems.Add((ordinal, 0, RowProblems.Unread(row.Line, development)));
    }

    /// <summary>Works in that a row no longer tells of a development.</summary>
    public void AddLeft(long ordinal, Reading row, DevelopmentLog log, Left left)
    {
        var name = row.Row ?? throw new InvalidOperationException("A row without a name leaves nothing.");
        var (before, leaving) = (log.All.Count, new Proposal(name, "", log.Id, []) { Row = name, Left = left });
        new Intake(log, leaving, import.Origin(row.Line), import.ReceivedAt).Take();
        events += log.All.Count - before;
        if (!said.Exists(one => one.Ordinal == ordinal && one.Development == log.Id))
            said.Add((ordinal, row.Line, log.Id, leaving));
    }
}
