using System.CommandLine;
using System.CommandLine.Completions;
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
        var last = new Option<string?>("--last-event")
        {
            Description = "Print only the id of the event that was recorded last, or that of this type.",
            HelpName = "TYPE",
            Arity = ArgumentArity.ZeroOrOne,
        };
        last.CompletionSources.Add(_ => Tracker.Facts.Keys.Select(name => new CompletionItem(name)));
        var verb = new Verb("history", "Tells what was said of one development, line by line.")
        {
            Examples =
            [
                "diplomacy history 018dbeb9-8400-7000-8000-000000000002",
                "diplomacy history 018dbeb9-8400-7000-8000-000000000002 --last-event visit-confirmed",
            ],
        };
        one.AddTo(verb, json);
        verb.Options.Add(last);
        verb.SetAction(
            async (typed, cancellation) =>
            {
                await using var tracker = await Where.OpenAsync(typed, cancellation);
                var answer = await one.ReadAsync(tracker, typed, "/history", cancellation);
                if (typed.GetResult(last) is { Implicit: false })
                    Console.WriteLine(LastEvent(answer.Json, typed.GetValue(last)));
                else
                    Page.Print(answer, typed.GetValue(json), HistoryPage.Print);
            }
        );
        return verb;
    }

    /// <summary>The one that was recorded last, wherever it stands in the order of publication.</summary>
    private static string LastEvent(JsonNode history, string? type) =>
        history
            .Items("lines")
            .Where(line => type is null || line.Text("type") == type)
            .MaxBy(line => line["position"]?.GetValue<long>())
            .Text("event")
        ?? throw new UsageException($"Its history has no event of the type {type}.");
}
