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
            await ExecuteAsync(connection, await ScriptAsync(cancellationToken), cancellationToken);
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The tables of the ledger, as SQL.</summary>
    internal static async Task<string> ScriptAsync(CancellationToken cancellation)
    {
        await using var stream =
            typeof(Schema).Assembly.GetManifestResourceStream("ledger.sql")
            ?? throw new InvalidOperationException("The build left out ledger.sql.");
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellation);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
