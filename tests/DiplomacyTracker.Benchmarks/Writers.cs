using System.Diagnostics;

namespace DiplomacyTracker.Benchmarks;

/// <summary>So many who write at once, each one thing after another.</summary>
internal sealed class Writers(int count, Func<Task> write)
{
    public Samples Took { get; } = new();

    public long Written { get; private set; }

    public TimeSpan Time { get; private set; }

    /// <summary>Writes a second, over all that was measured.</summary>
    public double Rate => Written / Time.TotalSeconds;

    /// <summary>Lets them write for a while.</summary>
    /// <returns>Writes a second.</returns>
    public async Task<double> WriteAsync(TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        var each = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(() => OneAsync(started, time))));
        var (took, written) = (Stopwatch.GetElapsedTime(started), each.Sum(one => one.Count));
        foreach (var sample in each.SelectMany(one => one))
            Took.Add(sample);
        (Written, Time) = (Written + written, Time + took);
        return written / took.TotalSeconds;
    }

    private async Task<List<TimeSpan>> OneAsync(long started, TimeSpan time)
    {
        var took = new List<TimeSpan>();
        while (Stopwatch.GetElapsedTime(started) < time)
        {
            var began = Stopwatch.GetTimestamp();
            await write();
            took.Add(Stopwatch.GetElapsedTime(began));
        }

        return took;
    }
}
