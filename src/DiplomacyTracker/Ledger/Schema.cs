using Marten;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>Makes what is missing in the database, before anything else starts; several hosts may do so at once.</summary>
internal sealed class Schema(NpgsqlDataSource database, IDocumentStore store) : IHostedService
{
    // Any number will do, as long as it stays the same.
    private const long Lock = 0x6469706c6f6d6163;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, $"select pg_advisory_lock({Lock})", cancellationToken);
        try
        {
            await ExecuteAsync(connection, $"create schema if not exists {TrackerServices.Schema}", cancellationToken);
            await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
            await ExecuteAsync(connection, await ScriptAsync("ledger.sql", cancellationToken), cancellationToken);
            await ExecuteAsync(connection, await ScriptAsync("rebuild.sql", cancellationToken), cancellationToken);
            await ExecuteAsync(connection, await ScriptAsync("imports.sql", cancellationToken), cancellationToken);
            await RebuildRow.EnsureAsync(connection, cancellationToken);
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Tables as SQL: those of the ledger, or that of its rebuilding.</summary>
    internal static async Task<string> ScriptAsync(string name, CancellationToken cancellation)
    {
        await using var stream =
            typeof(Schema).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The build left out {name}.");
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellation);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
