using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Agreements;

/// <summary>Deeds in words.</summary>
internal static class DeedWords
{
    /// <summary>What was done, in a word.</summary>
    public static string Name(this Deed deed) =>
        deed.What is DeedKind.Opened ? "negotiations-opened"
        : deed is { What: DeedKind.Terminated, By.Count: > 0 } ? "terminated-by-one"
        : Kebab.Of(deed.What);

    /// <summary>Which country did it, where it was just one: into force it is brought by nobody.</summary>
    public static CountryCode? Doer(this Deed deed) =>
        deed.What is not (DeedKind.Opened or DeedKind.InForce) && deed.Countries().ToList() is [var only] ? only : null;

    /// <summary>What it amounts to: "ratify, sign, or finalize an agreement or treaty" is support.</summary>
    public static Plover? Plover(this Deed deed) =>
        deed.What switch
        {
            DeedKind.Opened => DiplomacyTracker.Plover.Consult,
            DeedKind.Resumed or DeedKind.DenunciationExtended => null,
            DeedKind.DenunciationRevoked => DiplomacyTracker.Plover.Retreat,
            DeedKind.Suspended or DeedKind.Denounced or DeedKind.Terminated => DiplomacyTracker.Plover.Sanction,
            _ => DiplomacyTracker.Plover.Support,
        };

    /// <summary>What was done, in a line.</summary>
    public static Phrase Says(this Deed deed) =>
        $"{deed.What()}{In(deed.Place?.City)}{Effective(deed.From)}{Phrases.Because(deed.Reason)}";

    private static Phrase What(this Deed deed) =>
        deed.What switch
        {
            DeedKind.Opened => $"negotiations opened by {deed.Whom()}",
            DeedKind.InForce when deed.By.Count > 0 => $"in force for {deed.Whom()}",
            DeedKind.InForce => $"in force",
            DeedKind.DenunciationExtended => $"denunciation extended by {deed.Whom()}",
            DeedKind.DenunciationRevoked => $"denunciation revoked by {deed.Whom()}",
            _ when deed.By.Count > 0 => $"{deed.What} by {deed.Whom()}",
            _ => $"{deed.What}",
        };

    private static Phrase? In(string? city) =>
        city switch
        {
            null => null,
            _ => $" in {city}",
        };

    private static Phrase? Effective(EdtfDate? from) =>
        from switch
        {
            null => null,
            _ => $", effective {from}",
        };

    /// <summary>Who had a part in it when that was done: of what all do, all of them; of what one does, the one and the others.</summary>
    public static IReadOnlyList<CountryCode> Circle(this Standing standing, Deed deed) =>
        deed switch
        {
            { What: DeedKind.Opened or DeedKind.Signed, By.Count: > 1 } => [.. deed.Countries()],
            { What: DeedKind.InForce, By.Count: > 1 } => [.. deed.Countries()],
            { What: DeedKind.InForce or DeedKind.Suspended or DeedKind.Resumed or DeedKind.Terminated, By.Count: 0 }
                when standing.InForceFor is { Count: > 0 } bound => bound,
            _ => [.. standing.Members.Where(member => !member.HasLeft).Select(member => member.Country)],
        };

    private static Phrase Whom(this Deed deed) => Phrase.Join(", ", deed.By);
}
