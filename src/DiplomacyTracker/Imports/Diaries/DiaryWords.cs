using System.Text.RegularExpressions;

namespace DiplomacyTracker.Imports.Diaries;

/// <summary>Of what a title speaks.</summary>
/// <param name="IsVisit">A visit; else a summit.</param>
/// <param name="Who">Of a visit: who goes, as written; empty where the title doesn't say.</param>
/// <param name="Where">Of a visit: where to, as written; empty where the title doesn't say.</param>
internal sealed record DiaryWords(bool IsVisit, string Who, string Where)
{
    /// <summary>What stands in front of a title that was called off, or put off.</summary>
    public static (PlanStatus? Status, string Title) Mark(string summary) =>
        DiaryTitles.Marked().Match(summary) is { Success: true } mark
            ? (mark.Groups["postponed"].Success ? PlanStatus.Postponed : PlanStatus.Cancelled, summary[mark.Length..])
            : (null, summary);

    /// <summary>What it speaks of; null where it is neither a visit nor a summit.</summary>
    public static DiaryWords? Of(string title, IReadOnlyList<string> categories)
    {
        foreach (var form in DiaryTitles.Visits())
            if (form.Match(title) is { Success: true } match)
                return Visit(match);
        if (DiaryTitles.Summit().IsMatch(title) || Has("summit"))
            return new(IsVisit: false, "", "");
        if (DiaryTitles.Hosting().Match(title) is { Success: true } hosting)
            return Visit(hosting);
        if (!Has("visit"))
            return DiaryTitles.AnyVisit().IsMatch(title) ? new(IsVisit: true, "", "") : null;

        return DiaryTitles.FromTo().Match(title) is { Success: true } plain ? Visit(plain) : new(IsVisit: true, "", "");

        bool Has(string category) =>
            categories.Any(one => string.Equals(one, category, StringComparison.OrdinalIgnoreCase));
    }

    private static DiaryWords Visit(Match match)
    {
        var who = DiaryTitles.OnlyRank().Replace(match.Groups["who"].Value.Trim(), "");
        return new(IsVisit: true, who.Trim(), match.Groups["where"].Value.Trim());
    }
}

/// <summary>The forms of such titles.</summary>
internal static partial class DiaryTitles
{
    private const RegexOptions Plain =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Titles that speak of a visit, from the plainest on.</summary>
    public static IEnumerable<Regex> Visits() => [VisitOfTo(), VisitToBy(), VisitOf(), HisVisitTo(), Visits1()];

    [GeneratedRegex(
        @"^\s*\[?(?:cancell?ed|(?<postponed>postponed)|withdrawn|called off)\b\]?\s*[:–—-]?\s*",
        Plain,
        1000
    )]
    public static partial Regex Marked();

    [GeneratedRegex(@"\b(?:visit|trip) (?:of|by) (?<who>.+?) to (?<where>.+)$", Plain, 1000)]
    private static partial Regex VisitOfTo();

    [GeneratedRegex(@"\b(?:visit|trip) to (?<where>.+?) (?:of|by) (?<who>.+)$", Plain, 1000)]
    private static partial Regex VisitToBy();

    [GeneratedRegex(@"\b(?:visit|trip) (?:of|by) (?<who>.+)$", Plain, 1000)]
    private static partial Regex VisitOf();

    [GeneratedRegex(@"^(?<who>.*?)(?:['’]s?)? ?(?:\b(?:visit|trip) to) (?<where>.+)$", Plain, 1000)]
    private static partial Regex HisVisitTo();

    [GeneratedRegex(
        @"^(?<who>.+?) (?:(?:is |are )?(?:to )?(?:visit|travel to|go to|arrive in)|visits|visiting|travels to|goes to|arrives in) (?<where>.+)$",
        Plain,
        1000
    )]
    private static partial Regex Visits1();

    [GeneratedRegex(@"^(?<where>.+?) (?:to )?(?:hosts?|receives?|welcomes?) (?<who>.+)$", Plain, 1000)]
    public static partial Regex Hosting();

    [GeneratedRegex(@"^(?<who>.+?) to (?<where>.+)$", Plain, 1000)]
    public static partial Regex FromTo();

    [GeneratedRegex(@"\bvisit\b", Plain, 1000)]
    public static partial Regex AnyVisit();

    [GeneratedRegex(
        @"\b(?:summit|conference|forum|ministerial|general assembly|congress|G-?(?:7|8|20|77)|COP ?\d+)\b",
        Plain,
        1000
    )]
    public static partial Regex Summit();

    [GeneratedRegex(@"(?:^|\s)(?:the )?(?:state|official|official working|working|private|first)$", Plain, 1000)]
    public static partial Regex OnlyRank();
}
