using System.CommandLine;
using System.Net.Http.Headers;
using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Reads;
using DiplomacyTracker.Cli.Wire;

namespace DiplomacyTracker.Cli;

/// <summary><c>diplomacy import us-visits FILE</c>.</summary>
internal static class ImportVerb
{
    public static Command Of() =>
        new Verb("import", "Records the developments of a whole file that are not recorded yet.") { UsVisits() };

    private static Verb UsVisits()
    {
        var file = new Argument<string>("file")
        {
            HelpName = "FILE|-",
            Description = "A CSV file; - for standard input.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would happen." };
        var json = Reading.Json();
        var verb = new Verb("us-visits", "Imports visits as the US Office of the Historian lists them (CSV).")
        {
            Examples = ["diplomacy import us-visits visits.csv --dry-run", "diplomacy import us-visits -"],
        };
        verb.Arguments.Add(file);
        verb.Options.Add(dryRun);
        verb.Options.Add(json);
        verb.SetAction(
            async (typed, cancellation) =>
            {
                await using var content = Opened(typed.GetValue(file) ?? "-");
                await using var tracker = await Where.OpenAsync(typed, cancellation);
                using var sent = new StreamContent(content);
                sent.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
                var url = Url.Of("/api/imports/us-visits", ("dryRun", typed.GetValue(dryRun) ? "true" : null));
                Page.Print(
                    await tracker.PostAsync(url, sent, [], cancellation),
                    typed.GetValue(json),
                    FieldsPage.Print
                );
            }
        );
        return verb;
    }

    private static Stream Opened(string file) => file is "-" ? Console.OpenStandardInput() : File.OpenRead(file);
}
