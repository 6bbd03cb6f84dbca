using System.Diagnostics;
using System.Text.Json.Nodes;

namespace DiplomacyTracker.Tests.Cli;

/// <summary>The built program, run as a process of its own.</summary>
internal static class Typed
{
    /// <summary>Where it was built.</summary>
    public static string Program { get; } =
        Path.GetFullPath(
            Path.Combine(
                AppContext.BaseDirectory,
                "../../DiplomacyTracker.Cli",
                new DirectoryInfo(AppContext.BaseDirectory).Name,
                "DiplomacyTracker.Cli"
            )
        );

    /// <summary>Runs it.</summary>
    public static Task<Ran> RunAsync(params string[] args) => RunAsync(Program, args);

    /// <summary>Runs a program with nothing of ours in its environment but what is given.</summary>
    public static async Task<Ran> RunAsync(
        string program,
        string[] args,
        string input = "",
        params (string Name, string Value)[] environment
    )
    {
        var start = new ProcessStartInfo(program, args)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("DIPLOMACY_SERVER");
        start.Environment.Remove("ConnectionStrings__DiplomacyTracker");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start) ?? throw new InvalidOperationException("No process came of it.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await errors);
    }
}

/// <summary>What came of a run.</summary>
internal sealed record Ran(int Code, string Output, string Errors)
{
    public JsonNode Json => JsonNode.Parse(Output) ?? new JsonObject();

    /// <summary>The same, where it went well.</summary>
    public Ran Done()
    {
        Assert.True(Code is 0, $"It ended with {Code}: {Errors}{Output}");
        return this;
    }
}
