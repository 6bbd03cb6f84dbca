using System.CommandLine;
using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Reads;
using DiplomacyTracker.Cli.Wire;

namespace DiplomacyTracker.Cli;

/// <summary><c>diplomacy rebuild</c>, <c>rebuild status</c>, <c>rebuild cancel</c>.</summary>
internal static class RebuildVerb
{
    private const string Route = "/api/rebuild";
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);

    public static Command Of()
    {
        var json = Reading.Json();
        var detach = new Option<bool>("--detach")
        {
            Description = "Don't wait; the server goes on with it. Only with --server.",
        };
        var verb = new Verb("rebuild", "Builds the ledger anew from the log, or goes on with it; nobody has to stop.")
        {
            Examples = ["diplomacy rebuild", "diplomacy rebuild --detach", "diplomacy rebuild status"],
        };
        verb.Options.Add(json);
        verb.Options.Add(detach);
        verb.Subcommands.Add(Reading.Of("status", Route, RebuildPage.Print, "diplomacy rebuild status --json"));
        verb.Subcommands.Add(Cancel());
        verb.SetAction(
            async (typed, cancellation) =>
            {
                await using var tracker = await Where.OpenAsync(typed, cancellation);
                if (typed.GetValue(detach) && tracker.EndsWithUs)
                    throw new UsageException("--detach needs a server that goes on: give --server.");

                var begun = await tracker.PostAsync(Url.Of(Route), content: null, [], cancellation);
                var ended = typed.GetValue(detach)
                    ? begun
                    : await WatchAsync(tracker, begun, typed.GetValue(json), cancellation);
                Page.Print(ended, typed.GetValue(json), RebuildPage.Print);
                return (int)LongWork.CodeOf(ended);
            }
        );
        return verb;
    }

    private static Verb Cancel()
    {
        var json = Reading.Json();
        var verb = new Verb("cancel", "Gives the rebuild up; the ledger stays as it was.")
        {
            Examples = ["diplomacy rebuild cancel"],
        };
        verb.Options.Add(json);
        verb.SetAction(
            async (typed, cancellation) =>
            {
                await using var tracker = await Where.OpenAsync(typed, cancellation);
                var answer = await tracker.DeleteAsync(Url.Of(Route), cancellation);
                Page.Print(answer, typed.GetValue(json), RebuildPage.Print);
            }
        );
        return verb;
    }

    /// <summary>Shows how it gets on until it has ended. Ctrl-C gives it up.</summary>
    private static async Task<Answer> WatchAsync(
        Connection tracker,
        Answer begun,
        bool asJson,
        CancellationToken cancellation
    )
    {
        try
        {
            return await LongWork.WatchAsync(begun, asJson, RebuildPage.Pace, NextAsync);
        }
        catch (OperationCanceledException)
        {
            await tracker.DeleteAsync(Url.Of(Route), CancellationToken.None);
            await Console.Error.WriteLineAsync("Given up; the ledger is as it was.");
            throw;
        }

        async Task<Answer> NextAsync()
        {
            await Task.Delay(Glance, cancellation);
            return await tracker.GetAsync(Url.Of(Route), cancellation);
        }
    }
}
