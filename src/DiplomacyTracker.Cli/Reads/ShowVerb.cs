using System.CommandLine;
using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Wire;

namespace DiplomacyTracker.Cli.Reads;

/// <summary><c>diplomacy show ID</c>.</summary>
internal static class ShowVerb
{
    public static Command Of()
    {
        var one = OfOne.Of();
        var json = Reading.Json();
        var verb = new Verb("show", "Shows one development.")
        {
            Examples =
            [
                "diplomacy show 018dbeb9-8400-7000-8000-000000000002",
                "diplomacy show visit 018dbeb9-8400-7000-8000-000000000002 --known-at 2024-02-20",
            ],
        };
        one.AddTo(verb, json);
        verb.SetAction(
            async (typed, cancellation) =>
            {
                await using var tracker = await Where.OpenAsync(typed, cancellation);
                Page.Print(
                    await one.ReadAsync(tracker, typed, "", cancellation),
                    typed.GetValue(json),
                    DevelopmentPage.Print
                );
            }
        );
        return verb;
    }
}
