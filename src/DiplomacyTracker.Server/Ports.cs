using System.Net;
using System.Net.Sockets;

namespace DiplomacyTracker.Server;

/// <summary>Where the server is to be reached, looked at before anything is started for it.</summary>
internal static class Ports
{
    private const string Usual = "http://localhost:5000";

    /// <summary>What to say where somebody else has a port already; null where all are free.</summary>
    /// <param name="told">What the server was told: <c>urls</c>, or else <c>http_ports</c>; what it has from elsewhere isn't looked at.</param>
    public static string? Taken(IConfiguration told)
    {
        var taken = Addresses(told)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(IsTaken);
        return taken is null
            ? null
            : $"{taken} is taken: another server listens there, perhaps this one. Choose another port with --urls http://localhost:5080.";
    }

    private static string Addresses(IConfiguration told) =>
        told["urls"] is { Length: > 0 } urls ? urls
        : told["http_ports"] is { Length: > 0 } ports
            ? string.Join(';', ports.Split(';').Select(port => $"http://*:{port}"))
        : told["https_ports"] is { Length: > 0 } || told.GetSection("Kestrel:Endpoints").Exists() ? ""
        : Usual;

    private static bool IsTaken(string url)
    {
        var address = BindingAddress.Parse(url);
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port is 0)
            return false;

        var host =
            address.Host is "localhost" ? IPAddress.Loopback
            : IPAddress.TryParse(address.Host.Trim('[', ']'), out var given) ? given
            : IPAddress.Any;
        using var listener = new TcpListener(host, address.Port);
        try
        {
            listener.Start();
            return false;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode is SocketError.AddressAlreadyInUse;
        }
    }
}
