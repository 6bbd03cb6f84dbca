namespace DiplomacyTracker.People;

public sealed partial record Person
{
    /// <inheritdoc />
    public Phrase Headline() => $"{Name} ({Phrase.Join(", ", ActsFor())})";

    /// <inheritdoc />
    public static Phrase? Tell(IFact fact) =>
        fact switch
        {
            PersonRecorded => $"first named",
            SpellingAdded spelled => $"also written {spelled.Spelling}",
            TenureRecorded tenure => $"{tenure.Office.Title} of {tenure.Office.Country}, {tenure.Held}",
            TenureEnded ended => $"no longer {ended.Office.Title} of {ended.Office.Country}, {ended.On}",
            NameResolved named => $"meant by {named.Name} ({named.Country})",
            _ => null,
        };
}
