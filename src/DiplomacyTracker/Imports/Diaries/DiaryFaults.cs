using System.Globalization;
using System.Text.RegularExpressions;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Diaries;

/// <summary>What is wrong with an entry that can't be read.</summary>
internal static partial class DiaryFaults
{
    /// <summary>Whether it says by which id it is known: one that is made up here would be another one tomorrow.</summary>
    public static bool HasUid(DiaryBlock block) => Uid().IsMatch(Unfolded(block));

    /// <summary>The fault, with the property that has it where that is plain.</summary>
    public static Exception Told(Exception exception, DiaryBlock block)
    {
        if (exception is RefusedException or InvalidValueException)
            return exception;

        var text = Unfolded(block);
        foreach (Match day in Day().Matches(text))
            if (!IsDay(day.Groups["day"].Value))
                return new RefusedException(
                    "invalid-date",
                    $"{Excerpt.Of(day.Groups["day"].Value)} is no day of the calendar, such as 20240219.",
                    day.Groups["property"].Value.ToUpperInvariant()
                );

        return Rule().IsMatch(text)
            ? new RefusedException(
                "malformed-row",
                $"Its rule can't be read, or no day fits it: {Excerpt.Line(exception.Message, 200)}",
                "RRULE"
            )
            : new RefusedException(
                "malformed-row",
                $"This entry can't be read: {Excerpt.Line(exception.Message, 200)}"
            );
    }

    private static string Unfolded(DiaryBlock block) => Fold().Replace(block.Text, "");

    private static bool IsDay(string digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"\r\n[ \t]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fold();

    [GeneratedRegex(
        @"\nUID(?:;[^:\r\n]*)?:[^\S\r\n]*\S",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Uid();

    [GeneratedRegex(@"\nRRULE[;:]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(
        @"\n(?<property>DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE|LAST-MODIFIED|DTSTAMP)(?:;[^:\r\n]*)?:(?<day>\d{8})(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Day();
}
