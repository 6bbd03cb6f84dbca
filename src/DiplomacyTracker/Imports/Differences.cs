using DiplomacyTracker.Platform;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Imports;

/// <summary>What a row says otherwise than when it was recorded.</summary>
internal static class Differences
{
    /// <summary>The fields in which a visit that was recorded differs from the one that a row tells of.</summary>
    public static IReadOnlyList<Difference> Between(IVisitFounded recorded, NewVisit given)
    {
        var (before, now) = (recorded.Report.Sources[0], given.Report.Sources[0]);
        Difference[] fields =
        [
            new("visitor.country", recorded.Visitor.Country.Value, given.Visitor.Country.Value),
            new("visitor.person", recorded.Visitor.Person, given.Visitor.Person),
            new("visitor.office", recorded.Visitor.Office, given.Visitor.Office),
            new("occurs", recorded.Occurs.Text, given.Occurs.Text),
            new("kind", Kebab.Of(recorded.Kind), Kebab.Of(given.Kind)),
            new("purpose", recorded.Purpose, given.Purpose),
            new("status", Kebab.Of(StatusOf(recorded)), Kebab.Of(StatusOf(given))),
            new("report.sources[0].title", before.Title, now.Title),
            new("report.sources[0].url", before.Url?.OriginalString, now.Url?.OriginalString),
        ];
        return [.. fields.Where(field => field.Recorded != field.Given)];
    }

    private static PlanStatus StatusOf(IVisitFounded fact) =>
        fact is VisitRecorded recorded ? recorded.Status : PlanStatus.Announced;

    private static PlanStatus StatusOf(NewVisit command) =>
        command is RecordVisit record ? record.Status : PlanStatus.Announced;
}
