using System.Diagnostics;
using System.Globalization;

namespace DiplomacyTracker.Benchmarks;

/// <summary>How long something took, many times.</summary>
internal sealed class Samples
{
    private readonly List<double> milliseconds = [];

    public async Task AddAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        Add(Stopwatch.GetElapsedTime(started));
    }

    public void Add(TimeSpan took) => milliseconds.Add(took.TotalMilliseconds);

    public double P50 => At(0.5);

    public double P99 => At(0.99);

    public double Longest => At(1);

    private double At(double part)
    {
        milliseconds.Sort();
        return milliseconds.Count is 0 ? double.NaN : milliseconds[(int)(part * (milliseconds.Count - 1))];
    }
}

/// <summary>All that was measured, as a table that is written on the way.</summary>
internal sealed class Figures(TextWriter output)
{
    /// <summary>A figure without an aim.</summary>
    public void Add(int size, string what, double value, string unit) => Write(size, what, value, unit, "", "");

    /// <summary>A figure that is to be at most, or at least, so much.</summary>
    public void Add(int size, string what, double value, string unit, double aim, bool atMost = true) =>
        Write(
            size,
            what,
            value,
            unit,
            $"{(atMost ? "<=" : ">=")} {Text(aim)}",
            (atMost ? value <= aim : value >= aim) ? "yes" : "no"
        );

    /// <summary>Says where it is measured, and begins the table.</summary>
    public void Begin(string machine) =>
        output.WriteLine(
            $"{machine}\n\nLoad when it began: {Machine.Load()}\n\n| events | what | measured | aim | reached |\n|---|---|---|---|---|"
        );

    /// <summary>Ends the table.</summary>
    public void End() => output.WriteLine($"\nLoad when it ended: {Machine.Load()}");

    private void Write(int size, string what, double value, string unit, string aim, string reached)
    {
        output.WriteLine(
            $"| {(size is 0 ? "-" : size.ToString("N0", CultureInfo.InvariantCulture))} | {what} | {Text(value)} {unit} | {aim} | {reached} |"
        );
        output.Flush();
    }

    private static string Text(double value) =>
        value.ToString(
            value >= 100 ? "F0"
                : value >= 10 ? "F1"
                : "0.###",
            CultureInfo.InvariantCulture
        );
}
