using System.CommandLine;
using DiplomacyTracker.Cli.Pages;

namespace DiplomacyTracker.Cli.Reads;

/// <summary><c>diplomacy offices</c>: who holds an office on a day.</summary>
internal static class OfficesVerb
{
    public static Command Of() =>
        Reading.Of(
            "offices",
            "/api/offices",
            OfficesPage.Print,
            "diplomacy offices --country KOR --role foreign-minister --valid-at 2023-11-09",
            "diplomacy offices --country KOR --office \"Minister of Foreign Affairs\" --valid-at 2024-02-28 --json"
        );
}
