using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>The travels of presidents and secretaries of state as the Office of the Historian lists them: CSV, or its XML.</summary>
internal sealed class UsTravelsFormat : IFormat
{
    private static readonly UsTravelsList Trips = new();

    public string Name => "us-travels";

    public string Meaning =>
        "Travels of US presidents and secretaries of state: CSV or XML of the Office of the Historian.";

    public string Beginning => string.Join(',', UsTravelsList.Columns);

    public IEnumerable<Reading> Read(Stream file, Asked asked)
    {
        asked.RequireOnly();
        using var buffer = new MemoryStream();
        file.CopyTo(buffer);
        var bytes = buffer.ToArray();
        List<CsvRow> rows =
        [
            .. UsVisitsXml.Is(bytes)
                ? UsVisitsXml.Read(bytes, "trip", "country")
                : new CsvRows(bytes, UsTravelsList.Columns).Read(),
        ];
        return RepeatedIds
            .Marked(rows, row => row["id"].Length > 0 ? $"{row["role"]}/{row["id"]}/{row["created-datetime"]}" : "")
            .Select((row, index) => Read(row, asked.ReceivedAt) with { Part = (index + 1.0) / rows.Count });
    }

    private static Reading Read(CsvRow row, DateTimeOffset now)
    {
        var reading = new Reading(row.Line) { ColumnOf = Trips.ColumnOf, ValueOf = column => row[column] };
        try
        {
            if (row.Fault is { } fault)
                throw fault;

            var visit = Trips.Read(row, now, isPast: false);
            var identity = UsTravelsList.IdentityOf(row);
            return reading with
            {
                Proposal = new(identity, "visit", Trips.IdOf(identity), [new(visit)])
                {
                    Fields = Trips.Fields,
                    Keys = [identity, Trips.KeyOf(row)],
                    WeakKey = Trips.WeakKeyOf(row),
                    Then = Trips.FollowingFrom(row, visit),
                },
                Problem = UndatedRows.WarningOf(row),
            };
        }
        catch (Exception exception) when (exception is RefusedException or InvalidValueException or JsonException)
        {
            return reading with { Problem = Trips.ProblemOf(row, exception) };
        }
    }
}
