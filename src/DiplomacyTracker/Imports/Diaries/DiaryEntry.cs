using Ical.Net.DataTypes;

namespace DiplomacyTracker.Imports.Diaries;

/// <summary>One occasion that a diary names: an entry, or one instance of an entry that recurs.</summary>
/// <param name="Line">Of the file.</param>
/// <param name="Uid">The entry's id, within its feed.</param>
/// <param name="Feed">Of which feed.</param>
/// <param name="Start">Its first day or moment.</param>
/// <param name="End">Behind its last day or moment.</param>
internal sealed record DiaryEntry(long Line, string Uid, DiaryFeed Feed, CalDateTime Start, CalDateTime End)
{
    /// <summary>Of an instance: on which day it was to be by the rule.</summary>
    public DateOnly? Instance { get; init; }

    /// <summary>Whether it stands in place of what the rule says.</summary>
    public bool IsOverride { get; init; }

    /// <summary>Whether the entry names it only to leave it out (EXDATE): if it was ever to be, it is called off.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>Whether the entry came without recurring once, and this is what it was then.</summary>
    public bool IsFirst { get; init; }

    /// <summary>SEQUENCE; null where it isn't given.</summary>
    public int? Sequence { get; init; }

    /// <summary>When it was changed last: LAST-MODIFIED.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>When it was written so: DTSTAMP.</summary>
    public DateTimeOffset? StampedAt { get; init; }

    /// <summary>STATUS, in capitals; empty where it isn't given.</summary>
    public string Status { get; init; } = "";

    /// <summary>SUMMARY, on one line.</summary>
    public string Summary { get; init; } = "";

    /// <summary>LOCATION.</summary>
    public string Location { get; init; } = "";

    /// <summary>DESCRIPTION.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its first COMMENT.</summary>
    public string? Comment { get; init; }

    /// <summary>Its address.</summary>
    public Uri? Url { get; init; }

    /// <summary>CATEGORIES.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The names of those who haven't declined; whether they are certain to come.</summary>
    public IReadOnlyList<(string Name, Certainty? Certainty)> Attendees { get; init; } = [];

    /// <summary>How the source reads, in words by which a field that was refused is found again.</summary>
    public string? Value(string property) =>
        property switch
        {
            "SUMMARY" => Summary,
            "LOCATION" => Location,
            "UID" => Uid,
            "DTSTART" => $"{Start.Date:yyyy-MM-dd}",
            "STATUS" => Status,
            _ => null,
        };
}
