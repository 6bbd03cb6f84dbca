using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.People;

/// <summary>The names as they are written in developments, looked up in the ledger.</summary>
internal sealed class WrittenNames(NpgsqlDataSource database)
{
    /// <summary>Each name with its country once, in alphabetical order.</summary>
    /// <param name="country">Of that country only; null for any.</param>
    /// <param name="after">Behind this place of the order; null for all.</param>
    /// <param name="asOf">From where.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<WrittenName>> AllAsync(
        string? country,
        string? after,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var sql = new LedgerSql(
            "distinct party.person, party.country, ledger.development, ledger.earliest, ledger.latest",
            asOf,
            """
            diplomacy.ledger join diplomacy.ledger_party party using (development, parties)
            """
        ).And("ledger.act = 'whole'").And("ledger.type <> ?", Person.Kind).And("party.person <> ''");
        if (country is not null)
            sql.And("party.country = ?", country);

        await using var command = sql.Command(database);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<(string Name, string Country, WrittenAt At)>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(
                (
                    reader.GetString(0),
                    reader.GetString(1),
                    new(reader.GetGuid(2), reader.GetFieldValue<DateOnly>(3), reader.GetFieldValue<DateOnly>(4))
                )
            );

        return
        [
            .. rows.GroupBy(row => (row.Name, row.Country), row => row.At)
                .Select(name => new WrittenName(
                    name.Key.Name,
                    CountryCode.Parse(name.Key.Country),
                    [.. name.OrderBy(at => at.Development)]
                ))
                .Where(name => after is null || string.CompareOrdinal(name.Place, after) > 0)
                .OrderBy(name => name.Place, StringComparer.Ordinal),
        ];
    }

    /// <summary>The name with its capitals and accents, from one of the developments.</summary>
    public async Task<string> AsWrittenAsync(WrittenName name, AsOf asOf, CancellationToken cancellation)
    {
        var sql = new LedgerSql("ledger.type, ledger.body", asOf)
            .And("ledger.act = 'whole'")
            .And("ledger.development = ?", name.Developments[0].Development);
        await using var command = sql.Command(database);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            return name.Folded;

        var kind = Tracker.Kinds.Single(kind => kind.Name == reader.GetString(0));
        return kind.Read(reader.GetString(1))
                .Read(asOf.ValidAt)
                .Parties.FirstOrDefault(party => party.Country == name.Country && party.Person?.Folded() == name.Folded)
                ?.Person
            ?? name.Folded;
    }
}

/// <summary>A name, folded, as it is written for a country, and where.</summary>
internal sealed record WrittenName(string Folded, CountryCode Country, IReadOnlyList<WrittenAt> Developments)
{
    /// <summary>Its place in the alphabetical order.</summary>
    public string Place => $"{Folded} {Country}";

    /// <summary>The same without the developments in which it is known who that is.</summary>
    public WrittenName Without(IReadOnlyList<Folded<Person>> people) =>
        this with
        {
            Developments = [.. Developments.Where(at => Who.Of(Folded, Country, at.Development, people).Found is null)],
        };
}

/// <summary>A development in which a name is written.</summary>
internal sealed record WrittenAt(Guid Development, DateOnly Earliest, DateOnly Latest);
