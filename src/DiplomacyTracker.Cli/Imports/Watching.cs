using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Wire;

namespace DiplomacyTracker.Cli.Imports;

/// <summary>Shows how an import gets on until it has ended, and stops it where somebody wants that.</summary>
internal static class Watching
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);

    /// <summary>Waits for the end. Ctrl-C stops the import behind what it has recorded; the same command goes on.</summary>
    public static async Task<Answer> WatchAsync(
        Connection tracker,
        Answer begun,
        bool isSilent,
        CancellationToken cancellation
    )
    {
        var id = begun.Json.Text("id");
        try
        {
            return await LongWork.WatchAsync(begun, isSilent, ImportPage.Pace, NextAsync);
        }
        catch (OperationCanceledException)
        {
            await StopAsync(tracker, $"{id}");
            throw;
        }

        async Task<Answer> NextAsync()
        {
            await Task.Delay(Glance, cancellation);
            return await tracker.GetAsync(Url.Of($"/api/imports/{id}"), cancellation);
        }
    }

    private static async Task StopAsync(Connection tracker, string id)
    {
        try
        {
            var left = await tracker.PostAsync(Url.Of($"/api/imports/{id}/cancel"), null, [], CancellationToken.None);
            while (LongWork.IsRunning(left))
            {
                await Task.Delay(Glance);
                left = await tracker.GetAsync(Url.Of($"/api/imports/{id}"), CancellationToken.None);
            }

            await Console.Error.WriteLineAsync(
                $"Stopped behind row {left.Json.Text("rows")}. The same command goes on from there."
            );
        }
        catch (ProblemException)
        {
            // It had ended just before.
        }
    }
}
