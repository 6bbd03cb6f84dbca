using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>Rows that one answer shows: none is forgotten before it is given.</summary>
/// <param name="folded">What was read before.</param>
/// <param name="build">Of which build of the ledger they are.</param>
internal sealed class ReadRows(FoldedRows folded, string build)
{
    private readonly Dictionary<Place, FoldedRow> rows = [];

    /// <summary>A row that was read, now or before.</summary>
    public FoldedRow? Find(Place place)
    {
        if (!rows.TryGetValue(place, out var row) && (row = folded.Find(place)) is not null)
            rows[place] = row;
        return row;
    }

    /// <summary>A row was read.</summary>
    public void Add(Candidate candidate, string body)
    {
        if (Find(candidate.Place) is null)
            rows[candidate.Place] = folded.Keep(candidate.Place, candidate.Type, body);
    }

    /// <summary>Reads the result of <see cref="PairStatements.Bodies"/>.</summary>
    public async Task AddAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        while (await reader.ReadAsync(cancellation))
            if (PairStatements.PlaceOf(reader, build) is var place)
                rows[place] = folded.Keep(place, reader.GetString(3), reader.GetString(4));
    }

    /// <summary>Reads what is missing of some; not all, where another build has taken the place of theirs.</summary>
    public async Task CompleteAsync(IEnumerable<Place> some, CancellationToken cancellation)
    {
        var missing = some.Where(place => Find(place) is null).ToList();
        if (missing.Count is 0)
            return;

        await using var batch = folded.Database.CreateBatch();
        batch.BatchCommands.Add(LedgerEdition.Command());
        batch.BatchCommands.Add(PairStatements.Bodies(missing));
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        if (LedgerEdition.Of(reader).Build != build)
            return;

        await reader.NextResultAsync(cancellation);
        await AddAsync(reader, cancellation);
    }
}
