using Microsoft.Extensions.Hosting;

namespace DiplomacyTracker.Platform.EmbeddedPostgres;

/// <summary>The PostgreSQL that a host works on: the user's own, or a private one in a folder.</summary>
public sealed class Database : IAsyncDisposable
{
    /// <summary>The connection string that names a server of the user's, among a host's connection strings.</summary>
    public const string ConnectionName = "DiplomacyTracker";

    private readonly EmbeddedCluster? cluster;

    private Database(string connectionString, EmbeddedCluster? cluster) =>
        (ConnectionString, this.cluster) = (connectionString, cluster);

    /// <summary>It may hold a password, so it isn't for logs.</summary>
    public string ConnectionString { get; }

    /// <summary>Where it is, for people.</summary>
    public string Place => cluster is null ? "your PostgreSQL server" : $"a private PostgreSQL in {cluster.Folder}";

    /// <summary>Opens the server that is named; where none is, starts or joins a private one.</summary>
    /// <param name="named">A connection string; null or empty for a private server.</param>
    /// <param name="folder">Of the private server; null for the user's own folder.</param>
    /// <param name="cancellation">Ends the wait for it.</param>
    /// <exception cref="ClusterException">It can't be had; the message says what to do.</exception>
    public static async Task<Database> OpenAsync(string? named, string? folder, CancellationToken cancellation)
    {
        if (named is { Length: > 0 })
            return new(named, cluster: null);

        var started = await EmbeddedCluster.StartAsync(
            new() { Folder = folder ?? EmbeddedCluster.DefaultFolder() },
            cancellation
        );
        return new(started.ConnectionString, started);
    }

    /// <summary>Keeps a private server alive; a server of the user's is theirs.</summary>
    public Task WatchAsync(CancellationToken cancellation) => cluster?.WatchAsync(cancellation) ?? Task.CompletedTask;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>Keeps the database of a host alive for as long as the host lives.</summary>
public sealed class DatabaseWatch(Database database) : BackgroundService
{
    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => database.WatchAsync(stoppingToken);
}
