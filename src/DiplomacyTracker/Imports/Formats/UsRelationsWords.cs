using System.Text.RegularExpressions;
using DiplomacyTracker.Representation;

namespace DiplomacyTracker.Imports.Formats;

internal sealed partial record UsRelationsDeed
{
    private static string? WhoOf(string heading, RepresentationStatus? relations) =>
        relations switch
        {
            RepresentationStatus.Recognised => heading.Contains("mutual", StringComparison.Ordinal) ? null
            : OfUs().IsMatch(heading) ? "them"
            : "us",
            RepresentationStatus.Severed or RepresentationStatus.Suspended => ByUs().IsMatch(heading) ? "us"
            : heading.Contains(" by ", StringComparison.Ordinal) ? "them"
            : null,
            null => Theirs().IsMatch(heading) ? "them" : "us",
            _ => null,
        };

    /// <summary>Whether a sentence in which something was done tells of what the heading names: recognition, relations, or a mission.</summary>
    public bool IsToldIn(string sentence) =>
        !Declined().IsMatch(sentence)
        && (
            Relations switch
            {
                RepresentationStatus.Recognised => Recognising(),
                null => Change is "recalled" ? Recalled() : OfMissions(),
                _ => DiplomaticRelations(),
            }
        ).IsMatch(sentence);

    [GeneratedRegex(
        "diplomatic relations were (?:re-?)?established",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex WereEstablished();

    [GeneratedRegex("recogni[sz]|recognition", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Recognising();

    [GeneratedRegex("diplomatic relations", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DiplomaticRelations();

    [GeneratedRegex(
        "embass|legation|liaison office|interests? section",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex OfMissions();

    [GeneratedRegex("recall", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Recalled();

    [GeneratedRegex(
        @"\bambassadors?\b[^,;]*\brecalled|\brecall of\b[^,;]*\bambassador",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex AmbassadorRecalled();

    [GeneratedRegex("refus|denied|declin", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Declined();

    [GeneratedRegex(@"recogni[sz](?:ed?|es)\b|recogni?tion", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Recognition();

    // What was not done, was undone, or is only remembered.
    [GeneratedRegex(
        @"\bnon-?recogni|\bde-?recogni|withdraw|withheld|refus|denied|denial|anniversar",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Denied();

    [GeneratedRegex(@"sever|terminat|cessation|ended|\bend of|brok|break|rupture", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Severed();

    [GeneratedRegex("interrupt|suspen|discontinu|laps", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Suspended();

    [GeneratedRegex(
        "establish|resum|restor|renew|normali[sz]|reinstat|re-?opening of diplomatic relations",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Established();

    [GeneratedRegex(
        "re-?establish|resum|restor|renew|normali[sz]|reinstat|re-?opening of diplomatic relations",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex TakenUp();

    [GeneratedRegex("open", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opened();

    [GeneratedRegex(@"\bclos", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Closed();

    [GeneratedRegex("elevat|raised|upgrad", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Raised();

    [GeneratedRegex(
        @"(?:of|recogni[sz](?:ed?|es)) (?:the )?(?:united states|u\.s\.)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex OfUs();

    [GeneratedRegex(@"by (?:the )?(?:united states|u\.s\.)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ByUs();

    [GeneratedRegex(@"in (?:the )?(?:united states|u\.s\.|washington)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Theirs();
}
