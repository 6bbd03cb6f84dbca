using System.Globalization;
using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Wire;
using Spectre.Console;

namespace DiplomacyTracker.Cli;

/// <summary>How a rebuild gets on: a bar on a terminal, a line every tenth elsewhere, nothing beside JSON.</summary>
internal static class RebuildBar
{
    private const double Tenth = 10;

    /// <summary>Shows it until it has ended.</summary>
    /// <param name="status">As it began.</param>
    /// <param name="isSilent">Shows nothing.</param>
    /// <param name="next">How it is a moment later.</param>
    /// <returns>How it ended.</returns>
    public static async Task<Answer> WatchAsync(Answer status, bool isSilent, Func<Task<Answer>> next)
    {
        if (isSilent || Console.IsOutputRedirected)
            return await LinesAsync(status, isSilent, next);

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

                (bar.Value, bar.Description) = (Percent(status), $"{status.Json["state"]}");
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

    private static bool IsRunning(Answer status) => $"{status.Json["state"]}" is "running";

    private static double Percent(Answer status) => status.Json["percent"]?.GetValue<double>() ?? 0;

    private static string Pace(Answer status) => RebuildPage.Pace(status.Json);
}
