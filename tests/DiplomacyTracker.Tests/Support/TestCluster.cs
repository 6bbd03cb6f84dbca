using DiplomacyTracker.Platform.EmbeddedPostgres;
using DiplomacyTracker.Tests.Support;
using Npgsql;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace DiplomacyTracker.Tests.Support;

/// <summary>One PostgreSQL for the whole run, started before the first test and gone after the last.</summary>
public sealed class TestCluster : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"diplomacy-tests-{Guid.CreateVersion7():N}");
    private EmbeddedCluster? cluster;

    public async ValueTask InitializeAsync()
    {
        // A host that is going to be killed needs no such cluster, and could not put it away.
        if (HostFolder.ToServe is null)
        {
            cluster = await EmbeddedCluster.StartAsync(new() { Folder = folder });
            // It outlives no crash and needn't: those that do have clusters of their own.
            await ExecuteAsync("alter system set fsync = off");
            await ExecuteAsync("alter system set full_page_writes = off");
            await ExecuteAsync("select pg_reload_conf()");
        }
    }

    /// <summary>A new, empty database; each test class has its own.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Guid.CreateVersion7():N}";
        await ExecuteAsync($"create database {name}");
        // A tracker has two pools, some tests have several trackers, and PostgreSQL has two hundred connections for all:
        // whoever has had its turn leaves room for the others soon.
        return new NpgsqlConnectionStringBuilder(Server)
        {
            Database = name,
            MaxPoolSize = 15,
            ConnectionIdleLifetime = 10,
            ConnectionPruningInterval = 5,
        }.ConnectionString;
    }

    /// <summary>Puts a database away with all that still holds on to it.</summary>
    /// <remarks>
    /// Marten's daemon leaves the connection behind on which it listened for events: one for each tracker there ever was.
    /// </remarks>
    public Task DropDatabaseAsync(string connectionString) =>
        ExecuteAsync(
            $"drop database if exists {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)"
        );

    private string Server =>
        cluster?.ConnectionString ?? throw new InvalidOperationException("The cluster has not started.");

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (cluster is null)
            return;

        await cluster.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
