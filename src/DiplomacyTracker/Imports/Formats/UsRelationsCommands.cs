using DiplomacyTracker.Representation;

namespace DiplomacyTracker.Imports.Formats;

internal sealed partial record UsRelationsDeed
{
    /// <summary>The commands, each with how the record of the pair begins if nobody has begun it.</summary>
    /// <remarks>An embassy or a legation that is opened says that there are relations by then.</remarks>
    public IEnumerable<Said> Commands(CountryCode us, CountryCode them, EdtfDate on, ReportBody report)
    {
        var by = By switch
        {
            "us" => us,
            "them" => them,
            _ => null,
        };
        var mission = MissionCommand(by ?? us, on, report);
        if (Relations is { } status)
            yield return new(RelationsCommand(status, by, on, report), Founds: false)
            {
                Or = status is RepresentationStatus.Established ? [OtherWord(on, report)] : [],
                IsImplied = mission is not null,
                Begins = new RecordRepresentation
                {
                    Report = report,
                    Between = [us, them],
                    Status = status,
                    By = status is RepresentationStatus.Established ? null : by,
                    On = on,
                },
            };
        if (Until is { } until)
            yield return new(new ResumeRelations { Report = report, On = until }, Founds: false) { IsImplied = true };
        if (Relations is null && Change is "opened" && Mission is MissionKind.Embassy or MissionKind.Legation)
            yield return new(new ResumeRelations { Report = report, On = Doubtful(on) }, Founds: false)
            {
                Or = Gazetteer.Find(them.Value)?.Exists(on) is true
                    ? [new EstablishRelations { Report = report, On = Doubtful(on) }]
                    : [],
                IsImplied = true,
            };
        if (mission is not null)
            yield return new(mission, Founds: false);
    }

    private object? MissionCommand(CountryCode sending, EdtfDate on, ReportBody report) =>
        (Change, Mission) switch
        {
            ("raised", _) => new SetLevel
            {
                Report = report,
                Sending = sending,
                Level = HeadLevel.Ambassador,
                Mission = MissionKind.Embassy,
                On = on,
            },
            ("recalled", _) => new RecallHead
            {
                Report = report,
                Sending = sending,
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

    /// <summary>Whoever has had relations before resumes them, whatever the heading calls it, and whoever hasn't establishes them.</summary>
    private object OtherWord(EdtfDate on, ReportBody report) =>
        Again ? new EstablishRelations { Report = report, On = on } : new ResumeRelations { Report = report, On = on };

    /// <summary>By then there were relations again; since when isn't said.</summary>
    private static EdtfDate Doubtful(EdtfDate on) =>
        EdtfDate.TryParse($"{on}?", out var doubtful, out _) ? doubtful : on;

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
