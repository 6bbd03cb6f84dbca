using DiplomacyTracker.Platform.EmbeddedPostgres;

namespace DiplomacyTracker.Server;

/// <summary>The PostgreSQL that this host works on: the user's own, or a private one in a folder.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly EmbeddedCluster? cluster;

    private Database(string connectionString, EmbeddedCluster? cluster) =>
        (ConnectionString, this.cluster) = (connectionString, cluster);

    public string ConnectionString { get; }

    /// <summary>Where it is, for people.</summary>
    public string Place => cluster is null ? "your PostgreSQL server" : $"a private PostgreSQL in {cluster.Folder}";

    /// <summary>Opens the server that the configuration names; where it names none, starts a private one.</summary>
    public static async Task<Database> OpenAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        if (configuration.GetConnectionString("DiplomacyTracker") is { Length: > 0 } own)
            return new(own, cluster: null);

        var started = await EmbeddedCluster.StartAsync(
            new() { Folder = configuration["data"] ?? EmbeddedCluster.DefaultFolder() },
            cancellation
        );
        return new(started.ConnectionString, started);
    }

    /// <summary>Keeps a private server alive; a server of the user's is theirs.</summary>
    public Task WatchAsync(CancellationToken cancellation) => cluster?.WatchAsync(cancellation) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}

internal sealed class DatabaseWatch(Database database) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => database.WatchAsync(stoppingToken);
}
