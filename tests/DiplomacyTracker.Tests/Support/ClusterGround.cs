using System.Diagnostics;
using DiplomacyTracker.Platform.EmbeddedPostgres;
using Npgsql;

namespace DiplomacyTracker.Tests.Support;

/// <summary>A folder for one cluster, of which nothing is left afterwards: no server, no file.</summary>
internal sealed class ClusterGround : IAsyncDisposable
{
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"tracker {Guid.CreateVersion7():N}");

    public ClusterFolder Inside => new(Folder);

    public Postmaster Postmaster => Assert.IsType<Postmaster>(Postmaster.Find(Inside));

    public bool IsServerAlive => Postmaster.Find(Inside) is not null;

    public Task<EmbeddedCluster> StartAsync() =>
        EmbeddedCluster.StartAsync(new() { Folder = Folder }, TestContext.Current.CancellationToken);

    public Task<ClusterException> RefusedAsync() => Assert.ThrowsAnyAsync<ClusterException>(StartAsync);

    /// <summary>Starts a cluster and stops it again.</summary>
    public async Task HaveBeenUsedAsync() => await (await StartAsync()).DisposeAsync();

    public void KillServer()
    {
        using var process = Process.GetProcessById(Postmaster.Id);
        process.Kill();
    }

    public static async Task CommitRowAsync(EmbeddedCluster cluster)
    {
        await ExecuteAsync(cluster.ConnectionString, "create table if not exists kept (at timestamptz)");
        await ExecuteAsync(cluster.ConnectionString, "insert into kept values (now())");
    }

    public static async Task<long> CountRowsAsync(EmbeddedCluster cluster) =>
        Assert.IsType<long>(await ExecuteAsync(cluster.ConnectionString, "select count(*) from kept"));

    /// <summary>Over a connection of its own: a pooled one may lead to a server that is gone.</summary>
    public static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (IsServerAlive)
            KillServer();
        await Eventually.TrueAsync(() => !IsServerAlive, "the server is gone");
        await Eventually.TrueAsync(TryDelete, $"{Folder} is gone");
    }

    /// <remarks>The last processes of a killed server may still write.</remarks>
    private bool TryDelete()
    {
        try
        {
            if (Directory.Exists(Folder))
                Directory.Delete(Folder, recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
