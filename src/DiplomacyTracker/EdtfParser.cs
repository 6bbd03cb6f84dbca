using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DiplomacyTracker;

/// <summary>Reads one text from left to right and stops at the first character or number that doesn't fit.</summary>
internal sealed class EdtfParser(string text)
{
    private const string AfterDate = "the end of the text, or one of / ~ ? %";

    private readonly EdtfCursor cursor = new(text);

    /// <summary>The error for programs.</summary>
    public string Code => cursor.Code;

    /// <summary>The error for people.</summary>
    public string Error => cursor.Error;

    /// <summary>Reads the whole text, once; where it is no date, the error says why.</summary>
    public bool TryParse([NotNullWhen(true)] out EdtfDate? date)
    {
        date = null;
        if (!ReadEnd("a year of four digits, or .. for an open start", out var start))
            return false;
        var (end, second) = (start, cursor.Position);
        if (!cursor.IsAtEnd || start.IsOpen)
        {
            if (!cursor.Take('/'))
                return cursor.Refuse(start.IsOpen ? "a / and the end of the interval" : AfterDate);
            second = cursor.Position;
            if (!ReadEnd("a year of four digits, or .. for an open end", out end))
                return false;
        }

        if (!cursor.IsAtEnd)
            return cursor.Refuse(end.IsOpen ? "the end of the text" : "the end of the text, or one of ~ ? %");
        if (start.IsOpen && end.IsOpen)
            return cursor.RefuseAt(second, "a date, as one end must be known");
        if (start.Earliest > end.Latest)
            return cursor.RefuseAt(second, "a date that isn't before the start", "end-before-start");

        date = new(text, start, end);
        return true;
    }

    private bool ReadEnd(string expected, out EdtfEnd end)
    {
        end = EdtfEnd.Open;
        if (cursor.Take('.'))
            return cursor.Take('.') || cursor.Refuse("a second dot");
        if (!char.IsAsciiDigit(cursor.Current))
            return cursor.Refuse(expected);
        if (!ReadSpan(out end))
            return false;

        var isQualified = cursor.Take('~') || cursor.Take('?') || cursor.Take('%');
        end = end with { IsExact = end.IsExact && !isQualified };
        return true;
    }

    private bool ReadSpan(out EdtfEnd span)
    {
        span = default;
        if (!ReadYear(out var years))
            return false;
        span = new(new(years.Low, 1, 1), new(years.High, 12, 31));
        if (cursor.Current != '-')
            return true;
        if (years.Low != years.High)
            return cursor.Refuse(AfterDate + ", as nothing follows unspecified digits");
        if (!cursor.Take('-') || !ReadMonth(out var months))
            return false;

        var lastDay = DateTime.DaysInMonth(years.High, months.High);
        span = new(new(years.Low, months.Low, 1), new(years.High, months.High, lastDay));
        return !cursor.Take('-') || ReadDay(ref span);
    }

    private bool ReadYear(out (int Low, int High) years)
    {
        var (start, low, width) = (cursor.Position, 0, 1);
        years = default;
        for (; cursor.Position < start + 4; cursor.Skip())
        {
            if (cursor.Current == 'X' && cursor.Position >= start + 2)
                width *= 10;
            else if (!char.IsAsciiDigit(cursor.Current) || width > 1)
                return cursor.Refuse("a digit: a year has four, of which the last or the last two may be X");
            low = (low * 10) + (cursor.Current == 'X' ? 0 : cursor.Current - '0');
        }

        years = (low, low + width - 1);
        return low > 0 || cursor.RefuseAt(start, "a year from 0001 to 9999");
    }

    private bool ReadMonth(out (int Low, int High) months)
    {
        var start = cursor.Position;
        if (!cursor.ReadTwoDigits(12, out months))
            return false;
        if (months.Low is >= 21 and <= 41)
            return cursor.RefuseAt(start, "a month; a season is written as its months, such as 2024-03/2024-05");

        return months is { Low: > 0, High: <= 12 } || cursor.RefuseAt(start, "a month from 01 to 12");
    }

    private bool ReadDay(ref EdtfEnd span)
    {
        var (start, year, month, last) = (cursor.Position, span.Earliest.Year, span.Earliest.Month, span.Latest.Day);
        if (!cursor.ReadTwoDigits(last, out var days))
            return false;
        if (span.Latest.Month != month)
            return days.Low != days.High || cursor.RefuseAt(start, "XX, as the month is unspecified too");
        if (days.Low < 1 || days.High > last)
            return cursor.RefuseAt(start, string.Create(CultureInfo.InvariantCulture, $"a day from 01 to {last}"));

        span = new(new(year, month, days.Low), new(year, month, days.High), IsExact: days.Low == days.High);
        return cursor.Current is not ('T' or 't')
            || cursor.Refuse("the end of the date: write the day without the time");
    }
}
