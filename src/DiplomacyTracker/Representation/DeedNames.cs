using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Representation;

/// <summary>What was done, in words, and what it amounts to.</summary>
internal static class DeedNames
{
    /// <summary>In a word, by which it is counted and weighed.</summary>
    public static string Name(this Deed deed, Standing before) =>
        deed.Verb switch
        {
            nameof(RecordRepresentation) => deed.Recorded is { } status and not RepresentationStatus.None
                ? Kebab.Of(status)
                : "recorded",
            nameof(RecordRecognition) => "recognised",
            nameof(EstablishRelations) => "established",
            nameof(SuspendRelations) => "suspended",
            nameof(SeverRelations) => "severed",
            nameof(ResumeRelations) => "resumed",
            nameof(OpenMission) => "mission-opened",
            nameof(CloseMission) => "mission-closed",
            nameof(PresentCredentials) => "credentials-presented",
            nameof(RecallForConsultations) => "recalled-for-consultations",
            nameof(ReturnFromConsultations) => "returned-from-consultations",
            nameof(RecallHead) => "recalled",
            nameof(WithdrawHead) => "withdrawn",
            nameof(DeclarePersonaNonGrata) => "persona-non-grata",
            _ => (deed.Level - LevelBefore(deed, before)) switch
            {
                > 0 => "level-raised",
                < 0 => "level-lowered",
                _ => "level-set",
            },
        };

    /// <summary>What it amounts to: who reduces or breaks relations imposes a sanction, in the words of PLOVER.</summary>
    public static Plover? Amounts(string name) =>
        name switch
        {
            "recorded" or "level-set" => null,
            "suspended"
            or "severed"
            or "mission-closed"
            or "level-lowered"
            or "recalled-for-consultations"
            or "recalled"
            or "withdrawn"
            or "persona-non-grata" => Plover.Sanction,
            _ => Plover.Support,
        };

    /// <summary>In a line.</summary>
    public static string Says(this Deed deed, CountryCode one, CountryCode other)
    {
        var (by, two) = (deed.By, $"{one} and {other}");
        var towards = by == one ? other : one;
        var said = deed.Verb switch
        {
            nameof(RecordRepresentation) => Recorded(deed, one, other),
            nameof(RecordRecognition) => by is null ? $"{two} recognise one another" : $"{by} recognises {towards}",
            nameof(EstablishRelations) => $"{two} establish diplomatic relations",
            nameof(ResumeRelations) => $"{two} resume diplomatic relations",
            nameof(SuspendRelations) => by is null
                ? $"{two} suspend diplomatic relations"
                : $"{by} suspends diplomatic relations with {towards}",
            nameof(SeverRelations) => by is null
                ? $"{two} sever diplomatic relations"
                : $"{by} severs diplomatic relations with {towards}",
            nameof(OpenMission) => $"{by} opens {Mission(deed)} {Where(deed, towards)}{Protected(deed)}",
            nameof(CloseMission) => $"{by} closes {Mission(deed)} {Where(deed, towards)}",
            nameof(PresentCredentials) => $"{deed.Head} presents credentials in {towards}",
            nameof(RecallForConsultations) => $"{by} recalls its head of mission in {towards} for consultations",
            nameof(ReturnFromConsultations) => $"{by} sends its head of mission back to {towards}",
            nameof(RecallHead) => $"{by} recalls its head of mission in {towards}",
            nameof(WithdrawHead) => $"{by} withdraws its head of mission from {towards}",
            nameof(DeclarePersonaNonGrata) => $"{by} declares {Whom(deed, towards)} persona non grata",
            _ => $"{by} is represented in {towards} at the level of {Kebab.Of(deed.Level ?? HeadLevel.None)}"
                + (deed.Mission is { } mission ? $", by {mission.InWords()}" : ""),
        };
        return said + (deed.Reason is null ? "" : $" ({deed.Reason})");
    }

    private static HeadLevel? LevelBefore(Deed deed, Standing before) =>
        before.Directions.FirstOrDefault(direction => direction.Sending == deed.By) is { } direction
            ? direction.Level ?? direction.Mission.Level()
            : null;

    private static string Recorded(Deed deed, CountryCode one, CountryCode other) =>
        (deed.Recorded, deed.By) switch
        {
            (RepresentationStatus.Recognised, { } by) => $"{by} recognises {(by == one ? other : one)}",
            (RepresentationStatus.Recognised, null) => $"{one} and {other} recognise one another",
            (RepresentationStatus.Established, _) => $"{one} and {other} have diplomatic relations",
            (RepresentationStatus.Suspended, _) => $"{one} and {other} have suspended diplomatic relations",
            (RepresentationStatus.Severed, _) => $"{one} and {other} have severed diplomatic relations",
            _ => $"{one} and {other} have not recognised one another",
        };

    private static string Mission(Deed deed) => deed.Mission is { } kind ? kind.InWords() : "its mission";

    private static string Where(Deed deed, CountryCode receiving) =>
        deed.ResidentIn is { } third
            ? $"for {receiving}, with its seat in {Place(deed.City, third)}"
            : $"in {Place(deed.City, receiving)}";

    private static string Place(string? city, CountryCode country) =>
        city is null ? $"{country}" : $"{city}, {country}";

    private static string Protected(Deed deed) =>
        deed.ProtectedBy is { } power ? $" under the protection of {power}" : "";

    private static string Whom(Deed deed, CountryCode sending) =>
        deed.Persons.Count > 0 ? string.Join(", ", deed.Persons)
        : deed.Count is { } count ? $"{count} of the mission of {sending}"
        : $"members of the mission of {sending}";
}
