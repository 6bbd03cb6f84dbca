using System.CommandLine;
using DiplomacyTracker.Cli.Pages;

namespace DiplomacyTracker.Cli.Reads;

/// <summary><c>diplomacy lag --by year</c>.</summary>
internal static class LagVerb
{
    public static Command Of() =>
        Reading.Of(
            "lag",
            "/api/lag",
            LagPage.Print,
            "diplomacy lag --by year --type visit --from 2015",
            "diplomacy lag --by outlet --arrival late --late-after 30"
        );
}
