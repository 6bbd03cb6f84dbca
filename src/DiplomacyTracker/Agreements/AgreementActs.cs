namespace DiplomacyTracker.Agreements;

public sealed partial record Agreement
{
    /// <inheritdoc />
    public Phrase Headline() => $"{Title}";

    /// <inheritdoc />
    public Whole Whole(Dossier dossier) =>
        new(
            Occurs(),
            Platform.Kebab.Of(Sort),
            Certainty(),
            Counts: !IsConditional(dossier),
            [
                .. Parties().Select(party => new PartyRole(party, "party", Side.Both)),
                .. Signatories(Deeds)
                    .Select(party => new PartyRole(party.Country, "signatory", Side.None, party.Person)),
            ]
        );

    /// <inheritdoc />
    public IEnumerable<Act> Acts(Dossier dossier)
    {
        var circles = new Dictionary<Guid, IReadOnlyList<CountryCode>>();
        Standing.Of(this, _ => true, (standing, deed) => circles[deed.Event] = standing.Circle(deed));
        foreach (var deed in Deeds)
        {
            var (actor, circle) = (deed.Doer(), circles[deed.Event]);
            yield return new(
                deed.Event,
                deed.Name(),
                deed.On,
                $"{Title}: {deed.Says()}",
                actor,
                deed.Plover(),
                deed.Says()
            )
            {
                Towards = [.. circle.Where(country => country != actor)],
                IsMutual = actor is null,
                IsTentative = Certainty() is DiplomacyTracker.Certainty.Rumoured or DiplomacyTracker.Certainty.Likely,
            };
        }
    }
}
