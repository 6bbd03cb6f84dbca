using System.CommandLine;
using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Reads;
using DiplomacyTracker.Cli.Wire;

namespace DiplomacyTracker.Cli;

/// <summary><c>diplomacy demo</c>.</summary>
internal static class DemoVerb
{
    public static Command Of()
    {
        var json = Reading.Json();
        var verb = new Verb("demo", "Records the demonstration in an empty tracker.") { Examples = ["diplomacy demo"] };
        verb.Options.Add(json);
        verb.SetAction(
            async (typed, cancellation) =>
            {
                await using var tracker = await Where.OpenAsync(typed, cancellation);
                Page.Print(
                    await tracker.PostAsync(Url.Of("/api/demo"), content: null, [], cancellation),
                    typed.GetValue(json),
                    FieldsPage.Print
                );
            }
        );
        return verb;
    }
}
