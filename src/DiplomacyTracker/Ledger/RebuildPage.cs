using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>A part of the log, worked out: what it adds to the ledger.</summary>
/// <param name="Position">How far the ledger has got with it.</param>
/// <param name="Count">Of its events.</param>
/// <param name="Rows">What it adds.</param>
/// <param name="IsOfWholes">Of whole developments: then its clock is still to be put in order.</param>
internal sealed record RebuildPage(long Position, int Count, LedgerRows Rows, bool IsOfWholes)
{
    /// <summary>Adds it to the tables beside.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var (copy, clock) = (
            new LedgerCopy(connection, RebuildTables.Next),
            new LedgerClock(connection, RebuildTables.Next)
        );
        if (!IsOfWholes)
        {
            await copy.WriteAsync(Rows, cancellation);
            return;
        }

        await copy.AddAsync(Rows, cancellation);
        await clock.AddAsync(RebuildTables.Ticks, Rows.Clock, cancellation);
    }
}
