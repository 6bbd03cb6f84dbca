using System.CommandLine;
using DiplomacyTracker.Cli.Pages;

namespace DiplomacyTracker.Cli.Reads;

/// <summary><c>diplomacy country KOR</c>.</summary>
internal static class CountryVerb
{
    public static Command Of() =>
        Reading.Of(
            "country",
            "/api/countries/{code}",
            CountryPage.Print,
            "diplomacy country KOR",
            "diplomacy country \"South Korea\" --valid-at 2024-03-31"
        );
}
