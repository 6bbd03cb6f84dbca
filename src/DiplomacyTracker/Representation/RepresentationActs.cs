namespace DiplomacyTracker.Representation;

public sealed partial record MutualRepresentation
{
    /// <inheritdoc />
    public Phrase Headline() => Phrase.Join(" and ", Between);

    /// <inheritdoc />
    public Whole Whole(Dossier dossier) =>
        new(Occurs(), Kind, Certainty: null, Counts: true, [.. Parties().Distinct()]);

    /// <inheritdoc />
    public IEnumerable<Act> Acts(Dossier dossier)
    {
        foreach (var (deed, before) in Told())
        {
            var name = deed.Name(before);
            yield return new(
                deed.Event,
                name,
                deed.On,
                deed.Says(Between[0], Between[^1]),
                deed.By,
                DeedNames.Amounts(name)
            )
            {
                Towards = deed.By is { } by ? [OtherThan(by)] : null,
                IsMutual = deed.By is null,
            };
        }
    }

    private IEnumerable<PartyRole> Parties()
    {
        foreach (var country in Between)
            yield return new(country, "party", Side.Both);

        foreach (var deed in Deeds)
        {
            if (deed.Head is { } head && Between.Contains(head.Country))
                yield return new(head.Country, "head-of-mission", Side.None, head.Person);
            foreach (var person in deed.Persons.Where(person => Between.Contains(person.Country)))
                yield return new(person.Country, "persona-non-grata", Side.None, person.Person);
            foreach (var power in deed.Posts.Select(post => post.ProtectedBy).Append(deed.ProtectedBy))
                if (power is not null)
                    yield return new(power, "protecting-power", Side.None);
        }
    }

    /// <inheritdoc />
    public IEnumerable<Passage> Texts(Dossier dossier) =>
        Deeds.SelectMany(deed =>
            deed.Head.As("head")
                .Concat(deed.Persons.SelectMany(person => person.As("persons")))
                .Concat(deed.City.As("city", Weight.A))
                .Concat((deed.Mission?.InWords()).As("mission", Weight.B))
                .Concat(deed.Posts.SelectMany(post => post.City.As("posts.city", Weight.A)))
                .Concat(deed.Reason.As("reason", Weight.C))
        );
}
