using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.People;

/// <summary>The persons that are seen from a vantage, looked up in the ledger.</summary>
internal sealed class Register(NpgsqlDataSource database)
{
    /// <summary>All who bear one of these names, or were said to be meant by it.</summary>
    /// <param name="folded">Names, folded.</param>
    /// <param name="asOf">From where.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<IReadOnlyList<Folded<Person>>> BearingAsync(
        IEnumerable<string> folded,
        AsOf asOf,
        CancellationToken cancellation
    ) =>
        InRolesAsync(
            new("party.person = any(?)", [folded.Distinct(StringComparer.Ordinal).ToArray()]),
            asOf,
            cancellation
        );

    /// <summary>All who bear a name that meets one of these keys of transliteration.</summary>
    public Task<IReadOnlyList<Folded<Person>>> MeetingAsync(
        IEnumerable<string> keys,
        AsOf asOf,
        CancellationToken cancellation
    ) =>
        InRolesAsync(
            new("party.key = any(?) and party.key <> ''", [keys.Distinct(StringComparer.Ordinal).ToArray()]),
            asOf,
            cancellation
        );

    /// <summary>One of them; null where no such person is seen.</summary>
    public async Task<Folded<Person>?> FindAsync(Guid id, AsOf asOf, CancellationToken cancellation) =>
        await LoadAsync(Persons(asOf).And("ledger.development = ?", id), cancellation) is [var found] ? found : null;

    /// <summary>All who hold, held or will hold such an office.</summary>
    /// <param name="country">Of which country; null for any.</param>
    /// <param name="role">In which role; null for any.</param>
    /// <param name="title">Called so, as written; null for any.</param>
    /// <param name="asOf">From where.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<IReadOnlyList<Folded<Person>>> InOfficeAsync(
        string? country,
        OfficeRole? role,
        string? title,
        AsOf asOf,
        CancellationToken cancellation
    ) =>
        LoadAsync(
            Persons(asOf)
                .AndParty(
                    country,
                    role is { } known ? Kebab.Of(known) : null,
                    title is null ? null : new("party.person = ?", title.Folded())
                ),
            cancellation
        );

    /// <summary>All of a country and role of whom a name or the title of an office may have a word that begins so, and surely all of whom one has.</summary>
    /// <param name="country">Of which country; null for any.</param>
    /// <param name="role">In which role; null for any.</param>
    /// <param name="word">The beginning, folded; null for all.</param>
    /// <param name="key">Of the transliteration of a whole name; empty for none.</param>
    /// <param name="asOf">From where.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<IReadOnlyList<Folded<Person>>> PerhapsCalledAsync(
        string? country,
        OfficeRole? role,
        string? word,
        string key,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var sql = Persons(asOf).AndParty(country, role is { } known ? Kebab.Of(known) : null, person: null);
        // How words of other scripts are told apart isn't known here: whoever is written in one may be meant.
        return LoadAsync(
            word is null
                ? sql
                : sql.AndParty(
                    country: null,
                    role: null,
                    new(
                        "(position(? in party.person) > 0 or party.person ~ '[^[:ascii:]]' or (party.key = ? and party.key <> ''))",
                        word,
                        key
                    )
                ),
            cancellation
        );
    }

    private Task<IReadOnlyList<Folded<Person>>> InRolesAsync(
        PartyCondition name,
        AsOf asOf,
        CancellationToken cancellation
    ) =>
        LoadAsync(
            Persons(asOf)
                .AndParty(
                    country: null,
                    role: null,
                    name with
                    {
                        Sql =
                            $"{name.Sql} and party.role in ('{Person.Called}', '{Person.Meant}', '{Person.MeantThere}')",
                    }
                ),
            cancellation
        );

    private static LedgerSql Persons(AsOf asOf) =>
        new LedgerSql("ledger.body", asOf).And("ledger.act = 'whole'").And("ledger.type = ?", Person.Kind);

    private async Task<IReadOnlyList<Folded<Person>>> LoadAsync(LedgerSql sql, CancellationToken cancellation)
    {
        sql.Then("order by ledger.development");
        await using var command = sql.Command(database);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var people = new List<Folded<Person>>();
        while (await reader.ReadAsync(cancellation))
            people.Add(Looks<Person>.Read(reader.GetString(0)));
        return people;
    }
}
