using System.Collections.Concurrent;
using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Relations;

/// <summary>Pairs of countries between which there is so much that it isn't read as a whole.</summary>
/// <remarks>Only what is asked first follows from it, never what is answered; and there are no more pairs than pairs of countries.</remarks>
internal sealed class BusyPairs(LedgerReads reads)
{
    private static readonly string Sql = $"""
        select pair from diplomacy.ledger where act = 'whole' and pair is not null
        group by pair having count(*) >= {PairStatements.Little}
        """;

    private readonly ConcurrentDictionary<string, bool> pairs = new(StringComparer.Ordinal);

    private volatile bool isRead;

    /// <summary>Reads which are such now, unless that was done; those that become such later are added as they are found.</summary>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        if (isRead)
            return;

        await using var command = reads.Database.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            Add(reader.GetString(0));
        isRead = true;
    }

    /// <summary>Whether it is known to be one.</summary>
    public bool Has(string pair) => pairs.ContainsKey(pair);

    /// <summary>Much was found between them.</summary>
    public void Add(string pair) => pairs[pair] = true;
}
