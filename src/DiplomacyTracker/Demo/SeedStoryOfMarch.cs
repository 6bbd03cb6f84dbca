using DiplomacyTracker.Countries;
using DiplomacyTracker.Incidents;
using DiplomacyTracker.Summits;
using DiplomacyTracker.Visits;
using static DiplomacyTracker.Demo.SeedStory;

namespace DiplomacyTracker.Demo;

/// <summary>The second half of the demonstration: from the host's confirmation to the official record.</summary>
internal static class SeedStoryOfMarch
{
    private static readonly CountryCode Korea = CountryCode.Parse("KOR");
    private static readonly CountryCode North = CountryCode.Parse("PRK");

    public static IEnumerable<Step> Steps() =>
        [
            Step.Of(
                VisitId,
                new ConfirmVisit
                {
                    By = Korea,
                    Occurs = Date("2024-03-17/2024-03-18"),
                    Report = By(Sources.Host()),
                }
            ),
            Step.Of(
                SummitId,
                new ConfirmSummit
                {
                    By = Korea,
                    Occurs = Date("2024-03-18/2024-03-20"),
                    Report = By(Sources.Host()),
                }
            ),
            Step.Of(VisitId, new BeginVisit { Occurs = Date("2024-03-17"), Report = By(Sources.Agency("2024-03-17")) }),
            Step.Of(
                MissilesId,
                new ReportIncident
                {
                    Kind = IncidentKind.MissileTest,
                    Actors = [new(North)],
                    Summary = "North Korea fires ballistic missiles as the summit opens.",
                    Report = By(
                        new Source(
                            "Yonhap",
                            PublishedAt: Published("2024-03-18"),
                            AttributedTo: "Joint Chiefs of Staff"
                        )
                    ),
                }
            ),
            Step.Of(
                MissilesId,
                new LinkTo<Incident>
                {
                    Relation = LinkRelation.ContextOf,
                    To = SummitId,
                    Report = By(Sources.Agency("2024-03-18")),
                }
            ),
            Step.Of(
                MissilesId,
                new LinkTo<Incident>
                {
                    Relation = LinkRelation.ContextOf,
                    To = VisitId,
                    Report = By(Sources.Agency("2024-03-18")),
                }
            ),
            Step.Of(
                SummitId,
                new OpenSummit { Occurs = Date("2024-03-18"), Report = By(Sources.Agency("2024-03-18")) }
            ),
            Step.Of(VisitId, Meeting("Yoon Suk Yeol", "President")),
            Step.Of(VisitId, Meeting("Cho Tae-yul", "Foreign Minister")),
            Step.Of(
                VisitId,
                new ConcludeVisit { Occurs = Date("2024-03-18"), Report = By(Sources.Agency("2024-03-18")) }
            ),
            Step.Of(
                SummitId,
                new ConcludeSummit { Occurs = Date("2024-03-20"), Report = By(Sources.Agency("2024-03-20")) }
            ),
            Step.Of(
                VisitId,
                new AddReport<Visit>
                {
                    Report = By(
                        new Source(
                            "Office of the Historian",
                            "Travels Abroad of the Secretary of State, trip 4221",
                            PublishedAt: Published("2024-12-18"),
                            Attribution: Attribution.OnTheRecord,
                            Reliability: Reliability.A,
                            Credibility: 1
                        )
                    ),
                }
            ),
        ];

    private static RecordMeeting Meeting(string person, string office) =>
        new()
        {
            With = [new(Korea, person, office)],
            Occurs = Date("2024-03-18"),
            Format = MeetingFormat.Bilateral,
            Report = By(Sources.Agency("2024-03-18")),
        };
}
