using System.Net.Sockets;
using Npgsql;

namespace DiplomacyTracker.Platform.EmbeddedPostgres;

/// <summary>Whether the server is more than a process: whether it lets us in, and has the database.</summary>
internal static class ServerAnswer
{
    private const int PatienceInSeconds = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    /// <summary>Waits for the server, and creates the database if it is missing.</summary>
    /// <returns>False if the server died over it.</returns>
    public static async Task<bool> AwaitAsync(
        string connectionString,
        ClusterFolder folder,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            try
            {
                await EnsureDatabaseAsync(new(connectionString), cancellationToken);
                return true;
            }
            catch (PostgresException e) when (!IsPassing(e))
            {
                throw new ClusterException(
                    $"PostgreSQL runs in {folder} but turns us away: {e.MessageText}. "
                        + $"See that {folder.Password} is the password file that was made with the data.",
                    e
                );
            }
            catch (Exception e) when (e is NpgsqlException or SocketException && Postmaster.Find(folder) is null)
            {
                return false;
            }
            catch (Exception e) when (e is NpgsqlException or SocketException)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private static bool IsPassing(PostgresException refusal) =>
        refusal.SqlState
            is PostgresErrorCodes.CannotConnectNow
                or PostgresErrorCodes.TooManyConnections
                or PostgresErrorCodes.AdminShutdown
                or PostgresErrorCodes.CrashShutdown;

    private static async Task EnsureDatabaseAsync(
        NpgsqlConnectionStringBuilder target,
        CancellationToken cancellationToken
    )
    {
        var database = target.Database;
        target.Database = "postgres";
        target.Pooling = false;
        target.Timeout = PatienceInSeconds;
        await using var connection = new NpgsqlConnection(target.ConnectionString);
        await connection.OpenAsync(cancellationToken);

        await using var search = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection);
        search.Parameters.Add(new() { Value = database });
        if (await search.ExecuteScalarAsync(cancellationToken) is not null)
            return;

        using var quoting = new NpgsqlCommandBuilder();
        // From template0, to which nobody can be connected: a session on template1 would make this fail.
        await using var creation = new NpgsqlCommand(
            $"create database {quoting.QuoteIdentifier(database ?? "")} template template0",
            connection
        );
        await creation.ExecuteNonQueryAsync(cancellationToken);
    }
}
