using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>The visits of foreign leaders to the United States as the Office of the Historian lists them: its CSV, or its XML.</summary>
internal sealed class UsVisitsFormat : IFormat
{
    public string Name => "us-visits";

    public string Meaning =>
        "Visits of foreign leaders to the United States: CSV or XML of the Office of the Historian.";

    public string Beginning => string.Join(',', UsVisits.Columns);

    public IEnumerable<Reading> Read(Stream file, Asked asked)
    {
        asked.RequireOnly();
        using var buffer = new MemoryStream();
        file.CopyTo(buffer);
        var bytes = buffer.ToArray();
        List<CsvRow> rows =
        [
            .. UsVisitsXml.Is(bytes) ? UsVisitsXml.Read(bytes) : new CsvRows(bytes, UsVisits.Columns).Read(),
        ];
        return rows.Count > 0 ? Read(rows, asked.ReceivedAt) : [];
    }

    private static IEnumerable<Reading> Read(List<CsvRow> rows, DateTimeOffset now) =>
        RepeatedIds
            .Marked(rows, row => row["id"])
            .Select((row, index) => Read(row, now) with { Part = (index + 1.0) / rows.Count });

    private static Reading Read(CsvRow row, DateTimeOffset now)
    {
        var reading = new Reading(row.Line) { ColumnOf = UsVisitRows.ColumnOf, ValueOf = column => row[column] };
        try
        {
            return row.Fault is { } fault
                ? throw fault
                : reading with
                {
                    Proposal = ProposalOf(row, now),
                    Problem = UndatedRows.WarningOf(row),
                };
        }
        catch (Exception exception) when (exception is RefusedException or JsonException)
        {
            return reading with { Problem = UsVisitRows.ProblemOf(row, exception) };
        }
    }

    private static Proposal ProposalOf(CsvRow row, DateTimeOffset now)
    {
        var visit = UsVisits.Read(row, now);
        return new(visit.Identity, "visit", visit.Id, [new(visit.Founding, visit.ModifiedAt)])
        {
            Fields = UsVisits.Fields,
            Keys = [visit.Identity, UsVisitRows.KeyOf(row)],
            WeakKey = UsVisitRows.WeakKeyOf(row),
            Then = visit.Conclusion is { } conclusion ? [conclusion] : [],
        };
    }
}
