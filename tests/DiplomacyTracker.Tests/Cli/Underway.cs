using System.Diagnostics;
using System.Globalization;

namespace DiplomacyTracker.Tests.Cli;

/// <summary>The built program while it runs, as somebody sits before it.</summary>
internal sealed class Underway : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Task<string> errors;

    private Underway(Process process) =>
        (this.process, errors) = (process, process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));

    /// <summary>Starts it.</summary>
    /// <param name="temporary">Where it may put what it needs only for a moment.</param>
    /// <param name="args">As typed.</param>
    public static Underway Start(string temporary, params string[] args)
    {
        // A shell that doesn't listen to Ctrl-C itself would have its children not listen either.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", Typed.Program, .. args])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TMPDIR"] = temporary;
        return new(Process.Start(start) ?? throw new InvalidOperationException("No process came of it."));
    }

    /// <summary>Its next line.</summary>
    public async Task<string> LineAsync() =>
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience)
        ?? throw new InvalidOperationException($"It ended, and said: {await errors}");

    /// <summary>Presses Ctrl-C, and waits until it has ended by itself.</summary>
    public async Task<Ran> InterruptedAsync()
    {
        var id = process.Id.ToString(CultureInfo.InvariantCulture);
        (await Typed.RunAsync("kill", ["-INT", id])).Done();
        return await EndedAsync();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    public async Task<Ran> EndedAsync()
    {
        var rest = await process
            .StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)
            .WaitAsync(Patience);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        return new(process.ExitCode, rest, await errors);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
