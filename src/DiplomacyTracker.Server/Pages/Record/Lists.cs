using System.Globalization;
using System.Text.RegularExpressions;

namespace DiplomacyTracker.Server.Pages.Record;

/// <summary>The items of lists in a form, numbered from 0.</summary>
internal static partial class Lists
{
    /// <summary>Empty items of lists are left out, so that refusals name the items as they are shown.</summary>
    public static IReadOnlyDictionary<string, string> Compacted(IReadOnlyDictionary<string, string> typed)
    {
        var full = typed.Where(one => one.Value.Trim().Length > 0).ToDictionary(StringComparer.Ordinal);
        return full.ToDictionary(
            one => Numbered().Replace(one.Key, match => Place(match, one.Key, full.Keys)),
            one => one.Value,
            StringComparer.Ordinal
        );
    }

    private static string Place(Match match, string path, IEnumerable<string> all)
    {
        var list = path[..match.Index];
        var before = all.Where(other => other.StartsWith($"{list}[", StringComparison.Ordinal))
            .Select(other => Numbered().Match(other, list.Length).Groups["n"].Value)
            .Distinct(StringComparer.Ordinal)
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture))
            .Count(number => number < int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture));
        return string.Create(CultureInfo.InvariantCulture, $"[{before}]");
    }

    [GeneratedRegex(@"\[(?<n>\d{1,4})\]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();
}
