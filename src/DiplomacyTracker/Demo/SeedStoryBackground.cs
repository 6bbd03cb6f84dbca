using DiplomacyTracker.Agreements;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Representation;
using static DiplomacyTracker.Demo.SeedStory;

namespace DiplomacyTracker.Demo;

/// <summary>How host and guest of the demonstration stand to one another since long before it: relations, and an alliance.</summary>
internal static class SeedStoryBackground
{
    public static readonly Guid TreatyId = new("ff88aab8-2800-7000-8000-00000000000c");

    private static readonly CountryCode Korea = CountryCode.Parse("KOR");
    private static readonly CountryCode States = CountryCode.Parse("USA");

    /// <summary>Follows from the pair, as that of every representation.</summary>
    public static Guid RepresentationId { get; } =
        PairOfCountries.IdOf([Korea, States]) ?? throw new InvalidOperationException("Two countries are a pair.");

    public static IEnumerable<Step> Steps() =>
        [
            Step.Of(
                RepresentationId,
                new RecordRepresentation
                {
                    Between = [Korea, States],
                    Status = RepresentationStatus.Recognised,
                    On = Date("1949-01-01"),
                    By = States,
                    Report = By(Told("The White House", "1949-01-01")),
                }
            ),
            Step.Of(
                RepresentationId,
                new EstablishRelations { On = Date("1949-03-25"), Report = By(Told("The White House", "1949-03-25")) }
            ),
            Embassy(Korea, "Washington", "1949-03-25", Told("The White House", "1949-03-25")),
            Embassy(States, "Seoul", "1949-04", Told("Department of State", "1949-04-20")),
            Step.Of(
                TreatyId,
                new RecordAgreement
                {
                    Title = "Mutual Defense Treaty between the United States and the Republic of Korea",
                    Kind = AgreementKind.MutualDefence,
                    Obligations = [Obligation.Defence, Obligation.Consultation],
                    Parties = [new(Korea), new(States)],
                    Signed = Date("1953-10-01"),
                    Place = new(States, "Washington"),
                    Report = By(Told("Department of State", "1953-10-01")),
                }
            ),
            Ratified(Korea, "1954-01-29"),
            Ratified(States, "1954-02-05"),
            Step.Of(
                TreatyId,
                new BringIntoForce { On = Date("1954-11-17"), Report = By(Told("Department of State", "1954-11-17")) }
            ),
        ];

    private static Step Embassy(CountryCode sending, string city, string on, Source source) =>
        Step.Of(
            RepresentationId,
            new OpenMission
            {
                Sending = sending,
                Kind = MissionKind.Embassy,
                City = city,
                On = Date(on),
                Report = By(source),
            }
        );

    private static Step Ratified(CountryCode by, string on) =>
        Step.Of(
            TreatyId,
            new RatifyAgreement
            {
                By = by,
                On = Date(on),
                Report = By(Told("Department of State", "1954-11-17")),
            }
        );

    private static Source Told(string outlet, string day) =>
        new(outlet, PublishedAt: Published(day), Attribution: Attribution.OnTheRecord);
}
