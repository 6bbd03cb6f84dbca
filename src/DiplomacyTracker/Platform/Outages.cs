using System.Net.Sockets;
using Npgsql;

namespace DiplomacyTracker.Platform;

/// <summary>The store is away for the moment, as opposed to having refused something.</summary>
internal static class Outages
{
    public static bool Is(Exception exception) =>
        exception switch
        {
            OperationCanceledException or RefusedException => false,
            _ when SqlStateOf(exception) is { } state => state.StartsWith("57P", StringComparison.Ordinal)
                || state.StartsWith("08", StringComparison.Ordinal)
                || state.StartsWith("53", StringComparison.Ordinal),
            NpgsqlException or SocketException or EndOfStreamException or ObjectDisposedException or TimeoutException =>
                true,
            _ => exception.InnerException is { } inner && Is(inner),
        };

    public static string? SqlStateOf(Exception exception) =>
        exception is PostgresException postgres ? postgres.SqlState
        : exception.InnerException is { } inner ? SqlStateOf(inner)
        : null;
}
