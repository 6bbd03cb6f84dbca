using System.Globalization;

namespace DiplomacyTracker.Platform;

/// <summary>Dates as one says them; vagueness is said in words, and what has none stays as written.</summary>
internal static class Dates
{
    /// <summary>"March 2024", "around March 2024", "17 to 18 March 2024", "since 17 March 2024"; any other text as it is.</summary>
    /// <param name="text">The date (EDTF).</param>
    /// <param name="isAhead">Whether it begins later than it is told: "from 17 March 2024".</param>
    public static string Said(string text, bool isAhead = false) =>
        text.Split('/') switch
        {
            [var one] => One(one) ?? text,
            [var one, ".."] when One(one) is { } from => isAhead ? $"from {from}" : $"since {from}",
            ["..", var other] when One(other) is { } to => $"until {to}",
            [var one, var other] when Day(one) is { } from && Day(other) is { } to => Between(from, to),
            [var one, var other] when One(one) is { } from && One(other) is { } to => $"{from} to {to}",
            _ => text,
        };

    private static string? One(string text) =>
        text switch
        {
            [.. var date, '~'] => Exact(date) is { } said ? $"around {said}" : null,
            [.. var date, '?'] => Exact(date) is { } said ? $"perhaps {said}" : null,
            [.. var date, '%'] => Exact(date) is { } said ? $"perhaps around {said}" : null,
            _ => Exact(text),
        };

    private static string? Exact(string text) =>
        Month(text)
        ?? Day(text)?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        ?? (text is { Length: 4 } && text.All(char.IsAsciiDigit) ? text : null);

    private static string Between(DateOnly from, DateOnly to) =>
        (from.Year == to.Year, from.Month == to.Month) switch
        {
            (true, true) => string.Create(CultureInfo.InvariantCulture, $"{from.Day} to {to:d MMMM yyyy}"),
            (true, false) => string.Create(CultureInfo.InvariantCulture, $"{from:d MMMM} to {to:d MMMM yyyy}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{from:d MMMM yyyy} to {to:d MMMM yyyy}"),
        };

    private static string? Month(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
