using System.Globalization;
using System.Security.Cryptography;

namespace DiplomacyTracker.Platform.EmbeddedPostgres;

/// <summary>Makes, starts and stops the server of a folder. Its callers hold the start lock.</summary>
internal sealed class ServerProcess(ClusterFolder folder, PostgresBinaries binaries, ServerAccount account)
{
    public const string User = "tracker";

    private const int SecretBytes = 24;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Makes the data if there is none yet. It gets its name only when whole: a power cut leaves no half.</summary>
    public async Task<bool> InitialiseAsync(CancellationToken cancellationToken)
    {
        if (Directory.Exists(folder.Data))
            return false;

        if (folder.WasUsedUnfinished)
        {
            Directory.Move(folder.Unfinished, folder.Data);
            return false;
        }

        if (Directory.Exists(folder.Unfinished))
            Directory.Delete(folder.Unfinished, recursive: true);
        var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(SecretBytes));
        await PrivateFile.ReplaceAsync(folder.Password, secret, cancellationToken);
        await account.OwnAsync(folder.Password, cancellationToken);
        ClusterFolder.MakePrivate(folder.Unfinished);
        await account.OwnAsync(folder.Unfinished, cancellationToken);

        string[] access = ["--username", User, "--pwfile", folder.Password, "--auth", "scram-sha-256"];
        string[] storage = ["--encoding", "UTF8", "--locale", "C", "--data-checksums", "--pgdata", folder.Unfinished];
        var run = await account.RunAsync(binaries.InitDb, [.. access, .. storage], $"{folder}", cancellationToken);
        run.OrFail("initdb");
        Directory.Move(folder.Unfinished, folder.Data);
        return true;
    }

    public void VerifyVersion()
    {
        if (folder.Major is { } major && major != binaries.Major)
            throw new ClusterException(
                $"The data in {folder.Data} was made by PostgreSQL {major}, but {binaries.Folder} holds "
                    + $"PostgreSQL {binaries.Major}: install PostgreSQL {major} beside it, "
                    + "or carry the data over with pg_upgrade or with a dump and a restore."
            );
    }

    /// <summary>Starts the server unless it runs.</summary>
    /// <remarks>If the port may change, another will do where the remembered one is taken.</remarks>
    /// <returns>Whether it had to be started.</returns>
    public async Task<bool> EnsureRunsAsync(bool portMayChange, CancellationToken cancellationToken)
    {
        while (true)
        {
            var postmaster = Postmaster.Find(folder);
            if (postmaster is { IsStopping: false })
                return false;
            if (postmaster is null && await TryStartAsync(ChoosePort(portMayChange), cancellationToken))
                return true;
            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Stops the server and drops its clients; whatever is committed is on the disk.</summary>
    public async Task StopAsync()
    {
        // A server that takes its time goes on stopping by itself, so the outcome needs no look.
        if (Postmaster.Find(folder) is not null)
            await PgCtlAsync(["stop", "--mode", "fast"], CancellationToken.None);
    }

    private int ChoosePort(bool mayChange)
    {
        if (folder.Port is { } remembered && (!mayChange || LoopbackPort.IsFree(remembered)))
            return remembered;

        var port = LoopbackPort.FindFree();
        folder.RememberPort(port);
        return port;
    }

    /// <returns>False for an obstacle that goes away by itself.</returns>
    private async Task<bool> TryStartAsync(int port, CancellationToken cancellationToken)
    {
        var logged = folder.LogLength;
        var run = await PgCtlAsync(["start", "--log", folder.Log, "--options", Settings(port)], cancellationToken);
        if (run.ExitCode is 0 || Postmaster.Find(folder) is not null)
            return true;

        var log = folder.ReadLog(logged);
        return IsPassing(log)
            ? false
            : throw new ClusterException(
                $"PostgreSQL does not start in {folder.Data}; mend what it complains of, then start again. {run.Said}\n{log}"
            );
    }

    /// <remarks>
    /// A killed server counts as alive to PostgreSQL until its parent has asked after it and its last backend is gone.
    /// The pid file is PostgreSQL's own to judge: whoever deletes it risks two servers on the same data.
    /// </remarks>
    private static bool IsPassing(string log) =>
        log.Contains("lock file \"postmaster.pid\"", StringComparison.Ordinal)
        || log.Contains("pre-existing shared memory block", StringComparison.Ordinal)
        || log.Contains("could not create any TCP/IP sockets", StringComparison.Ordinal);

    private string Settings(int port)
    {
        // Without it the locks of a host that was killed in the middle of a long query outlive it by minutes.
        var checksClients = OperatingSystem.IsLinux() ? binaries.Major >= 14 : binaries.Major >= 15;
        return string.Create(CultureInfo.InvariantCulture, $"-p {port} -c listen_addresses=127.0.0.1")
            // Enough for two hosts, each of which may hold eighty.
            + " -c unix_socket_directories= -c max_connections=200 "
            + (checksClients && !OperatingSystem.IsWindows() ? "-c client_connection_check_interval=1s" : "");
    }

    private Task<ProgramRun> PgCtlAsync(IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        account.RunAsync(
            binaries.PgCtl,
            ["--pgdata", folder.Data, "--wait", "--silent", .. arguments],
            $"{folder}",
            cancellationToken
        );
}
