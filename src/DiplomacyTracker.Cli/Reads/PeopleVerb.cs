using System.CommandLine;
using DiplomacyTracker.Cli.Pages;

namespace DiplomacyTracker.Cli.Reads;

/// <summary><c>diplomacy people</c>: who is recorded, and <c>people unresolved</c>: of which names nobody has said who that is.</summary>
internal static class PeopleVerb
{
    public static Command Of()
    {
        var people = ListVerb.OfKind(
            "people",
            name: null,
            "diplomacy people --country KOR --role foreign-minister",
            "diplomacy people --name \"Pak Jin\"",
            "diplomacy people --name \"Pak Jin\" --transliteration off --json"
        );
        people.Subcommands.Add(
            Reading.Of(
                "unresolved",
                "/api/people/unresolved",
                UnresolvedPage.Print,
                "diplomacy people unresolved --country KOR",
                "diplomacy people unresolved --json"
            )
        );
        return people;
    }
}
