namespace DiplomacyTracker.Tests.Support;

/// <summary>Waits for what other processes do, as long as it takes but not for ever.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    public static Task TrueAsync(Func<bool> condition, string what) =>
        TrueAsync(() => Task.FromResult(condition()), what);

    public static async Task TrueAsync(Func<Task<bool>> condition, string what)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var timer = new PeriodicTimer(Interval);
        while (!await condition())
            Assert.True(await TickAsync(timer, patience.Token), $"It never came about that {what}.");
    }

    private static async Task<bool> TickAsync(PeriodicTimer timer, CancellationToken patience)
    {
        try
        {
            return await timer.WaitForNextTickAsync(patience);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
