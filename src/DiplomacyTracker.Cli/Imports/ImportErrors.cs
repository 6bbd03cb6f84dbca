using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Wire;

namespace DiplomacyTracker.Cli.Imports;

/// <summary>The rows that an import did not record: all of them in a file, or the first ones on the screen.</summary>
internal static class ImportErrors
{
    private const string First = "10";

    public static async Task TellAsync(
        Connection tracker,
        Answer ended,
        string? file,
        bool asJson,
        CancellationToken cancellation
    )
    {
        var route = $"/api/imports/{ended.Json.Text("id")}/errors";
        if (file is not null)
            await File.WriteAllTextAsync(
                file,
                (await tracker.GetAsync(Url.Of(route, ("format", "csv")), cancellation)).Text,
                cancellation
            );
        else if (!asJson && await tracker.GetAsync(Url.Of(route, ("limit", First)), cancellation) is var first)
            Print(first);
    }

    private static void Print(Answer problems)
    {
        if (problems.Json.Items("items").Any())
            Page.Print(problems, asJson: false, ImportPage.PrintErrors);
    }
}
