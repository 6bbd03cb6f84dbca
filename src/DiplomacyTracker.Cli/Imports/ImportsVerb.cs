using System.CommandLine;
using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Reads;
using DiplomacyTracker.Cli.Wire;

namespace DiplomacyTracker.Cli.Imports;

/// <summary><c>diplomacy imports</c>, <c>diplomacy imports show ID</c>, <c>diplomacy undo-import ID</c>.</summary>
internal static class ImportsVerb
{
    private const string Id = "01a20a8a-c318-7a28-b719-ad76b9f23c8c";

    public static Command Of()
    {
        var list = Reading.Of("imports", "/api/imports", ImportPage.PrintList, "diplomacy imports");
        list.Subcommands.Add(Reading.Of("show", "/api/imports/{id}", ImportPage.Print, $"diplomacy imports show {Id}"));
        return list;
    }

    public static Command Undo()
    {
        var id = new Argument<Guid>("id") { HelpName = "ID", Description = "As `diplomacy imports` lists it." };
        var json = Reading.Json();
        var verb = new Verb(
            "undo-import",
            "Takes back all that an import recorded; the undoing can be undone likewise."
        )
        {
            Examples = [$"diplomacy undo-import {Id}"],
        };
        verb.Arguments.Add(id);
        verb.Options.Add(json);
        verb.SetAction(
            async (typed, cancellation) =>
            {
                await using var tracker = await Where.OpenAsync(typed, cancellation);
                var url = Url.Of($"/api/imports/{typed.GetValue(id)}/undo");
                var begun = await tracker.PostAsync(url, content: null, [], cancellation);
                var ended = await Watching.WatchAsync(tracker, begun, typed.GetValue(json), cancellation);
                Page.Print(ended, typed.GetValue(json), ImportPage.Print);
                return (int)LongWork.CodeOf(ended);
            }
        );
        return verb;
    }
}
