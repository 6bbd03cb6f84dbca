using DiplomacyTracker.Ledger;
using DiplomacyTracker.Relations;
using Npgsql;

namespace DiplomacyTracker.Profile;

/// <summary>Something between a country and others, as the ledger has it.</summary>
/// <param name="Development">Its id.</param>
/// <param name="Kind">Of which kind it is.</param>
/// <param name="Category">The kind within the kind.</param>
/// <param name="Body">What it is folded of.</param>
/// <param name="Earliest">Its first day.</param>
/// <param name="Latest">Its last day.</param>
/// <param name="Others">The other countries in it.</param>
/// <param name="Acts">The country acts in it: visits, sanctions.</param>
/// <param name="IsTarget">It is acted towards: hosts, is sanctioned.</param>
/// <param name="Actors">Who acts.</param>
/// <param name="Targets">Who is acted towards.</param>
/// <param name="Status">How far it has got on the day.</param>
/// <param name="Phase">Where the day lies to it; empty where it isn't planned.</param>
internal sealed record CountryFact(
    Guid Development,
    IKind Kind,
    string Category,
    string Body,
    DateOnly Earliest,
    DateOnly Latest,
    IReadOnlyList<string> Others,
    bool Acts,
    bool IsTarget,
    IReadOnlyList<string> Actors,
    IReadOnlyList<string> Targets,
    string Status,
    string Phase
)
{
    /// <summary>Whether it holds until further notice.</summary>
    public bool IsInForce => Kind.InForce.Contains(Status, StringComparer.Ordinal);
}

/// <summary>Asks the ledger for them: one statement.</summary>
internal sealed class CountryFacts(NpgsqlDataSource database)
{
    private static readonly string Sql = Resources.Text("country-facts.sql");

    /// <summary>All of them, the latest first.</summary>
    public async Task<IReadOnlyList<CountryFact>> FindAsync(
        CountryCode country,
        DateOnly from,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        await using var command = database.CreateCommand(Sql);
        var pairs = Edition
            .Current.All.Where(other => other.Code != country.Value)
            .Select(other => Pairs.Key(country, CountryCode.Parse(other.Code)));
        object[] values = [asOf.KnownAt, asOf.Position, asOf.ValidAt, pairs.ToArray(), country.Value, from];
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var facts = new List<CountryFact>();
        while (await reader.ReadAsync(cancellation))
            facts.Add(Of(reader, country.Value));
        return facts;
    }

    private static CountryFact Of(NpgsqlDataReader reader, string country) =>
        new(
            reader.GetGuid(0),
            Tracker.Kinds.Single(kind => kind.Name == reader.GetString(1)),
            reader.GetString(2),
            reader.GetString(3),
            reader.GetFieldValue<DateOnly>(4),
            reader.GetFieldValue<DateOnly>(5),
            [.. reader.GetFieldValue<string[]>(6).Where(other => other != country)],
            reader.GetBoolean(7),
            reader.GetBoolean(8),
            [.. reader.GetFieldValue<string[]>(9).Where(other => other != country)],
            [.. reader.GetFieldValue<string[]>(10).Where(other => other != country)],
            reader.GetString(11),
            reader.GetString(12)
        );
}
