namespace DiplomacyTracker.Ledger;

/// <summary>How fast something goes: over the last seconds, so that what was long ago says nothing.</summary>
internal sealed class Pace(TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly long started = clock.GetTimestamp();
    private readonly Queue<(long At, long Done)> steps = [];
    private long done;

    /// <summary>Since it began.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(started);

    /// <summary>So many more are done.</summary>
    /// <returns>How many a second.</returns>
    public double Step(int count)
    {
        if (steps.Count is 0)
            steps.Enqueue((started, 0));
        done += count;
        while (steps.Count > 1 && clock.GetElapsedTime(steps.Peek().At) > Window)
            steps.Dequeue();

        var (at, before) = steps.Peek();
        steps.Enqueue((clock.GetTimestamp(), done));
        return (done - before) / Math.Max(clock.GetElapsedTime(at).TotalSeconds, 0.001);
    }
}
