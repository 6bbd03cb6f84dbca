using System.CommandLine;
using DiplomacyTracker.Cli.Pages;

namespace DiplomacyTracker.Cli.Reads;

/// <summary><c>diplomacy status</c>.</summary>
internal static class StatusVerb
{
    public static Command Of() =>
        Reading.Of("status", "/api/status", FieldsPage.Print, "diplomacy status", "diplomacy status --json");
}
