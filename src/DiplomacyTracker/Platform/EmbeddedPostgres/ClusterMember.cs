using Npgsql;

namespace DiplomacyTracker.Platform.EmbeddedPostgres;

/// <summary>This host's part in a cluster, from joining to leaving.</summary>
internal sealed class ClusterMember
{
    private readonly ClusterOptions options;
    private readonly ClusterFolder folder;
    private readonly HostRegister hosts;
    private readonly ServerProcess server;

    private ClusterMember(ClusterOptions options, ClusterFolder folder, HostRegister hosts, ServerProcess server) =>
        (this.options, this.folder, this.hosts, this.server) = (options, folder, hosts, server);

    public string ConnectionString { get; private set; } = "";
    public bool Initialised { get; private set; }
    public bool Started { get; private set; }

    public static async Task<ClusterMember> JoinAsync(
        ClusterOptions options,
        ClusterFolder folder,
        CancellationToken cancellationToken
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.StartTimeout);
        try
        {
            // Before anything is made: a machine without PostgreSQL is left as it was.
            var account = await ServerAccount.ChooseAsync(folder, patience.Token);
            var binaries = await PostgresBinaries.FindAsync(options.Binaries, folder.Major, patience.Token);
            await folder.PrepareAsync(account, patience.Token);

            var member = new ClusterMember(options, folder, new(folder), new(folder, binaries, account));
            await member.EnterAsync(patience.Token, cancellationToken);
            return member;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw TooSlow();
        }

        ClusterException TooSlow() =>
            new(
                $"PostgreSQL in {folder} was not ready within {options.StartTimeout.TotalSeconds:0} s; it may still be "
                    + $"recovering from a crash. Start again, or see the end of its log:\n{folder.ReadLog()}"
            );
    }

    /// <summary>Starts the server on its old port if it is dead, unless this host has left.</summary>
    public async Task RestoreAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.StartTimeout);
        try
        {
            await using (await hosts.LockAsync(patience.Token))
                if (hosts.IsEntered)
                    await BringUpAsync(portMayChange: false, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ClusterException(
                $"PostgreSQL in {folder} died and did not come back on port {folder.Port} within "
                    + $"{options.StartTimeout.TotalSeconds:0} s: see the end of its log.\n{folder.ReadLog()}"
            );
        }
    }

    public async Task LeaveAsync()
    {
        if (!hosts.IsEntered)
            return;

        await using (await hosts.LockAsync(CancellationToken.None))
            await LeaveLockedAsync();
    }

    private async Task EnterAsync(CancellationToken patience, CancellationToken cancellationToken)
    {
        await using var turn = await hosts.LockAsync(patience);
        hosts.VerifyOneRealm();
        hosts.Enter();
        try
        {
            Initialised = await server.InitialiseAsync(patience);
            server.VerifyVersion();
            await BringUpAsync(portMayChange: !hosts.HasOthers(), patience);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A server that is only slow goes on, so that the next start finds it further recovered.
            hosts.Leave();
            throw;
        }
        catch
        {
            await LeaveLockedAsync();
            throw;
        }
    }

    private async Task BringUpAsync(bool portMayChange, CancellationToken cancellationToken)
    {
        do
        {
            Started |= await server.EnsureRunsAsync(portMayChange, cancellationToken);
            ConnectionString = await ConnectAsync(cancellationToken);
        } while (!await ServerAnswer.AwaitAsync(ConnectionString, folder, cancellationToken));
    }

    private async Task LeaveLockedAsync()
    {
        hosts.Leave();
        if (!hosts.HasOthers())
            await server.StopAsync();
    }

    private async Task<string> ConnectAsync(CancellationToken cancellationToken) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = Postmaster.Find(folder)?.Port ?? folder.Port ?? 0,
            Username = ServerProcess.User,
            Password = await folder.ReadPasswordAsync(cancellationToken),
            Database = options.Database,
        }.ConnectionString;
}
