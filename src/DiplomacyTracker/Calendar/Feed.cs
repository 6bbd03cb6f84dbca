using DiplomacyTracker.Platform;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace DiplomacyTracker.Calendar;

/// <summary>A development in a feed, and how often it has changed.</summary>
internal sealed record FeedEntry(CalendarItem Item, Revision Revision);

/// <summary>Writes iCalendar (RFC 5545). Nothing in it depends on when it is asked for.</summary>
/// <remarks>
/// It says what the diary looks like, and so has no METHOD: with one, each entry would be a message to attendees and
/// had to name an organizer with an address (RFC 5546), whom nobody knows.
/// </remarks>
internal static class Feed
{
    /// <summary>The whole feed.</summary>
    public static string Written(
        IReadOnlyList<FeedEntry> entries,
        CalendarFilters filters,
        FeedForm form,
        Edition edition
    )
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//DiplomacyTracker//Calendar//EN" };
        calendar.AddProperty("X-WR-CALNAME", Title(filters, edition));
        foreach (var entry in entries)
            calendar.Events.Add(Event(entry, form, edition));
        // A calendar has at least one component; of an empty one that is the zone of its moments.
        if (entries.Count is 0)
            calendar.TimeZones.Add(Utc());
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static VTimeZone Utc()
    {
        var offset = new UtcOffset(TimeSpan.Zero);
        var zone = new VTimeZone("UTC");
        zone.TimeZoneInfos.Clear();
        zone.TimeZoneInfos.Add(
            new VTimeZoneInfo
            {
                Name = "STANDARD",
                Start = new CalDateTime(1970, 1, 1, 0, 0, 0),
                OffsetFrom = offset,
                OffsetTo = offset,
            }
        );
        return zone;
    }

    private static CalendarEvent Event(FeedEntry entry, FeedForm form, Edition edition)
    {
        var (item, revision) = (entry.Item, entry.Revision);
        return new CalendarEvent
        {
            Uid = item.Development.ToString(),
            Sequence = revision.Sequence,
            DtStamp = Instant(revision.ChangedAt),
            Created = Instant(revision.CreatedAt),
            LastModified = Instant(revision.ChangedAt),
            Start = new CalDateTime(item.First),
            // The end is the first day that is not part of it any more.
            End = new CalDateTime(item.Last < DateOnly.MaxValue ? item.Last.AddDays(1) : item.Last),
            Status = Status(item, form),
            Summary = Summary(item, edition),
            Location = item.Place is { } place ? Joined(", ", place.City, place.Name) : null,
            Description = Description(item),
            Transparency = TransparencyType.Transparent,
            Categories = [item.Type],
        };
    }

    private static string Status(CalendarItem item, FeedForm form) =>
        item.Status is "cancelled" && form.Cancelled is CancelledItems.Status ? EventStatus.Cancelled
        : item.Tentative || item.Conditional || item.Lane is not Lane.Day || item.Status is "postponed" or "cancelled"
            ? EventStatus.Tentative
        : EventStatus.Confirmed;

    private static string Summary(CalendarItem item, Edition edition) =>
        Joined(
            " ",
            item.Status is "cancelled" or "postponed" or "withdrawn" ? $"[{item.Status.ToUpperInvariant()}]" : null,
            item.Headline.Say(part => part.Kind is PartKind.Country ? Named(part.Value, edition) : part.Text),
            item.Lane is Lane.Day ? null : $"({item.Occurs})"
        );

    private static string Description(CalendarItem item) =>
        Joined(
            "\n",
            $"{item.Type}, {item.Status}",
            item.Reason is { } reason ? $"Reason: {reason}" : null,
            $"Date as its sources give it: {item.Occurs}",
            item.Approximate ? "The date is approximate." : null,
            item.Uncertain ? "The date is uncertain." : null,
            item.Conditional ? "It hangs on a condition that is not met." : null,
            item.Alternatives.Count > 0 ? $"Other sources say: {string.Join(", ", item.Alternatives)}" : null,
            $"Days are those of {item.Zone}.",
            $"Independent sources: {item.IndependentOrigins}",
            item.Address
        );

    private static string Title(CalendarFilters filters, Edition edition)
    {
        var countries = (filters.Pair?.Split('-') ?? [filters.Of.Country ?? ""])
            .Select(code => Named(code, edition))
            .Where(name => name.Length > 0);
        return Joined(": ", "Diplomacy", string.Join(" and ", countries), filters.Of.Person);
    }

    private static string Named(string code, Edition edition) => edition.Find(code)?.Name ?? code;

    private static CalDateTime Instant(DateTimeOffset moment) => new(moment.UtcDateTime, "UTC");

    private static string Joined(string between, params IEnumerable<string?> words) =>
        string.Join(between, words.Where(word => word is { Length: > 0 }));
}
