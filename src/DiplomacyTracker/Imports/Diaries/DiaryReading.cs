using DiplomacyTracker.Platform;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace DiplomacyTracker.Imports.Diaries;

/// <summary>What an entry says, property by property.</summary>
internal static class DiaryReading
{
    private const int MostLines = 50;
    private const int LongestSummary = 500;

    /// <summary>The occasion between two moments.</summary>
    public static DiaryEntry Of(DiaryBlock block, CalendarEvent entry, CalDateTime start, CalDateTime end) =>
        new(block.Line, entry.Uid ?? "", block.Feed, start, end)
        {
            Instance = entry.RecurrenceIdentifier is { } instance ? DiaryEntries.DayOf(instance.StartTime) : null,
            IsOverride = entry.RecurrenceIdentifier is not null,
            Sequence = entry.Properties.ContainsKey("SEQUENCE") ? Math.Max(entry.Sequence, 0) : null,
            ChangedAt = Moment(entry.LastModified),
            StampedAt = block.Text.Contains("\nDTSTAMP", StringComparison.OrdinalIgnoreCase)
                ? Moment(entry.DtStamp)
                : null,
            Status = block.Feed.IsCancellation ? "CANCELLED" : Text(entry.Status, 50).ToUpperInvariant(),
            Summary = Text(entry.Summary, LongestSummary),
            Location = Text(entry.Location, LongestSummary),
            Description = string.Join(
                '\n',
                (entry.Description ?? "").Split('\n').Take(MostLines).Select(line => Text(line, LongestSummary))
            ),
            Comment = Text(entry.Comments.FirstOrDefault(), LongestSummary) is { Length: > 0 } comment ? comment : null,
            Url = entry.Url is { IsAbsoluteUri: true, Scheme: "http" or "https" } url ? url : null,
            Categories = [.. entry.Categories],
            Attendees =
            [
                .. entry
                    .Attendees.Where(one =>
                        one.ParticipationStatus is not "DECLINED" && one.CommonName is { Length: > 0 }
                    )
                    .Select(one => (Text(one.CommonName, LongestSummary), CertaintyOf(one.ParticipationStatus))),
            ],
        };

    /// <summary>Whether its zone is one that we know.</summary>
    /// <exception cref="RefusedException">It isn't.</exception>
    public static void RequireZone(CalDateTime? time, string property)
    {
        try
        {
            _ = time?.AsUtc;
        }
        catch (ArgumentException)
        {
            throw new RefusedException("unknown-zone", $"No zone is called {Excerpt.Of(time?.TzId ?? "")}.", property);
        }
    }

    private static string Text(string? text, int most) => Excerpt.Line(Texts.Checked(text ?? ""), most);

    private static Certainty? CertaintyOf(string? status) =>
        status switch
        {
            "ACCEPTED" => Certainty.Certain,
            "TENTATIVE" => Certainty.Rumoured,
            _ => null,
        };

    private static DateTimeOffset? Moment(CalDateTime? time) =>
        time is null ? null : new DateTimeOffset(DateTime.SpecifyKind(time.AsUtc, DateTimeKind.Utc));
}
