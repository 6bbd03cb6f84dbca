using System.CommandLine;
using System.Text.Json.Nodes;
using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Wire;

namespace DiplomacyTracker.Cli.Reads;

/// <summary><c>diplomacy history ID</c>.</summary>
internal static class HistoryVerb
{
    public static Command Of()
    {
        var one = OfOne.Of();
        var json = Reading.Json();
        var last = new Option<bool>("--last-event")
        {
            Description = "Print only the id of the last event, for the next command.",
        };
        var verb = new Verb("history", "Tells what was said of one development, line by line.")
        {
            Examples =
            [
                "diplomacy history 018dbeb9-8400-7000-8000-000000000002",
                "diplomacy history 018dbeb9-8400-7000-8000-000000000002 --last-event",
            ],
        };
        one.AddTo(verb, json);
        verb.Options.Add(last);
        verb.SetAction(
            async (typed, cancellation) =>
            {
                await using var tracker = await Where.OpenAsync(typed, cancellation);
                var answer = await one.ReadAsync(tracker, typed, "/history", cancellation);
                if (typed.GetValue(last))
                    Console.WriteLine(LastEvent(answer.Json));
                else
                    Page.Print(answer, typed.GetValue(json), HistoryPage.Print);
            }
        );
        return verb;
    }

    /// <summary>The one that was recorded last, wherever it stands in the order of publication.</summary>
    private static string? LastEvent(JsonNode history) =>
        (history["lines"] as JsonArray ?? [])
            .MaxBy(line => line?["position"]?.GetValue<long>())
            ?["event"]?.GetValue<string>();
}
