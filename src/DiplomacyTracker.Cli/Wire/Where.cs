using System.CommandLine;
using DiplomacyTracker.Platform.EmbeddedPostgres;

namespace DiplomacyTracker.Cli.Wire;

/// <summary>Which tracker is meant: what is typed goes before what stands in the environment.</summary>
internal static class Where
{
    private static readonly Option<Uri?> Server = new("--server")
    {
        Description = "Talk to the server at this address.",
        HelpName = "URL",
        Recursive = true,
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
                return url;

            result.AddError("--server is an address such as http://127.0.0.1:5000.");
            return null;
        },
    };

    private static readonly Option<string?> Database = new("--database")
    {
        Description = "Open this database of PostgreSQL (a connection string).",
        HelpName = "CONNECTION",
        Recursive = true,
    };

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "Open the private PostgreSQL in this folder.",
        HelpName = "FOLDER",
        Recursive = true,
    };

    /// <summary>Offers the options to every verb.</summary>
    public static void AddTo(RootCommand root)
    {
        root.Options.Add(Server);
        root.Options.Add(Database);
        root.Options.Add(Data);
    }

    /// <summary>Opens the tracker that is meant.</summary>
    public static async Task<Connection> OpenAsync(ParseResult typed, CancellationToken cancellation)
    {
        var (server, database, data) = (typed.GetValue(Server), typed.GetValue(Database), typed.GetValue(Data));
        if (new object?[] { server, database, data }.Count(given => given is not null) > 1)
            throw new UsageException("Give one of --server, --database and --data.");

        if (server is null && database is null && data is null)
        {
            server = Address(Environment.GetEnvironmentVariable("DIPLOMACY_SERVER"));
            database = Environment.GetEnvironmentVariable(
                $"ConnectionStrings__{Platform.EmbeddedPostgres.Database.ConnectionName}"
            );
        }

        return server is not null ? Connection.To(server) : await OwnServer.OpenAsync(database, data, cancellation);
    }

    private static Uri? Address(string? text) =>
        text is not { Length: > 0 } ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var url) ? url
        : throw new UsageException("DIPLOMACY_SERVER is an address such as http://127.0.0.1:5000.");
}
