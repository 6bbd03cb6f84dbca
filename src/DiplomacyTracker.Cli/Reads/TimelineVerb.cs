using System.CommandLine;
using DiplomacyTracker.Cli.Pages;

namespace DiplomacyTracker.Cli.Reads;

/// <summary><c>diplomacy timeline</c>.</summary>
internal static class TimelineVerb
{
    public static Command Of() =>
        Reading.Of(
            "timeline",
            "/api/timeline",
            TimelinePage.Print,
            "diplomacy timeline --country KOR --from 2024-03",
            "diplomacy timeline --pair KOR-USA --known-at 2024-02-20 --json"
        );
}
