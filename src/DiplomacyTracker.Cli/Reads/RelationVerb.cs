using System.CommandLine;
using DiplomacyTracker.Cli.Pages;

namespace DiplomacyTracker.Cli.Reads;

/// <summary><c>diplomacy relation KOR PRK</c>.</summary>
internal static class RelationVerb
{
    public static Command Of() =>
        Reading.Of(
            "relation",
            "/api/relations/{one}/{other}",
            RelationPage.Print,
            "diplomacy relation KOR PRK --known-at 2024-02-20",
            "diplomacy relation \"South Korea\" \"United States\" --valid-at 2024-03-18"
        );
}
