using DiplomacyTracker.Platform;

namespace DiplomacyTracker.People;

public sealed partial record Person
{
    /// <inheritdoc />
    public static IEnumerable<string> Statuses => Kebab.All<PersonStatus>();

    /// <inheritdoc />
    public IEnumerable<Passage> Texts(Dossier dossier) =>
        [
            .. Names().SelectMany(name => name.As("name", Weight.A)),
            .. Tenures().SelectMany(tenure => tenure.Office.Title.As("office", Weight.B)),
        ];
}
