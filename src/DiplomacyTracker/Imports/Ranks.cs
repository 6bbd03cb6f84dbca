using System.Text.RegularExpressions;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Imports;

/// <summary>Finds the rank of a visit in a description written for people.</summary>
internal static partial class Ranks
{
    /// <summary>The first rank that is named: what comes later tells of another part of the journey.</summary>
    public static VisitKind Of(string description)
    {
        var named = Named().Match(description);
        return !named.Success ? VisitKind.Unclassified
            : named.Groups["state"].Success ? VisitKind.State
            : named.Groups["officialWorking"].Success ? VisitKind.OfficialWorking
            : named.Groups["official"].Success ? VisitKind.Official
            : named.Groups["working"].Success ? VisitKind.Working
            : VisitKind.Private;
    }

    // Only "state visit" is one: there are Secretaries of State and United States too. A private visit that was made
    // afterwards says nothing of the visit before it. "Offical" is how the source spells it now and then.
    [GeneratedRegex(
        """
            \b(?:
              (?:(?<state>(?:official\s)?state) | (?<officialWorking>offici?al\sworking) | (?<official>offici?al(?:\sselect)?)
                | (?<working>working)) \s visits?
              | (?<!made\sa\s)(?:private|informal|unofficial)(?:,\sunofficial)?
                \s(?:visits?|meetings?|discussions|courtesy\scall)\b(?![^.;]*\bafterwards?\b)
              | (?<=^)(?:vacation|fishing\strip)
            )\b
            """,
        RegexOptions.CultureInvariant
            | RegexOptions.IgnoreCase
            | RegexOptions.ExplicitCapture
            | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Named();
}
