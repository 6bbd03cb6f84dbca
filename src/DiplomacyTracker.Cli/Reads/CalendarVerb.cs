using System.CommandLine;
using DiplomacyTracker.Cli.Pages;

namespace DiplomacyTracker.Cli.Reads;

/// <summary><c>diplomacy calendar --month 2024-03</c>.</summary>
internal static class CalendarVerb
{
    public static Command Of() =>
        Reading.Of(
            "calendar",
            "/api/calendar",
            CalendarPage.Print,
            "diplomacy calendar --month 2024-03 --known-at 2024-02-20",
            "diplomacy calendar --week 2024-W11 --country KOR --type visit,summit"
        );
}
