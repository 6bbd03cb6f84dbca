using System.Globalization;
using System.Text.Json.Nodes;
using DiplomacyTracker.Cli.Pages;
using DiplomacyTracker.Cli.Wire;
using Spectre.Console;

namespace DiplomacyTracker.Cli;

/// <summary>How a rebuild or an import gets on: a bar on a terminal, a line every tenth elsewhere, nothing beside JSON.</summary>
internal static class LongWork
{
    private const double Tenth = 10;

    /// <summary>Shows it until it has ended.</summary>
    /// <param name="status">As it began.</param>
    /// <param name="isSilent">Shows nothing.</param>
    /// <param name="pace">What is said beside the bar.</param>
    /// <param name="next">How it is a moment later.</param>
    /// <returns>How it ended.</returns>
    public static Task<Answer> WatchAsync(
        Answer status,
        bool isSilent,
        Func<JsonNode, string> pace,
        Func<Task<Answer>> next
    ) =>
        isSilent || Console.IsOutputRedirected
            ? LinesAsync(status, isSilent, pace, next)
            : BarAsync(status, pace, next);

    /// <summary>Whether it goes on.</summary>
    public static bool IsRunning(Answer status) => status.Json.Text("state") is "running";

    /// <summary>How a command ends with which it ended so.</summary>
    public static ExitCode CodeOf(Answer ended) =>
        ended.Json.Text("state") switch
        {
            "done" or "undone" => ExitCode.Done,
            "cancelled" => ExitCode.Cancelled,
            "interrupted" => ExitCode.Unreachable,
            _ => ExitCode.Fault,
        };

    private static async Task<Answer> BarAsync(Answer status, Func<JsonNode, string> pace, Func<Task<Answer>> next)
    {
        await AnsiConsole
            .Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn())
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask(pace(status.Json));
                while (IsRunning(status))
                {
                    (bar.Value, bar.Description) = (Percent(status), pace(status.Json));
                    status = await next();
                }

                (bar.Value, bar.Description) = (Percent(status), $"{status.Json.Text("state")}");
                bar.StopTask();
            });
        return status;
    }

    private static async Task<Answer> LinesAsync(
        Answer status,
        bool isSilent,
        Func<JsonNode, string> pace,
        Func<Task<Answer>> next
    )
    {
        for (var told = 0d; IsRunning(status); status = await next())
        {
            if (isSilent || Percent(status) < told)
                continue;

            Console.Out.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{Percent(status):0.0} %  {pace(status.Json)}")
            );
            told = (Math.Floor(Percent(status) / Tenth) + 1) * Tenth;
        }

        return status;
    }

    private static double Percent(Answer status) => status.Json["percent"]?.GetValue<double>() ?? 0;
}
