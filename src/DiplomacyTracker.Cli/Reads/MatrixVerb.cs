using System.CommandLine;
using DiplomacyTracker.Cli.Pages;

namespace DiplomacyTracker.Cli.Reads;

/// <summary><c>diplomacy matrix --countries KOR,PRK,USA</c>.</summary>
internal static class MatrixVerb
{
    public static Command Of() =>
        Reading.Of(
            "matrix",
            "/api/relations",
            MatrixPage.Print,
            "diplomacy matrix --countries KOR,PRK,USA,JPN --valid-at 2024-03-31",
            "diplomacy matrix --sort change --since 2023-03-31 --valid-at 2024-03-31 --limit 10"
        );
}
