namespace DiplomacyTracker.Cli.Reads;

/// <summary>How fast a replay goes, and the keys that hold it: space pauses, q ends, any other key takes the next step.</summary>
/// <param name="daysInASecond">0: without waiting.</param>
/// <param name="single">Every step waits for a key.</param>
internal sealed class Pace(double daysInASecond, bool single)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(30);

    private const string Keys = "any key: on, q: end";

    private DateTimeOffset? last;

    /// <summary>Waits as long as it takes from the last step to this one.</summary>
    /// <returns>False where somebody ended it.</returns>
    public async Task<bool> WaitAsync(DateTimeOffset at, CancellationToken cancellation)
    {
        var gap = last is { } before && daysInASecond > 0 ? (at - before) / daysInASecond : TimeSpan.Zero;
        var isFirst = last is null;
        last = at;
        var left = TimeSpan.FromSeconds(Math.Min(gap.TotalDays, Longest.TotalSeconds));
        if (Console.IsInputRedirected)
        {
            await Task.Delay(left, cancellation);
            return true;
        }

        if (single && !isFirst)
            return await KeyAsync(cancellation) is not ConsoleKey.Q;

        for (; left > TimeSpan.Zero; left -= Glance)
        {
            await Task.Delay(Glance, cancellation);
            if (!Console.KeyAvailable)
                continue;
            var key = Console.ReadKey(intercept: true).Key;
            if (key is ConsoleKey.Q || (key is ConsoleKey.Spacebar && await KeyAsync(cancellation) is ConsoleKey.Q))
                return false;
        }

        return true;
    }

    private static async Task<ConsoleKey> KeyAsync(CancellationToken cancellation)
    {
        Hint(Keys);
        while (!Console.KeyAvailable)
            await Task.Delay(Glance, cancellation);
        var key = Console.ReadKey(intercept: true).Key;
        Hint(new(' ', Keys.Length));
        return key;
    }

    /// <summary>What can be pressed, where it can be seen; the next step is written over it.</summary>
    private static void Hint(string text)
    {
        if (!Console.IsOutputRedirected)
            Console.Out.Write($"{text}\r");
    }
}
