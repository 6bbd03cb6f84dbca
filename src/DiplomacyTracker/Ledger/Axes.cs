using System.Globalization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

/// <summary>The three axes of time as somebody asked for them.</summary>
/// <param name="ValidAt">V: a day; left out: the day of knownAt.</param>
/// <param name="KnownAt">K: a day, which means its end in UTC, or an instant; left out: now.</param>
/// <param name="RecordedAt">R: a day, an instant, or <c>position:N</c>; left out: now.</param>
/// <param name="MinPosition">Wait until the ledger has reached this position.</param>
/// <param name="Gazetteer">Which version of the list of countries; left out: the current one.</param>
/// <param name="Methodology">Which version of the rules of counts and scores; left out: the current one.</param>
public sealed record Axes(
    DateOnly? ValidAt = null,
    DateTimeOffset? KnownAt = null,
    RecordedAt? RecordedAt = null,
    long? MinPosition = null,
    string? Gazetteer = null,
    string? Methodology = null
)
{
    /// <summary>Reads the parameters validAt, knownAt, recordedAt, minPosition, gazetteer and methodology.</summary>
    /// <exception cref="MalformedException">One of them is no such value, or lies in the future.</exception>
    public static Axes Read(Func<string, string?> parameter, DateTimeOffset now) =>
        new(
            parameter("validAt") is { } valid ? Day(valid, "validAt") : null,
            parameter("knownAt") is { } known ? Moment(known, "knownAt", "known-in-future", now) : null,
            parameter("recordedAt") is { } recorded ? Recorded(recorded, "recordedAt", now) : null,
            parameter("minPosition") is { } position ? Position(position, "minPosition") : null,
            parameter("gazetteer") is { } version ? Edition.Of(version).Version : null,
            parameter("methodology") is { } rules ? Published(rules, "methodology") : null
        );

    /// <summary>A version of the rules that was published.</summary>
    public static string Published(string version, string field) =>
        Vantages.Methodologies.Contains(version, StringComparer.Ordinal)
            ? version
            : throw new MalformedException(
                "unknown-methodology",
                $"There is no such methodology. There are: {string.Join(", ", Vantages.Methodologies)}.",
                field
            );

    /// <summary>Reads a moment: a day means its end, as far as it is over.</summary>
    public static DateTimeOffset Moment(string text, string field, string codeOfFuture, DateTimeOffset now)
    {
        DateTimeOffset moment;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            moment = Instants.EndOf(day);
            if (day == DateOnly.FromDateTime(now.UtcDateTime))
                return now;
        }
        else if (
            !PublicationTime.InstantPattern().IsMatch(text)
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment)
        )
            throw new MalformedException(
                "invalid-instant",
                $"{Excerpt.Of(text)} is neither a day (2024-02-20) nor an instant with its zone (2024-02-20T12:00:00Z).",
                field
            );

        return moment <= now
            ? moment.ToMicroseconds()
            : throw new MalformedException(codeOfFuture, $"{text} is later than now ({Instants.Written(now)}).", field);
    }

    private static DateOnly Day(string text, string field) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new MalformedException("invalid-day", $"{Excerpt.Of(text)} is no day such as 2024-03-17.", field);

    /// <summary>Reads a place in the log: a day, an instant or position:N.</summary>
    public static RecordedAt Recorded(string text, string field, DateTimeOffset now) =>
        text.StartsWith("position:", StringComparison.Ordinal)
            ? new(Position: Position(text["position:".Length..], field))
            : new(Instant: Moment(text, field, "recorded-in-future", now));

    private static long Position(string text, string field) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? position
            : throw new MalformedException("invalid-position", $"{Excerpt.Of(text)} is no position such as 42.", field);
}

/// <summary>R as somebody asked for it: one of the two; both where a cursor remembers what it was resolved to.</summary>
public sealed record RecordedAt(DateTimeOffset? Instant = null, long? Position = null);
