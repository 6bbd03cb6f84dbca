using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace DiplomacyTracker.Platform.EmbeddedPostgres;

/// <summary>Ports of this machine that nobody outside it can reach.</summary>
internal static class LoopbackPort
{
    // Below the range from which systems take the ports of outgoing connections: a client that tries again and again
    // to reach a server that is down could otherwise be given that very port, and keep the server from coming back.
    private const int Lowest = 20_000;
    private const int Highest = 30_000;

    public static int FindFree()
    {
        for (var attempt = 0; attempt < Highest - Lowest; attempt++)
            if (RandomNumberGenerator.GetInt32(Lowest, Highest) is var port && IsFree(port))
                return port;

        throw new ClusterException($"No port between {Lowest} and {Highest} is free: stop a program that uses one.");
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
