namespace DiplomacyTracker.Platform;

/// <summary>Two things that are done at once.</summary>
internal static class Together
{
    /// <summary>Does both, and returns when neither is at work any more; where one fails, the other is given up.</summary>
    /// <exception cref="Exception">That of the one that failed.</exception>
    public static async Task RunAsync(
        Func<CancellationToken, Task> one,
        Func<CancellationToken, Task> other,
        CancellationToken cancellation
    )
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAll(DoAsync(one, both), DoAsync(other, both));
    }

    private static async Task DoAsync(Func<CancellationToken, Task> work, CancellationTokenSource both)
    {
        try
        {
            await Task.Run(() => work(both.Token), both.Token);
        }
        catch
        {
            await both.CancelAsync();
            throw;
        }
    }
}
