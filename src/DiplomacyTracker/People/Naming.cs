using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.People;

/// <summary>Says who is meant by the names in developments, by what is known and recorded where the answer stands.</summary>
internal sealed class Naming(Register register, Deeds deeds) : INaming
{
    public async Task<IReadOnlyList<DevelopmentView>> NameAsync(
        IReadOnlyList<ReadBack> read,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var names = read.SelectMany(Named)
            .Select(party => (party.Person ?? "").Folded())
            .ToHashSet(StringComparer.Ordinal);
        if (names.Count is 0)
            return [.. read.Select(item => item.View)];

        var people = await register.BearingAsync(names, asOf, cancellation);
        return
        [
            .. read.Select(item =>
                Named(item).Select(party => Of(party, item.View, people)).Distinct().ToList() is { Count: > 0 } named
                    ? item.View with
                    {
                        People = named,
                    }
                    : item.View
            ),
        ];
    }

    public async Task<DevelopmentView> TellAsync(DevelopmentView view, AsOf asOf, CancellationToken cancellation) =>
        view is PersonView person && await register.FindAsync(view.Id, asOf, cancellation) is { } folded
            ? person with
            {
                Did = await deeds.OfAsync(folded, asOf, cancellation),
            }
            : view;

    public async Task<PartyCondition> FindAsync(
        string person,
        bool transliterated,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        if (Guid.TryParse(person, out var id))
            return await register.FindAsync(id, asOf, cancellation) is { } known
                ? await deeds.PartAsync(known, asOf, cancellation)
                : new("false");

        // Whoever bears the name may be written in any other way that is known of them.
        var bearing = await register.BearingAsync([person.Folded()], asOf, cancellation);
        string[] names =
        [
            .. bearing
                .SelectMany(known => known.State.Names())
                .Append(person)
                .Select(name => name.Folded())
                .Distinct(StringComparer.Ordinal),
        ];
        PartyCondition written = transliterated
            ? new(
                "(party.person = any(?) or (party.key = any(?) and party.key <> ''))",
                names,
                names.Select(Transliteration.Key).Distinct(StringComparer.Ordinal).ToArray()
            )
            : new("party.person = any(?)", [names]);
        var parts = new List<PartyCondition> { written };
        // What was said to be meant by a name holds for a country, or in one development alone.
        foreach (var known in bearing.Where(known => known.State.Resolutions.Count > 0))
            parts.Add(await deeds.PartAsync(known, asOf, cancellation));
        return parts is [var only]
            ? only
            : new(
                $"({string.Join(" or ", parts.Select(part => part.Sql))})",
                [.. parts.SelectMany(part => part.Values)]
            );
    }

    private static IEnumerable<PartyRole> Named(ReadBack item) =>
        item.View is PersonView ? [] : item.Parties.Where(party => party.Person is not null);

    private static NamedPerson Of(PartyRole party, DevelopmentView view, IReadOnlyList<Folded<Person>> people)
    {
        var name = party.Person ?? "";
        var who = Who.Of(name.Folded(), party.Country, view.Id, people);
        return who.Found is { } found
            ? new(name, party.Country, Link(found), Offices: found.OfficesAt(view.Occurs))
            : new(name, party.Country, Candidates: who.Candidates.Count > 0 ? [.. who.Candidates.Select(Link)] : null);
    }

    private static PersonLink Link(Folded<Person> person) => new(person.Id, person.State.Name);
}

internal static class OfficesThen
{
    /// <summary>The titles of the offices that somebody may have held when something took place.</summary>
    public static IReadOnlyList<string> OfficesAt(this Folded<Person> person, EdtfDate? occurs) =>
        occurs is null
            ? []
            : [.. person.State.HeldBetween(occurs.Earliest, occurs.Latest).Select(tenure => tenure.Office.Title)];
}
