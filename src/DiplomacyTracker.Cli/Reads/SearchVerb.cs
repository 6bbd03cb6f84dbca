using System.CommandLine;
using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Wire;

namespace DiplomacyTracker.Cli.Reads;

/// <summary><c>diplomacy search</c>: the words as people type them.</summary>
internal static class SearchVerb
{
    private const string Route = "/api/search";

    public static Command Of()
    {
        var reading = Reading.Of(Route, "q");
        var words = new Argument<string[]>("words")
        {
            Description = "All are wanted; '\"in a row\"', '-excluded', 'this OR that'.",
            HelpName = "WORDS",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = Reading.Json();
        var verb = new Verb("search", "Finds developments by what is said of them, the best first.")
        {
            Examples =
            [
                "diplomacy search blinken seoul",
                "diplomacy search visits to paris in december",
                "diplomacy search '\"summit for democracy\" -biden' --known-at 2024-02-20",
            ],
        };
        verb.Arguments.Add(words);
        reading.AddTo(verb);
        verb.Options.Add(json);
        verb.SetAction(
            async (typed, cancellation) =>
            {
                await using var tracker = await Where.OpenAsync(typed, cancellation);
                var asked = reading.Url(typed, Route, ("q", string.Join(' ', typed.GetValue(words) ?? [])));
                Page.Print(await tracker.GetAsync(asked, cancellation), typed.GetValue(json), SearchPage.Print);
            }
        );
        return verb;
    }
}
