namespace DiplomacyTracker.Platform.EmbeddedPostgres;

/// <summary>A PostgreSQL of our own for whoever has none to connect to. Hosts that name the same folder share it.</summary>
public sealed class EmbeddedCluster : IAsyncDisposable
{
    private readonly ClusterFolder folder;
    private readonly ClusterMember member;
    private readonly CancellationTokenSource leaving = new();

    private EmbeddedCluster(ClusterFolder folder, ClusterMember member) =>
        (this.folder, this.member) = (folder, member);

    /// <summary>Stays the same while this host lives. It holds the password, so it isn't for logs.</summary>
    public string ConnectionString => member.ConnectionString;

    /// <summary>Where the data lies.</summary>
    public string Folder => $"{folder}";

    /// <summary>Whether this host made the data.</summary>
    public bool Initialised => member.Initialised;

    /// <summary>Whether this host started the server, rather than found it running.</summary>
    public bool Started => member.Started;

    /// <summary>The folder of whoever names none: their own, or for root one that the server's account can reach.</summary>
    public static string DefaultFolder() =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess
            ? "/var/lib/diplomacytracker"
            : Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.LocalApplicationData,
                    Environment.SpecialFolderOption.DoNotVerify
                ),
                "DiplomacyTracker"
            );

    /// <summary>Makes and starts the server of a folder if need be, joins it, and returns once it answers.</summary>
    /// <exception cref="ClusterException">It can't be had; the message says what to do.</exception>
    public static async Task<EmbeddedCluster> StartAsync(
        ClusterOptions options,
        CancellationToken cancellationToken = default
    )
    {
        var place = new ClusterFolder(Path.GetFullPath(options.Folder));
        try
        {
            return new(place, await ClusterMember.JoinAsync(options, place, cancellationToken));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ClusterException(
                $"The user {Environment.UserName} may not use the folder {place}, which belongs to another user, or to "
                    + "root if root came first: start the tracker as that user, or name another folder.",
                e
            );
        }
        catch (IOException e)
        {
            throw new ClusterException($"The folder {place} can't be used: {e.Message} Name another folder.", e);
        }
    }

    /// <summary>Starts the server again, on the same port, whenever it dies; ends when cancelled or disposed.</summary>
    /// <exception cref="ClusterException">It did not come back within the time allowed for a start.</exception>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, leaving.Token);
        await new ClusterSupervisor(folder, member).WatchAsync(watching.Token);
    }

    /// <summary>Leaves the server, and stops it if no other host is left.</summary>
    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await member.LeaveAsync();
    }
}
