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
        Description = "A file, all files of a folder by their names but hidden ones, or - for standard input.",
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
        Description =
            "Write the rows that were not recorded to this file (CSV); of a folder, one for each: bad-visits.csv.",
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
        var (code, files) = (ExitCode.Done, ImportFiles.At(typed.GetValue(Source) ?? "-"));
        foreach (var path in files)
        {
            var ended = await RunAsync(tracker, typed, path, files.Count is 1, cancellation);
            code = code is ExitCode.Done ? ended : code;
        }

        return (int)code;
    }

    /// <summary>One file. One of a folder that can't be read doesn't keep the others out.</summary>
    private static async Task<ExitCode> RunAsync(
        Connection tracker,
        ParseResult typed,
        string path,
        bool isOnly,
        CancellationToken cancellation
    )
    {
        try
        {
            var begun = await SendAsync(tracker, typed, path, cancellation);
            var ended = await Watching.WatchAsync(tracker, begun, typed.GetValue(Json), cancellation);
            Page.Print(ended, typed.GetValue(Json), ImportPage.Print);
            var errors =
                typed.GetValue(Errors) is { } file && !isOnly ? ImportFiles.Beside(file, path) : typed.GetValue(Errors);
            await ImportErrors.TellAsync(tracker, ended, errors, typed.GetValue(Json), cancellation);
            return LongWork.CodeOf(ended);
        }
        catch (ProblemException problem) when (!isOnly)
        {
            await Console.Error.WriteAsync($"{Path.GetFileName(path)}: ");
            await problem.TellAsync(typed.GetValue(Json));
            return problem.Code;
        }
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
