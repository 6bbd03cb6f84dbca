using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Promises;

/// <summary>Asks the ledger for what was done about plans.</summary>
internal sealed class PlanDeeds(NpgsqlDataSource database, AsOf asOf)
{
    private const string Sql = """
        select development, split_part(act, '/', 2), body from diplomacy.ledger
        where act <> 'whole' and development = any($1) and known_from <= $2 and $2 < known_to
          and position_from <= $3 and $3 < position_to and occurred <= $4
          and aside is distinct from 'unsupported'
          and split_part(act, '/', 2) in ('confirmed', 'postponed', 'rescheduled')
        order by development, occurred, act
        """;

    /// <summary>By development, in the order of days.</summary>
    public async Task<ILookup<Guid, PlanDeed>> FindAsync(Guid[] developments, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Sql);
        foreach (var value in new object[] { developments, asOf.KnownAt, asOf.Position, asOf.ValidAt })
            command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var deeds = new List<(Guid Development, PlanDeed Deed)>();
        while (await reader.ReadAsync(cancellation))
            deeds.Add((reader.GetGuid(0), new(reader.GetString(1), PlanDeed.SourcesOf(reader.GetString(2)))));
        return deeds.ToLookup(one => one.Development, one => one.Deed);
    }
}
