using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>For which country somebody acts, by their name, as far as the ledger knows people.</summary>
internal sealed class NamesOfPeople(NpgsqlDataSource database, Vantages vantages)
{
    /// <summary>Names, folded, of people who act for one country only; what is known and recorded by then.</summary>
    public async Task<IReadOnlyDictionary<string, CountryCode>> LoadAsync(
        DateTimeOffset receivedAt,
        CancellationToken cancellation
    )
    {
        var (_, reached) = await vantages.ProgressAsync(cancellation);
        var asOf = new AsOf(
            DateOnly.FromDateTime(receivedAt.UtcDateTime),
            receivedAt,
            receivedAt,
            reached,
            Vantages.Methodology,
            Gazetteer.Version
        );
        var sql = new LedgerSql(
            "party.person, min(party.country)",
            asOf,
            "diplomacy.ledger join diplomacy.ledger_party party using (development, parties)"
        )
            .And("ledger.act = 'whole'")
            .And("ledger.type = ?", "person")
            .And("party.role = 'called'")
            .Then("group by party.person having count(distinct party.country) = 1");
        await using var command = sql.Command(database);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var names = new Dictionary<string, CountryCode>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
            names[reader.GetString(0)] = CountryCode.Parse(reader.GetString(1));
        return names;
    }
}
