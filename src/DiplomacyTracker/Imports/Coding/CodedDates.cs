using System.Globalization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Coding;

/// <summary>Days as files of coded events write them: 2014-01-03, 20140103, with or without midnight behind them.</summary>
internal static class CodedDates
{
    private static readonly string[] Forms = ["yyyyMMdd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>As EDTF. 03/01/2014 may be two days, and is refused.</summary>
    /// <exception cref="RefusedException">It is no date.</exception>
    public static EdtfDate Of(string text, string column)
    {
        try
        {
            return DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? EdtfDate.Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                : EdtfDate.Parse(text);
        }
        catch (InvalidValueException exception)
        {
            throw new RefusedException("invalid-date", exception.Message, column);
        }
    }

    /// <summary>When something was published: a day, or an instant with its zone.</summary>
    /// <exception cref="RefusedException">It is neither.</exception>
    public static PublicationTime Published(string text, string column)
    {
        try
        {
            return DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? PublicationTime.Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                : PublicationTime.Parse(text);
        }
        catch (InvalidValueException exception)
        {
            throw new RefusedException(exception.Code, exception.Message, column);
        }
    }
}
