using System.CommandLine;
using System.Net.Http.Json;
using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Reads;
using DiplomacyTracker.Cli.Wire;

namespace DiplomacyTracker.Cli.Duplicates;

/// <summary><c>diplomacy duplicates</c>, and <c>accept</c>, <c>reject</c>, <c>undo</c> of two developments.</summary>
internal static class DuplicatesVerb
{
    private const string Two = "018dbeb9-8400-7000-8000-000000000002 018dbeb9-8400-7000-8000-000000000003";

    public static Command Of()
    {
        var verb = List("duplicates", "diplomacy duplicates");
        verb.Subcommands.Add(List("list", "diplomacy duplicates list"));
        verb.Subcommands.Add(
            Decide(
                "accept",
                "Two developments are one: that which became known later, or is only one stop of the other, is shown as a copy and counts no more.",
                isReasonRequired: false,
                $"diplomacy duplicates accept {Two}"
            )
        );
        verb.Subcommands.Add(
            Decide(
                "reject",
                "Two developments are not one, however alike; they are not proposed again.",
                isReasonRequired: true,
                $"diplomacy duplicates reject {Two} --reason \"He came through twice on that day.\""
            )
        );
        verb.Subcommands.Add(
            Decide(
                "undo",
                "Takes a decision on two developments back; all is as before it.",
                isReasonRequired: true,
                $"diplomacy duplicates undo {Two} --reason \"Decided by mistake.\""
            )
        );
        return verb;
    }

    private static Verb List(string name, string typed) =>
        Reading.Of(
            name,
            "/api/duplicates",
            DuplicatesPage.Print,
            typed,
            $"{typed} --country KOR --type visit",
            $"{typed} --state rejected --json"
        );

    private static Verb Decide(string name, string description, bool isReasonRequired, string example)
    {
        var one = new Argument<Guid>("one") { HelpName = "ONE", Description = "As `diplomacy duplicates` lists it." };
        var other = new Argument<Guid>("other") { HelpName = "OTHER", Description = "The other one." };
        var reason = new Option<string?>("--reason")
        {
            Description = "Why, in words.",
            HelpName = "TEXT",
            Required = isReasonRequired,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would happen." };
        var json = Reading.Json();
        var verb = new Verb(name, description) { Examples = [example] };
        verb.Arguments.Add(one);
        verb.Arguments.Add(other);
        verb.Options.Add(reason);
        verb.Options.Add(dryRun);
        verb.Options.Add(json);
        verb.SetAction(
            async (typed, cancellation) =>
            {
                await using var tracker = await Where.OpenAsync(typed, cancellation);
                var body = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["one"] = $"{typed.GetValue(one)}",
                    ["other"] = $"{typed.GetValue(other)}",
                };
                if (typed.GetValue(reason) is { } why)
                    body["reason"] = why;
                var answer = await tracker.PostAsync(
                    Url.Of($"/api/duplicates/{name}", ("dryRun", typed.GetValue(dryRun) ? "true" : null)),
                    JsonContent.Create(body),
                    [],
                    cancellation
                );
                Page.Print(answer, typed.GetValue(json), RecordedPage.Print);
            }
        );
        return verb;
    }
}
