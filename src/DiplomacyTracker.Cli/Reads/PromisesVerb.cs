using System.CommandLine;
using DiplomacyTracker.Cli.Pages;

namespace DiplomacyTracker.Cli.Reads;

/// <summary><c>diplomacy promises --by outlet</c>.</summary>
internal static class PromisesVerb
{
    public static Command Of() =>
        Reading.Of(
            "promises",
            "/api/promises",
            PromisesPage.Print,
            "diplomacy promises --by outlet --country KOR",
            "diplomacy promises --pair KOR-USA --valid-at 2024-03-31"
        );
}
