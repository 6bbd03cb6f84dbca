using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>An entry as a calendar writes it; each test changes what it is about.</summary>
internal sealed record DiaryEvent(string Uid, string Summary)
{
    public int? Sequence { get; init; } = 0;
    public string Start { get; init; } = ";VALUE=DATE:20240317";
    public string? End { get; init; }
    public string? Status { get; init; }
    public string? Location { get; init; }
    public string? Changed { get; init; } = "20240201T120000Z";
    public string[] Else { get; init; } = [];

    public override string ToString() =>
        string.Join(
            "\r\n",
            new[]
            {
                "BEGIN:VEVENT",
                $"UID:{Uid}",
                "DTSTAMP:20240201T120000Z",
                Sequence is { } sequence ? string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{sequence}") : null,
                Changed is null ? null : $"LAST-MODIFIED:{Changed}",
                $"DTSTART{Start}",
                End is null ? null : $"DTEND{End}",
                $"SUMMARY:{Summary}",
                Status is null ? null : $"STATUS:{Status}",
                Location is null ? null : $"LOCATION:{Location}",
            }
                .OfType<string>()
                .Concat(Else)
                .Append("END:VEVENT")
        );
}

/// <summary>Sends calendars.</summary>
internal static class Diary
{
    public static string Of(string name, params IEnumerable<DiaryEvent> events) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Protocol//EN\r\nX-WR-CALNAME:{name}\r\n{string.Join("\r\n", events)}\r\nEND:VCALENDAR\r\n";

    /// <summary>Proposes them, and accepts those that are named: all, or UIDs.</summary>
    public static async Task<Answer> ImportDiaryAsync(
        this TrackerFixture tracker,
        string diary,
        string? accept = "all",
        bool dryRun = false
    )
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(diary));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/calendar");
        return await tracker.ImportAsync(
            content,
            $"?dryRun={(dryRun ? "true" : "false")}{(accept is null ? "" : $"&accept={Uri.EscapeDataString(accept)}")}",
            "ics"
        );
    }
}
