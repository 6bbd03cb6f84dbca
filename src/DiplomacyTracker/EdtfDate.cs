using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker;

/// <summary>A date as exact as its source gave it: a day, a month, a span, an open end; ISO 8601-2, also called EDTF.</summary>
/// <remarks>
/// The text is kept as written, and two dates are equal when their texts are: 2024-03 and 2024-03-XX cover the same
/// days, and yet only the second promises that there is one day.
/// </remarks>
[JsonConverter(typeof(EdtfDateConverter))]
public sealed record EdtfDate
{
    internal EdtfDate(string text, EdtfEnd start, EdtfEnd end)
    {
        Text = text;
        Earliest = start.Earliest;
        Latest = end.Latest;
        HasOpenStart = start.IsOpen;
        HasOpenEnd = end.IsOpen;
        IsExact = start.IsExact && end.IsExact;
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>The first day it may mean; the first of all days where the start is open.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day it may mean; the last of all days where the end is open.</summary>
    public DateOnly Latest { get; }

    /// <summary>Nobody says since when, as in ../2024-02-20.</summary>
    public bool HasOpenStart { get; }

    /// <summary>Nobody says until when, as in 2024-03-18/..; it may last to this day.</summary>
    public bool HasOpenEnd { get; }

    /// <summary>Every end is a day and beyond doubt: none is open, approximate or uncertain.</summary>
    public bool IsExact { get; }

    /// <summary>Just that day.</summary>
    public static EdtfDate On(DateOnly day) => Parse(Written(day));

    /// <summary>From the first day to the last, both included; the day itself where they are one.</summary>
    public static EdtfDate Between(DateOnly first, DateOnly last) =>
        first == last ? On(first) : Parse($"{Written(first)}/{Written(last)}");

    /// <summary>All days from the first to the last, as short as that can be said: a year or a month where they are one.</summary>
    public static EdtfDate Over(DateOnly first, DateOnly last) =>
        first == DateOnly.MinValue ? Parse($"../{Written(last)}")
        : first is { Month: 1, Day: 1 } && last is { Month: 12, Day: 31 } && first.Year == last.Year
            ? Parse(Written(last)[..4])
        : first.Day is 1 && last == first.AddDays(DateTime.DaysInMonth(first.Year, first.Month) - 1)
            ? Parse(Written(last)[..7])
        : Between(first, last);

    /// <summary>Reads a date, or refuses it with the position of the first character or number that doesn't fit.</summary>
    /// <exception cref="InvalidValueException">With the code invalid-date or end-before-start.</exception>
    public static EdtfDate Parse(string text)
    {
        var parser = new EdtfParser(text);
        return parser.TryParse(out var date) ? date : throw new InvalidValueException(parser.Code, parser.Error);
    }

    /// <summary>Reads a date, or says in a sentence for people why it can't be read.</summary>
    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out EdtfDate? date,
        [NotNullWhen(false)] out string? error
    )
    {
        var parser = new EdtfParser(text ?? "");
        error = parser.TryParse(out date) ? null : parser.Error;
        return date is not null;
    }

    /// <summary>Whether every day that the other may mean is a day that this one may mean.</summary>
    public bool Contains(EdtfDate other) => Earliest <= other.Earliest && other.Latest <= Latest;

    /// <summary>Whether it may mean a day between the two, both included.</summary>
    public bool Overlaps(DateOnly from, DateOnly to) => from <= to && Earliest <= to && from <= Latest;

    /// <summary>Whether both can be true: one of them is only the more precise, and two exact ones are the same days.</summary>
    public bool AgreesWith(EdtfDate other) =>
        IsExact && other.IsExact ? Contains(other) && other.Contains(this) : Contains(other) || other.Contains(this);

    /// <summary>The day by which it has occurred for certain: its last one; of what is still in force, its first.</summary>
    public DateOnly OccurredOn() => HasOpenEnd ? Earliest : Latest;

    /// <summary>Whether it goes from one date to another, both known.</summary>
    public bool IsSpan => Text.Contains('/') && !HasOpenStart && !HasOpenEnd;

    /// <summary>Whether it has occurred for certain by that day.</summary>
    public bool HasOccurredBy(DateOnly day) => OccurredOn() <= day;

    /// <summary>Of an interval the start as written, if it has one; of a date the date.</summary>
    public EdtfDate Start() => HasOpenStart ? this : Parse(Text.Split('/')[0]);

    /// <summary>Of an interval the end as written, if it has one; of a date the date.</summary>
    public EdtfDate End() => HasOpenEnd ? this : Parse(Text.Split('/')[^1]);

    /// <summary>From the start of one to the end of the other, open where there is none; null where that is no span.</summary>
    public static EdtfDate? Span(EdtfDate start, EdtfDate? end) =>
        start == end ? start
        : TryParse($"{start}/{end?.Text ?? ".."}", out var span, out _) ? span
        : null;

    /// <inheritdoc />
    public bool Equals(EdtfDate? other) => string.Equals(Text, other?.Text, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Text;

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>One end of an interval, or a date that stands alone and is both of its ends.</summary>
internal readonly record struct EdtfEnd(DateOnly Earliest, DateOnly Latest, bool IsExact = false, bool IsOpen = false)
{
    public static readonly EdtfEnd Open = new(DateOnly.MinValue, DateOnly.MaxValue, IsOpen: true);
}

internal sealed class EdtfDateConverter : JsonConverter<EdtfDate>
{
    public override EdtfDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EdtfDate.Parse(reader.Text());

    public override void Write(Utf8JsonWriter writer, EdtfDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}
