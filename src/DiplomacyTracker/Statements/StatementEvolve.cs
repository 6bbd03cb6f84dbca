namespace DiplomacyTracker.Statements;

public sealed partial record Statement
{
    /// <inheritdoc />
    public Statement Evolve(Seen seen) =>
        seen.Fact switch
        {
            StatementMade e => this with
            {
                Made = e,
                Event = seen.Id,
                HangsOn = [.. Enumerable.Range(seen.FirstCondition, e.Conditions.Count)],
            },
            StatementWithdrawn e => this with { Withdrawals = [.. Withdrawals, new(seen.Id, e)] },
            _ => this,
        };
}
