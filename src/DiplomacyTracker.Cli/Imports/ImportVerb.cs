using System.CommandLine;
using System.Net.Http.Headers;
using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Reads;
using DiplomacyTracker.Cli.Wire;
using DiplomacyTracker.Imports.Formats;

namespace DiplomacyTracker.Cli.Imports;

/// <summary><c>diplomacy import FORMAT FILE|FOLDER|-</c>.</summary>
internal static class ImportVerb
{
    private static readonly Argument<string> Format = FormatArgument();

    private static readonly Argument<string> Source = new("file")
    {
        HelpName = "FILE|FOLDER|-",
        Description = "A file, all files of a folder by their names, or - for standard input.",
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only say what would happen." };

    private static readonly Option<string?> Map = new("--map")
    {
        Description = "Which column holds what, for formats that ask for it: date=Event Date,code=CAMEO Code.",
        HelpName = "NAME=COLUMN,...",
    };

    private static readonly Option<string?> Set = new("--set")
    {
        Description = "Of which data set the rows are, where ids of several may be the same (coded).",
        HelpName = "NAME",
    };

    private static readonly Option<string?> Accept = new("--accept")
    {
        Description = "Which proposals are recorded, for formats that only propose (ics): all, or their UIDs.",
        HelpName = "all|UID,...",
    };

    private static readonly Option<string?> Errors = new("--errors")
    {
        Description = "Write the rows that were not recorded to this file (CSV).",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Json = Reading.Json();

    public static Command Of()
    {
        var verb = new Verb("import", "Imports a file, or goes on where it was cut off; sent again it adds nothing.")
        {
            Examples =
            [
                "diplomacy import us-visits visits.csv --dry-run",
                "diplomacy import us-visits-log history.jsonl.gz --errors errors.csv",
                "diplomacy import us-visits -",
                "diplomacy import ics diary.ics --accept all",
            ],
        };
        verb.Arguments.Add(Format);
        verb.Arguments.Add(Source);
        verb.Options.Add(DryRun);
        verb.Options.Add(Map);
        verb.Options.Add(Set);
        verb.Options.Add(Accept);
        verb.Options.Add(Errors);
        verb.Options.Add(Json);
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult typed, CancellationToken cancellation)
    {
        await using var tracker = await Where.OpenAsync(typed, cancellation);
        var code = ExitCode.Done;
        foreach (var path in Files(typed.GetValue(Source) ?? "-"))
        {
            var begun = await SendAsync(tracker, typed, path, cancellation);
            var ended = await Watching.WatchAsync(tracker, begun, typed.GetValue(Json), cancellation);
            Page.Print(ended, typed.GetValue(Json), ImportPage.Print);
            await ImportErrors.TellAsync(tracker, ended, typed.GetValue(Errors), typed.GetValue(Json), cancellation);
            code = code is ExitCode.Done ? Watching.CodeOf(ended) : code;
        }

        return (int)code;
    }

    private static async Task<Answer> SendAsync(
        Connection tracker,
        ParseResult typed,
        string path,
        CancellationToken cancellation
    )
    {
        await using var content = path is "-" ? Console.OpenStandardInput() : File.OpenRead(path);
        using var sent = new StreamContent(content);
        sent.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var url = Url.Of(
            $"/api/imports/{typed.GetValue(Format)}",
            ("dryRun", typed.GetValue(DryRun) ? "true" : null),
            ("file", path is "-" ? "standard input" : Path.GetFileName(path)),
            ("map", typed.GetValue(Map)),
            ("set", typed.GetValue(Set)),
            ("accept", typed.GetValue(Accept))
        );
        return await tracker.PostAsync(url, sent, [], cancellation);
    }

    private static string[] Files(string path) =>
        path is not "-" && Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)]
            : [path];

    private static Argument<string> FormatArgument()
    {
        var names = AllFormats.List.Select(format => format.Name).ToArray();
        var argument = new Argument<string>("format")
        {
            HelpName = "FORMAT",
            Description = string.Join("\n", AllFormats.List.Select(format => $"{format.Name}: {format.Meaning}")),
        };
        argument.AcceptOnlyFromAmong(names);
        argument.HelpName = "FORMAT";
        return argument;
    }
}
