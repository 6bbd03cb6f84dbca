using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DiplomacyTracker.Server.Pages.Record;

/// <summary>
/// Understands dates as people say them, in English and German: "March 2024", "around 18 March 2024",
/// "18 to 20 March 2024", "18. bis 20. März 2024"; what is EDTF already stays as it is. It never guesses between
/// two meanings: 3/4/2024 is refused.
/// </summary>
internal static partial class SpokenDate
{
    /// <summary>Reads a date. A day or month without a year is the next one from today on.</summary>
    /// <param name="said">What was typed.</param>
    /// <param name="today">The day on which it was typed.</param>
    /// <param name="date">What it means; null where it isn't understood.</param>
    public static bool TryRead(string said, DateOnly today, [NotNullWhen(true)] out EdtfDate? date)
    {
        if (EdtfDate.TryParse(said.Trim(), out date, out _))
            return true;
        date = null;
        return said.Length < 200
            && Written(Blanks().Replace(said, " ").Trim().ToLowerInvariant(), today) is { } edtf
            && EdtfDate.TryParse(edtf, out date, out _);
    }

    private static string? Written(string said, DateOnly today)
    {
        if (Open().Match(said) is { Success: true } open && !Range().IsMatch(said))
            return One(open.Groups["date"].Value, today) is not { } end ? null
                : DateWords.Since.Contains(open.Groups["word"].Value) ? $"{end}/.."
                : $"../{end}";

        if (Range().Match(said) is not { Success: true } range)
            return One(said, today);

        // "around 18 to 20 March" is around both.
        var (rest, doubt) = DateWords.Doubt(range.Groups["from"].Value);
        var (last, doubtOfLast) = DateWords.Doubt(range.Groups["to"].Value);
        if (SaidDay.Read(last, today) is not { } to || SaidDay.Read(rest, today) is not { } from)
            return null;
        var whole = to.Dated(today);
        return Span(from.Within(whole), whole, doubt, doubtOfLast is "" ? doubt : doubtOfLast);
    }

    private static string? Span(SaidDay from, SaidDay to, string doubt, string doubtOfLast) =>
        from.IsDated ? $"{from.Edtf}{doubt}/{to.Edtf}{doubtOfLast}" : null;

    private static string? One(string said, DateOnly today)
    {
        var (rest, doubt) = DateWords.Doubt(said);
        return SaidDay.Read(rest, today) is { } day ? day.Dated(today).Edtf + doubt : null;
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    [GeneratedRegex(
        @"^(?<word>since|from|seit|ab|until|till|before the end of|by|bis)( zum| the)? (?<date>.+)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Open();

    [GeneratedRegex(
        @"^((from|between|von|vom|zwischen) )?(?<from>.+?)( to | until | till | and | bis zum | bis | und |(?<=[a-zä.]) ?[-–—] ?| [-–—] |(?<=^\d\d?)[-–—](?=\d\d?\.? )|[–—])(?<to>.+)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Range();
}
