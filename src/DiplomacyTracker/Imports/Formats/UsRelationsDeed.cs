using DiplomacyTracker.Platform;
using DiplomacyTracker.Representation;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>What a heading of us-relations tells of.</summary>
/// <param name="Relations">How the two stand from then on; null where only a mission changes.</param>
/// <param name="Again">Whether relations are taken up that were there before.</param>
/// <param name="By">Who does it: "us", "them" or both (null).</param>
/// <param name="Mission">Which mission.</param>
/// <param name="Change">What is done with it: opened, closed, raised.</param>
internal sealed partial record UsRelationsDeed(
    RepresentationStatus? Relations,
    bool Again,
    string? By,
    MissionKind? Mission,
    string? Change
)
{
    /// <summary>What a heading tells; null where it is nothing of that sort.</summary>
    public static UsRelationsDeed? In(string heading)
    {
        var text = heading.Folded();
        var relations =
            Recognition().IsMatch(text) ? RepresentationStatus.Recognised
            : !text.Contains("relations", StringComparison.Ordinal)
            || text.Contains("consular relations", StringComparison.Ordinal)
                ? (RepresentationStatus?)null
            : Severed().IsMatch(text) ? RepresentationStatus.Severed
            : Suspended().IsMatch(text) ? RepresentationStatus.Suspended
            : Established().IsMatch(text) ? RepresentationStatus.Established
            : null;
        MissionKind? mission =
            text.Contains("interest", StringComparison.Ordinal) ? MissionKind.InterestsSection
            : text.Contains("liaison office", StringComparison.Ordinal) ? MissionKind.LiaisonOffice
            : text.Contains("embassy", StringComparison.Ordinal) ? MissionKind.Embassy
            : text.Contains("legation", StringComparison.Ordinal) ? MissionKind.Legation
            : null;
        var change =
            mission is null ? null
            : Raised().IsMatch(text) ? "raised"
            : Closed().IsMatch(text) ? "closed"
            : Established().IsMatch(text) || Opened().IsMatch(text) ? "opened"
            : null;
        var begins =
            relations is RepresentationStatus.Recognised or RepresentationStatus.Established
            || change is "opened" or "raised";
        return (relations is null && change is null) || (begins && Denied().IsMatch(text))
            ? null
            : new(relations, TakenUp().IsMatch(text), WhoOf(text, relations), change is null ? null : mission, change);
    }

    /// <summary>The commands, each with how the record of the pair begins if nobody has begun it.</summary>
    public IEnumerable<Said> Commands(CountryCode us, CountryCode them, EdtfDate on, ReportBody report)
    {
        var by = By switch
        {
            "us" => us,
            "them" => them,
            _ => null,
        };
        if (Relations is { } status)
            yield return new(RelationsCommand(status, by, on, report), Founds: false)
            {
                Begins = new RecordRepresentation
                {
                    Report = report,
                    Between = [us, them],
                    Status = status,
                    By = status is RepresentationStatus.Established ? null : by,
                    On = on,
                },
            };
        var sending = by ?? us;
        object? mission = (Change, Mission) switch
        {
            ("raised", _) => new SetLevel
            {
                Report = report,
                Sending = sending,
                Level = HeadLevel.Ambassador,
                Mission = MissionKind.Embassy,
                On = on,
            },
            ("closed", { } kind) when Relations is null => new CloseMission
            {
                Report = report,
                Sending = sending,
                Kind = kind,
                On = on,
            },
            ("opened", { } kind) => new OpenMission
            {
                Report = report,
                Sending = sending,
                Kind = kind,
                On = on,
            },
            _ => null,
        };
        if (mission is not null)
            yield return new(mission, Founds: false);
    }

    private object RelationsCommand(RepresentationStatus status, CountryCode? by, EdtfDate on, ReportBody report) =>
        status switch
        {
            RepresentationStatus.Recognised => new RecordRecognition
            {
                Report = report,
                By = by,
                On = on,
            },
            RepresentationStatus.Severed => new SeverRelations
            {
                Report = report,
                By = by,
                On = on,
            },
            RepresentationStatus.Suspended => new SuspendRelations
            {
                Report = report,
                By = by,
                On = on,
            },
            _ when Again => new ResumeRelations { Report = report, On = on },
            _ => new EstablishRelations { Report = report, On = on },
        };
}
