using System.Net.Sockets;
using DiplomacyTracker.Platform.EmbeddedPostgres;
using DiplomacyTracker.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace DiplomacyTracker.Cli.Wire;

/// <summary>The same routes in this process, for one run: behind a socket in a folder that only this user may enter.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private readonly Database opened;
    private readonly WebApplication running;
    private readonly DirectoryInfo place;

    private OwnServer(Database database, WebApplication app, DirectoryInfo folder) =>
        (opened, running, place) = (database, app, folder);

    /// <summary>Opens a database and answers over it.</summary>
    public static async Task<Connection> OpenAsync(string? named, string? data, CancellationToken cancellation)
    {
        Check(named);
        var database = await Database.OpenAsync(named, data, cancellation);
        var folder = Directory.CreateTempSubdirectory("diplomacy-");
        var socket = Path.Combine(folder.FullName, "socket");
        var server = new OwnServer(database, Built(database, socket), folder);
        try
        {
            await server.running.StartAsync(cancellation);
            return Connection.To(Over(socket), server);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private static void Check(string? connection)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(connection);
        }
        catch (ArgumentException exception)
        {
            throw new UsageException($"--database is no connection string: {exception.Message}");
        }
    }

    private static WebApplication Built(Database database, string socket)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(socket));
        builder.Services.AddTracker(database.ConnectionString);
        builder.Services.AddSingleton<IHostLifetime, EndsWithUs>();
        var app = builder.Build();
        app.UseTrackerProblems();
        app.MapTracker();
        return app;
    }

    private static SocketsHttpHandler Over(string socket) =>
        new()
        {
            ConnectCallback = async (_, cancellation) =>
            {
                var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), cancellation);
                return new NetworkStream(connection, ownsSocket: true);
            },
        };

    public async ValueTask DisposeAsync()
    {
        await running.DisposeAsync();
        await opened.DisposeAsync();
        place.Delete(recursive: true);
    }

    /// <summary>Ctrl-C is the terminal's to hear, not the server's.</summary>
    private sealed class EndsWithUs : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
