using System.CommandLine;
using DiplomacyTracker.Cli.Reads;
using DiplomacyTracker.Cli.Wire;

namespace DiplomacyTracker.Cli.Exports;

/// <summary><c>diplomacy export</c>: the log; <c>diplomacy export visits</c> and so on: a list, whole.</summary>
internal static class ExportVerb
{
    private const string Log = "/api/export";
    private const string Lists = $"{Log}/";

    private static readonly Option<string?> Out = new("--out", "-o")
    {
        Description = "Write to this file; a table gets its citation beside it. Left out: to standard output.",
        HelpName = "FILE",
    };

    public static Command Of()
    {
        var export = Verb(
            "export",
            Log,
            "diplomacy export --out log.jsonl",
            "diplomacy export --recorded-at position:42 --out log.jsonl"
        );
        foreach (var pattern in Routes.All.Select(route => route.Pattern))
            if (pattern.StartsWith(Lists, StringComparison.Ordinal))
                export.Subcommands.Add(OfList(pattern, pattern[Lists.Length..]));
        return export;
    }

    private static Verb OfList(string pattern, string list) =>
        Verb(
            list,
            pattern,
            $"diplomacy export {list} --known-at 2024-03-14 --out {list}.jsonl",
            $"diplomacy export {list} --format csv --out {list}.csv"
        );

    private static Verb Verb(string name, string pattern, params string[] examples)
    {
        var reading = Reading.Of(pattern);
        var summary = Routes.Get(pattern).Summary;
        var verb = new Verb(name, $"{summary}.") { Examples = examples };
        reading.AddTo(verb);
        verb.Options.Add(Out);
        verb.SetAction(
            async (typed, cancellation) =>
            {
                await using var tracker = await Where.OpenAsync(typed, cancellation);
                var url = reading.Url(typed);
                await (
                    typed.GetValue(Out) is { } file
                        ? Saving.SaveAsync(tracker, url, file, cancellation)
                        : Saving.PrintAsync(tracker, url, cancellation)
                );
            }
        );
        return verb;
    }
}
