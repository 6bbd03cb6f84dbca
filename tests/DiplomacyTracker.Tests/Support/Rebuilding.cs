using Npgsql;

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

    /// <summary>Somebody in the middle of reading the ledger, who holds the exchange up until they leave.</summary>
    public static async Task<NpgsqlConnection> ReaderAsync(string connectionString)
    {
        var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("begin; select count(*) from diplomacy.ledger", connection);
        await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
