using DiplomacyTracker.Countries;
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
    public static Phrase Says(this Deed deed, CountryCode one, CountryCode other) =>
        $"{deed.What(one, other)}{Phrases.Because(deed.Reason)}";

    private static Phrase What(this Deed deed, CountryCode one, CountryCode other)
    {
        var (by, towards) = (deed.By, deed.By == one ? other : one);
        Phrase two = $"{one} and {other}";
        return deed.Verb switch
        {
            nameof(RecordRepresentation) => Recorded(deed, one, other),
            nameof(RecordRecognition) when by is null => $"{two} recognise one another",
            nameof(RecordRecognition) => $"{by} recognises {towards}",
            nameof(EstablishRelations) => $"{two} establish diplomatic relations",
            nameof(ResumeRelations) => $"{two} resume diplomatic relations",
            nameof(SuspendRelations) when by is null => $"{two} suspend diplomatic relations",
            nameof(SuspendRelations) => $"{by} suspends diplomatic relations with {towards}",
            nameof(SeverRelations) when by is null => $"{two} sever diplomatic relations",
            nameof(SeverRelations) => $"{by} severs diplomatic relations with {towards}",
            nameof(OpenMission) => $"{by} opens {Mission(deed)} {Where(deed, towards)}{Protected(deed)}",
            nameof(CloseMission) => $"{by} closes {Mission(deed)} {Where(deed, towards)}",
            nameof(PresentCredentials) => $"{deed.Head} presents credentials in {towards}",
            nameof(RecallForConsultations) => $"{by} recalls its head of mission in {towards} for consultations",
            nameof(ReturnFromConsultations) => $"{by} sends its head of mission back to {towards}",
            nameof(RecallHead) => $"{by} recalls its head of mission in {towards}",
            nameof(WithdrawHead) => $"{by} withdraws its head of mission from {towards}",
            nameof(DeclarePersonaNonGrata) => $"{by} declares {Whom(deed, towards)} persona non grata",
            _ when deed.Mission is { } mission =>
                $"{by} is represented in {towards} at the level of {deed.Level ?? HeadLevel.None}, by {Mission(mission)}",
            _ => $"{by} is represented in {towards} at the level of {deed.Level ?? HeadLevel.None}",
        };
    }

    private static HeadLevel? LevelBefore(Deed deed, Standing before) =>
        before.Directions.FirstOrDefault(direction => direction.Sending == deed.By) is { } direction
            ? direction.Level ?? direction.Mission.Level()
            : null;

    private static Phrase Recorded(Deed deed, CountryCode one, CountryCode other) =>
        (deed.Recorded, deed.By) switch
        {
            (RepresentationStatus.Recognised, { } by) => $"{by} recognises {(by == one ? other : one)}",
            (RepresentationStatus.Recognised, null) => $"{one} and {other} recognise one another",
            (RepresentationStatus.Established, _) => $"{one} and {other} have diplomatic relations",
            (RepresentationStatus.Suspended, _) => $"{one} and {other} have suspended diplomatic relations",
            (RepresentationStatus.Severed, _) => $"{one} and {other} have severed diplomatic relations",
            _ => $"{one} and {other} have not recognised one another",
        };

    private static Phrase Mission(MissionKind kind) => new(kind.InWords(), []);

    private static Phrase Mission(Deed deed) =>
        deed.Mission switch
        {
            { } kind => Mission(kind),
            _ => $"its mission",
        };

    private static Phrase Where(Deed deed, CountryCode receiving) =>
        deed.ResidentIn switch
        {
            { } third => $"for {receiving}, with its seat in {new Place(third, deed.City).Phrase()}",
            _ => $"in {new Place(receiving, deed.City).Phrase()}",
        };

    private static Phrase? Protected(Deed deed) =>
        deed.ProtectedBy switch
        {
            null => null,
            var power => $" under the protection of {power}",
        };

    private static Phrase Whom(Deed deed, CountryCode sending) =>
        (deed.Persons.Count, deed.Count) switch
        {
            (> 0, _) => Phrase.Join(", ", deed.Persons),
            (_, { } count) => $"{count} of the mission of {sending}",
            _ => $"members of the mission of {sending}",
        };
}
