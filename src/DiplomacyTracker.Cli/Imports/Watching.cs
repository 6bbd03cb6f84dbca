using System.Globalization;
using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Wire;
using Spectre.Console;

namespace DiplomacyTracker.Cli.Imports;

/// <summary>Shows how an import gets on until it has ended: a bar on a terminal, a line every tenth elsewhere.</summary>
internal static class Watching
{
    private const double Tenth = 10;
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
            return isSilent || Console.IsOutputRedirected
                ? await LinesAsync(begun, isSilent, NextAsync)
                : await BarAsync(begun, NextAsync);
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

    /// <summary>How a run with such an end ends.</summary>
    public static ExitCode CodeOf(Answer ended) =>
        ended.Json.Text("state") switch
        {
            "done" or "undone" => ExitCode.Done,
            "cancelled" => ExitCode.Cancelled,
            "interrupted" => ExitCode.Unreachable,
            _ => ExitCode.Fault,
        };

    private static async Task StopAsync(Connection tracker, string id)
    {
        try
        {
            var left = await tracker.PostAsync(Url.Of($"/api/imports/{id}/cancel"), null, [], CancellationToken.None);
            while (IsRunning(left))
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

    private static async Task<Answer> BarAsync(Answer status, Func<Task<Answer>> next)
    {
        await AnsiConsole
            .Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn())
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask(Pace(status));
                while (IsRunning(status))
                {
                    (bar.Value, bar.Description) = (Percent(status), Pace(status));
                    status = await next();
                }

                (bar.Value, bar.Description) = (Percent(status), $"{status.Json.Text("state")}");
                bar.StopTask();
            });
        return status;
    }

    private static async Task<Answer> LinesAsync(Answer status, bool isSilent, Func<Task<Answer>> next)
    {
        for (var told = 0d; IsRunning(status); status = await next())
        {
            if (isSilent || Percent(status) < told)
                continue;

            Console.Out.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{Percent(status):0.0} %  {Pace(status)}")
            );
            told = (Math.Floor(Percent(status) / Tenth) + 1) * Tenth;
        }

        return status;
    }

    private static bool IsRunning(Answer status) => status.Json.Text("state") is "running";

    private static double Percent(Answer status) => status.Json["percent"]?.GetValue<double>() ?? 0;

    private static string Pace(Answer status) => ImportPage.Pace(status.Json);
}
