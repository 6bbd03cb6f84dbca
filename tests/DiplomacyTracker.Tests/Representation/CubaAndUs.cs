using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Representation;
using DiplomacyTracker.Tests.Support;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Representation;

/// <summary>Cuba and the United States, as a book of 2020 tells it.</summary>
internal static class CubaAndUs
{
    public static readonly CountryCode Cuba = Code("CUB");
    public static readonly CountryCode States = Code("USA");
    public static readonly CountryCode Swiss = Code("CHE");

    public static readonly ReportBody Book = By("A history", "2020-01-01");
    public static readonly ReportBody Paper = By("Granma", "2020-02-01");

    public static readonly RepresentationRecorded Recognised = new(
        Book.Received(),
        [Cuba, States],
        RepresentationStatus.Recognised,
        Date("1902-05-20"),
        States,
        []
    );

    public static readonly RelationsEstablished Established = new(Book.Received(), Date("1902-05-27"));

    public static readonly MissionOpened Legation = new(
        Book.Received(),
        States,
        MissionKind.Legation,
        Date("1902-05-27"),
        "Havana"
    );

    public static readonly LevelSet Raised = new(
        Book.Received(),
        States,
        HeadLevel.Ambassador,
        Date("1923-02-10"),
        MissionKind.Embassy
    );

    public static readonly RelationsSevered Severed = new(Book.Received(), Date("1961-01-03"), States);

    public static readonly MissionOpened Section = new(
        Book.Received(),
        States,
        MissionKind.InterestsSection,
        Date("1977-09-01"),
        "Havana",
        ProtectedBy: Swiss
    );

    public static readonly RelationsResumed Resumed = new(Book.Received(), Date("2015-07-20"));

    public static readonly MissionOpened Embassy = new(
        Book.Received(),
        States,
        MissionKind.Embassy,
        Date("2015-07-20"),
        "Havana"
    );

    public static readonly IFact[] All =
    [
        Recognised,
        Established,
        Legation,
        Raised,
        Severed,
        Section,
        Resumed,
        Embassy,
    ];

    public static Decision<MutualRepresentation> Given(params IFact[] history) => new(history);

    public static Folded<MutualRepresentation> Seen(params IFact[] facts) =>
        Recorded(facts).Seen<MutualRepresentation>();

    public static RepresentationView Read(Folded<MutualRepresentation> folded, string day) =>
        Assert.IsType<RepresentationView>(folded.View(Day(day)));

    /// <summary>How a country is represented in the other on a day.</summary>
    public static Direction Of(CountryCode sending, Folded<MutualRepresentation> folded, string day) =>
        Read(folded, day).Directions.Single(direction => direction.Sending == sending);
}
