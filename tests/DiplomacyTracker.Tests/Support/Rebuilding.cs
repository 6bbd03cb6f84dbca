namespace DiplomacyTracker.Tests.Support;

/// <summary>Waits for a rebuild of the ledger.</summary>
internal static class Rebuilding
{
    public static Task<Answer> UntilAsync(TrackerFixture tracker, string state) =>
        UntilAsync(() => tracker.GetAsync("/api/rebuild"), status => status["state"] == state);

    public static async Task<Answer> UntilAsync(Func<Task<Answer>> read, Func<Answer, bool> isSo)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var status = await read();
        for (var round = 0; !isSo(status) && round < 3000; round++)
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            status = await read();
        }

        Assert.True(isSo(status), status.Json.ToJsonString());
        return status;
    }
}
