using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>The list of visits by foreign leaders.</summary>
internal sealed class UsVisitsList : IOfficeList
{
    public string Name => "us-visits";

    public IReadOnlyList<string> Fields => UsVisits.Fields;

    public NewVisit Read(CsvRow row, DateTimeOffset now, bool isPast) => UsVisits.Read(row, now, isPast).Founding;

    public IReadOnlyList<object> FollowingFrom(CsvRow row, NewVisit visit) => [];

    public ReportBody ReportOf(CsvRow row, PublicationTime? published) => UsVisits.ReportOf(row, published);

    public string KeyOf(CsvRow row) => UsVisitRows.KeyOf(row);

    public string WeakKeyOf(CsvRow row) => UsVisitRows.WeakKeyOf(row);

    public RowProblem ProblemOf(CsvRow row, Exception exception) => UsVisitRows.ProblemOf(row, exception);

    public string? ColumnOf(string? field) => UsVisitRows.ColumnOf(field);

    public Guid IdOf(string identity) => UsVisits.IdOf(identity);
}
