using System.ComponentModel;
using System.Diagnostics;

namespace DiplomacyTracker.Platform.EmbeddedPostgres;

/// <summary>A program that has run to its end, and what it said.</summary>
internal sealed record ProgramRun(int ExitCode, string Said)
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    public static async Task<ProgramRun> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string workingDirectory,
        CancellationToken cancellationToken
    )
    {
        using var process = Start(program, arguments, workingDirectory);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        // A server that pg_ctl leaves behind may have inherited the pipes: their end is no sign of the program's end.
        await Task.WhenAny(Task.WhenAll(output, errors), Task.Delay(LastWords, cancellationToken));
        return new(process.ExitCode, $"{await TextOf(output)}{await TextOf(errors)}".Trim());
    }

    /// <summary>The run itself if it went well.</summary>
    public ProgramRun OrFail(string what) =>
        ExitCode is 0 ? this : throw new ClusterException($"{what} failed with exit code {ExitCode}: {Said}");

    private static async Task<string> TextOf(Task<string> text) => text.IsCompletedSuccessfully ? await text : "";

    private static Process Start(string program, IEnumerable<string> arguments, string workingDirectory)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory,
        };

        // The messages must be in the language in which they are read here, and the server must be ours alone.
        start.Environment["LC_ALL"] = "C";
        foreach (var name in new[] { "PGDATA", "PGPORT", "PGOPTIONS" })
            start.Environment.Remove(name);

        try
        {
            return Process.Start(start) ?? throw new ClusterException($"The program {program} did not start.");
        }
        catch (Win32Exception e)
        {
            throw new ClusterException(
                $"The program {program} could not be run: {e.Message}. Install it, then try again.",
                e
            );
        }
    }
}
