using System.Diagnostics;
using Npgsql;

namespace DiplomacyTracker.Benchmarks;

/// <summary>Watches how far the ledger gets, on a connection of its own.</summary>
internal sealed class Progressing : IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(4);

    private readonly NpgsqlConnection session;
    private readonly NpgsqlCommand command;
    private readonly PeriodicTimer timer = new(Glance);
    private readonly List<(long At, long Position)> seen = [];

    private Progressing(NpgsqlConnection connection)
    {
        session = connection;
        command = new(
            "select coalesce(max(last_seq_id), 0) from diplomacy.mt_event_progression where name = 'ledger:All'",
            connection
        );
    }

    public static async Task<Progressing> OpenAsync(Host host)
    {
        var progressing = new Progressing(await host.ConnectAsync());
        await progressing.command.PrepareAsync();
        return progressing;
    }

    /// <summary>All positions that were seen, each with the time stamp at which it was.</summary>
    public IReadOnlyList<(long At, long Position)> Seen => seen;

    public async Task<long> PositionAsync()
    {
        var position = (long)(await command.ExecuteScalarAsync() ?? 0L);
        if (seen.Count is 0 || seen[^1].Position != position)
            seen.Add((Stopwatch.GetTimestamp(), position));
        return position;
    }

    /// <summary>Watches until the ledger has reached a position.</summary>
    public async Task ReachAsync(long position)
    {
        while (await PositionAsync() < position)
            await timer.WaitForNextTickAsync();
    }

    /// <summary>Watches until that, and whatever may have come after it.</summary>
    public async Task WatchAsync(CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            await PositionAsync();
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>How long after a time stamp a position was seen to be reached.</summary>
    public TimeSpan LagOf(long position, long committedAt)
    {
        var (low, high) = (0, seen.Count - 1);
        while (low < high)
            if (seen[(low + high) / 2].Position >= position)
                high = (low + high) / 2;
            else
                low = (low + high) / 2 + 1;
        var at = Math.Max(seen[low].At, committedAt);
        return Stopwatch.GetElapsedTime(committedAt, at);
    }

    public async ValueTask DisposeAsync()
    {
        timer.Dispose();
        await command.DisposeAsync();
        await session.DisposeAsync();
    }
}
