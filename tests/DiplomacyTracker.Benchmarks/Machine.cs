using System.Diagnostics;
using System.Globalization;

namespace DiplomacyTracker.Benchmarks;

/// <summary>The machine under all of it.</summary>
internal static class Machine
{
    /// <summary>What it is, and how busy, in a line.</summary>
    public static async Task<string> DescribeAsync()
    {
        var model = Line("/proc/cpuinfo", "model name")?.Split(':')[1].Trim() ?? "unknown processor";
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024.0 / 1024 / 1024;
        var postgres = await PostgresAsync();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores ({model}), {memory:F0} GiB, {Environment.OSVersion}, .NET {Environment.Version}, {postgres}, {DateTime.UtcNow:yyyy-MM-dd}"
        );
    }

    public static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Trim() : "unknown";

    /// <summary>What a process holds in memory, in MiB.</summary>
    public static double ResidentOf(int process) =>
        Line($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/status", "VmRSS") is { } line
            ? double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture)
                / 1024
            : double.NaN;

    /// <summary>Copies the folder of a server that doesn't run, owners and all.</summary>
    public static Task CopyAsync(string from, string to) => RunAsync("cp", "-a", from, to);

    /// <summary>Runs a program to its end.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process =
            Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false }
            ) ?? throw new InvalidOperationException($"{program} did not start.");
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode is 0
            ? said.Trim()
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static async Task<string> PostgresAsync()
    {
        try
        {
            return await RunAsync("psql", "--version");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "PostgreSQL";
        }
    }

    private static string? Line(string file, string beginning) =>
        File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal))
            : null;
}
