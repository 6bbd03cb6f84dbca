using System.Text.Json;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.People;

/// <summary>In what somebody took part: every name under which they were written, and never what was written of another.</summary>
internal sealed class Deeds(NpgsqlDataSource database, Register register)
{
    private const int Most = 50;

    /// <summary>The latest of them.</summary>
    public async Task<IReadOnlyList<Deed>> OfAsync(Folded<Person> person, AsOf asOf, CancellationToken cancellation)
    {
        var part = await PartAsync(person, asOf, cancellation);
        var sql = new LedgerSql(
            """
            ledger.type, ledger.body, (select string_agg(act.body, E'\n' order by act.latest desc, act.act desc)
                from diplomacy.ledger act
                where act.development = ledger.development and act.act <> 'whole'
                and act.known_from <= $1 and $2 < act.known_to and act.position_from <= $3 and $4 < act.position_to)
            """,
            asOf
        ).And("ledger.act = 'whole'").And("ledger.type <> ?", Person.Kind).AndParty(country: null, role: null, part).Then("order by ledger.latest desc, ledger.development desc limit ?", Most);

        await using var command = sql.Command(database);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var people = new List<Deed>();
        while (await reader.ReadAsync(cancellation))
        {
            var kind = Tracker.Kinds.Single(kind => kind.Name == reader.GetString(0));
            var read = kind.Read(reader.GetString(1)).Read(asOf.ValidAt);
            people.Add(DeedOf(person, kind, read, reader.IsDBNull(2) ? null : Headline(reader.GetString(2))));
        }

        return people;
    }

    /// <summary>What must hold of a part in a development for it to be this person's.</summary>
    public async Task<PartyCondition> PartAsync(Folded<Person> person, AsOf asOf, CancellationToken cancellation)
    {
        var written = Written(person);
        var bearing = await register.BearingAsync(written.Select(name => name.Folded), asOf, cancellation);
        var said = bearing
            .SelectMany(other => other.State.Resolutions)
            .Where(said => said.Development is not null)
            .Select(said => (Folded: said.Name.Folded(), said.Country, said.Development))
            .Distinct()
            .ToLookup(at => Who.Of(at.Folded, at.Country, at.Development, bearing).Found?.Id == person.Id);
        var always = written.Where(name => Who.Of(name.Folded, name.Country, null, bearing).Found?.Id == person.Id);
        return new(
            """
            (party.person = any(?) and (
                (party.person || ' ' || party.country = any(?)
                    and party.development || ' ' || party.person || ' ' || party.country <> all(?))
                or party.development || ' ' || party.person || ' ' || party.country = any(?)))
            """,
            written.Select(name => name.Folded).Distinct(StringComparer.Ordinal).ToArray(),
            always.Select(name => $"{name.Folded} {name.Country}").ToArray(),
            Triples(said[false]),
            Triples(said[true])
        );
    }

    private static string[] Triples(IEnumerable<(string Folded, CountryCode Country, Guid? Development)> said) =>
        [.. said.Select(at => $"{at.Development} {at.Folded} {at.Country}")];

    /// <summary>Every way in which they may be written, for every country for which they may be.</summary>
    private static List<(string Folded, CountryCode Country)> Written(Folded<Person> person) =>
        [
            .. person
                .State.ActsFor()
                .SelectMany(country => person.State.Names().Select(name => (name.Folded(), country)))
                .Concat(person.State.Resolutions.Select(said => (said.Name.Folded(), said.Country)))
                .Distinct(),
        ];

    private static Deed DeedOf(Folded<Person> person, IKind kind, ReadBack read, Phrase? headline)
    {
        var names = Written(person).Select(name => name.Folded).ToHashSet(StringComparer.Ordinal);
        return new(
            read.View.Id,
            kind.Name,
            read.Parties.First(party => names.Contains((party.Person ?? "").Folded())).Role,
            read.View.Status,
            read.View.Occurs,
            headline,
            $"/api/{kind.Collection}/{read.View.Id}",
            person.OfficesAt(read.View.Occurs)
        );
    }

    private static Phrase Headline(string acts)
    {
        using var first = JsonDocument.Parse(acts.Split('\n')[0]);
        return PhraseInParts.Read(first.RootElement.GetProperty("headline"));
    }
}
