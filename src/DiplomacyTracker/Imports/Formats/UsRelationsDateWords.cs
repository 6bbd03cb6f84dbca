using System.Text.RegularExpressions;

namespace DiplomacyTracker.Imports.Formats;

internal static partial class UsRelationsDates
{
    private const string Month =
        @"(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)";

    [GeneratedRegex(@"(?<=[\p{Ll}\d)”]{2}\.)\s+(?=\p{Lu})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentences();

    [GeneratedRegex(
        $@"(?<about>\b(?:on or about|around|circa|about|between\s+[\p{{L}}\d., ]{{3,30}}\s+and)\s+)?\b(?:{Month}\s+(?<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s*|\s+)|(?<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{Month},?\s+)(?<year>\d{{4}})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Day();

    /// <summary>A day of the year that was named last.</summary>
    [GeneratedRegex(
        $@"\bon {Month}\s+(?<day>\d{{1,2}})\b(?!,?\s*\d{{4}}|\s*[-–]\s*\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Yearless();

    [GeneratedRegex(
        @"\b(?:re-?)?(?:recogni|establish|sever|resum|restor|renew|open|elevat|rais|clos|terminat|ended\b|interrupt|suspend|broke)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Done();

    [GeneratedRegex(
        $@"\bdid not\b[^.]*?\buntil {Month}\s+(?<day>\d{{1,2}})\b(?!,?\s*\d{{4}})|\b(?:re-?)?(?:opened|established|closed|resumed|restored|severed)\s+in\s+{Month}\s+(?<year>\d{{4}})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Plainly();
}
