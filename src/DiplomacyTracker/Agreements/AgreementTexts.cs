using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Agreements;

public sealed partial record Agreement
{
    /// <inheritdoc />
    public static IEnumerable<string> Categories => Kebab.All<AgreementKind>();

    /// <inheritdoc />
    public static IEnumerable<string> Statuses => Kebab.All<AgreementStatus>();

    /// <inheritdoc />
    public IEnumerable<Passage> Texts(Dossier dossier) =>
        [
            .. Title.As("title", Weight.A),
            .. Summary.As("summary", Weight.B),
            .. Depositary.As("depositary", Weight.B),
            .. Signatories(Deeds).SelectMany(signatory => signatory.As("signatory")),
            .. Deeds.SelectMany(deed => (deed.Place?.City).As("place.city", Weight.A)),
            .. Deeds.SelectMany(deed => deed.Reason.As("reason", Weight.C)),
        ];
}
