using System.CommandLine;
using DiplomacyTracker.Cli.Pages;

namespace DiplomacyTracker.Cli.Reads;

/// <summary><c>diplomacy relation KOR PRK</c>, and what is asked of it: why, and what changed.</summary>
internal static class RelationVerb
{
    public static Command Of() =>
        Reading.Of(
            "relation",
            "/api/relations/{one}/{other}",
            RelationPage.Print,
            "diplomacy relation KOR PRK --known-at 2024-02-20",
            "diplomacy relation \"South Korea\" \"United States\" --valid-at 2024-03-18 --score true"
        );

    public static Command Explain() =>
        Reading.Of(
            "explain",
            "/api/relations/{one}/{other}/explain",
            ExplanationPage.Print,
            "diplomacy explain KOR USA --known-at 2024-03-18",
            "diplomacy explain KOR USA --half-life 90 --without-outlet Reuters"
        );

    public static Command Diff() =>
        Reading.Of(
            "diff",
            "/api/relations/{one}/{other}/diff",
            DiffPage.Print,
            "diplomacy diff KOR USA --from 2024-02-20 --to 2024-03-14",
            "diplomacy diff KOR USA --axis recorded --from position:10"
        );
}
