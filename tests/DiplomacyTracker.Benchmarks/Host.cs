using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.EmbeddedPostgres;
using DiplomacyTracker.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace DiplomacyTracker.Benchmarks;

/// <summary>The tracker on a PostgreSQL of its own, as the server starts it; its HTTP is real, in this process.</summary>
internal sealed class Host : IAsyncDisposable
{
    private WebApplication? app;

    private Host(Database database) => Database = database;

    public Database Database { get; }

    public IServiceProvider Services => (app ?? throw new InvalidOperationException("Not built.")).Services;

    public HttpClient Http { get; private set; } = new();

    public static async Task<Host> OpenAsync(string folder)
    {
        var host = new Host(await Database.OpenAsync(named: null, folder, CancellationToken.None));
        host.Build();
        return host;
    }

    /// <summary>A connection outside of any pool: a server that comes later at the same address is another one.</summary>
    public async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Makes schema and tables, keeps the ledger up to date and listens.</summary>
    /// <param name="keepsLedger">False: only listens, so that nothing else is at work.</param>
    public async Task StartAsync(bool keepsLedger = true)
    {
        if (!keepsLedger)
        {
            if (app is not null)
                await app.DisposeAsync();
            Build(keepsLedger);
        }

        var started = app ?? throw new InvalidOperationException("Not built.");
        await started.StartAsync();
        Http = new() { BaseAddress = new(started.Urls.First()) };
    }

    /// <summary>Stops all of that; the services of a new one still work.</summary>
    public async Task StopAsync()
    {
        Http.Dispose();
        if (app is { } started)
        {
            await started.StopAsync();
            await started.DisposeAsync();
        }

        Build();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (app is not null)
            await app.DisposeAsync();
        await Database.DisposeAsync();
    }

    private void Build(bool keepsLedger = true)
    {
        Threads.Provide();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var own = builder.Services.ToList();
        builder.Services.AddTracker(Database.ConnectionString);
        if (!keepsLedger)
            foreach (
                var service in builder
                    .Services.Where(service => service.ServiceType == typeof(IHostedService))
                    .Except(own)
                    .ToList()
            )
                builder.Services.Remove(service);
        app = builder.Build();
        app.UseTrackerProblems();
        app.MapTracker();
        // What HTTP costs by itself.
        app.MapGet("/nothing", () => "nothing");
    }
}
