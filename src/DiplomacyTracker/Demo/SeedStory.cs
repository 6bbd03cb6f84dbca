using DiplomacyTracker.Countries;
using DiplomacyTracker.Statements;
using DiplomacyTracker.Summits;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Demo;

/// <summary>Our demonstration: how a visit to Seoul in March 2024 became known, report by report, as it was published.</summary>
/// <remarks>
/// Told in our own words after the reports named. Two articles have one origin; an attendance hangs on another; a
/// neighbour threatens and fires missiles; one report gives the wrong month; the official record comes nine months late.
/// </remarks>
internal static class SeedStory
{
    public static readonly Guid ThreatId = new("018d8a3c-5c00-7000-8000-000000000001");
    public static readonly Guid VisitId = new("018dbeb9-8400-7000-8000-000000000002");
    public static readonly Guid SummitId = new("018dbeb9-8400-7000-8000-000000000003");
    public static readonly Guid RemarksId = new("018deb78-2800-7000-8000-000000000004");
    public static readonly Guid MissilesId = new("018e4f2b-0400-7000-8000-000000000005");

    private static readonly CountryCode Korea = CountryCode.Parse("KOR");
    private static readonly CountryCode States = CountryCode.Parse("USA");
    private static readonly CountryCode North = CountryCode.Parse("PRK");
    private static readonly Party Blinken = new(States, "Antony Blinken", "Secretary of State");

    /// <summary>The reports, in the order in which they were published; then who everybody is, and how the two stood before.</summary>
    public static IEnumerable<Step> Steps() =>
        [
            Step.Of(
                ThreatId,
                new RecordStatement
                {
                    Speaker = new(North, "Kim Jong Un", "President of the State Affairs"),
                    To = [Korea],
                    Kind = StatementKind.Threat,
                    Act = Plover.Threaten,
                    Summary = "The North would annihilate the South if it were attacked, its leader says.",
                    Report = By(
                        new Source("KCNA", PublishedAt: Published("2024-02-09"), Attribution: Attribution.OnTheRecord)
                    ),
                }
            ),
            Step.Of(
                VisitId,
                new ScheduleVisit
                {
                    Visitor = Blinken,
                    Host = new(Korea, "Seoul"),
                    Occurs = Date("2024-03"),
                    Certainty = Certainty.Likely,
                    Purpose = "Summit for Democracy; details not finalised",
                    Report = By(Sources.First()),
                }
            ),
            Step.Of(
                SummitId,
                new AnnounceSummit
                {
                    Title = "Third Summit for Democracy",
                    Conveners = [Korea],
                    Host = new(Korea, "Seoul"),
                    Occurs = Date("2024-03"),
                    Participants =
                    [
                        new(
                            States,
                            ParticipationMode.InPerson,
                            "Antony Blinken",
                            "Secretary of State",
                            Certainty.Likely
                        ),
                    ],
                    Report = By(Sources.First()),
                }
            ),
            Step.Of(
                VisitId,
                new LinkTo<Visit>
                {
                    Relation = LinkRelation.Attends,
                    To = SummitId,
                    Report = By(Sources.First()),
                }
            ),
            Step.Of(VisitId, new AddReport<Visit> { Report = By(Sources.Copy()) }),
            Step.Of(
                SummitId,
                new SetParticipation
                {
                    Country = States,
                    Person = "Joe Biden",
                    Office = "President",
                    Mode = ParticipationMode.Virtual,
                    Condition = new("if Blinken attends in person", new(VisitId, "held")),
                    Report = By(Sources.Copy()),
                }
            ),
            Step.Of(
                RemarksId,
                new RecordStatement
                {
                    Speaker = Blinken,
                    To = [Korea],
                    Kind = StatementKind.Remarks,
                    Act = Plover.Consult,
                    Summary = "To Foreign Minister Cho Tae-yul in Washington: he looks forward to coming.",
                    Quotation = new("very much look forward to being in South Korea", "en"),
                    Report = By(Sources.Washington()),
                }
            ),
            Step.Of(
                VisitId,
                new ConfirmVisit
                {
                    By = States,
                    Occurs = Date("2024-02"),
                    Report = By(Sources.Washington()),
                }
            ),
            Step.After(
                VisitId,
                confirmation => new Correct<Visit>
                {
                    Event = confirmation,
                    Scope = Scope.Record,
                    Changes = Changed("occurs", "2024-03"),
                    Reason = "The agency wrote \"this month\"; the summit is in March, so nothing else can be meant.",
                    Report = By(new Source("Editor's note", PublishedAt: Published("2024-02-28"))),
                }
            ),
            .. SeedStoryOfMarch.Steps(),
            .. SeedStoryPeople.Steps(),
            .. SeedStoryBackground.Steps(),
        ];

    internal static ReportBody By(params Source[] sources) => new(sources);

    internal static EdtfDate Date(string text) => EdtfDate.Parse(text);

    internal static PublicationTime Published(string text) => PublicationTime.Parse(text);

    private static Dictionary<string, System.Text.Json.JsonElement> Changed(string field, string value) =>
        new(StringComparer.Ordinal) { [field] = System.Text.Json.JsonSerializer.SerializeToElement(value) };
}
