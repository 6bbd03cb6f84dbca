using System.Runtime.Versioning;

namespace DiplomacyTracker.Platform.EmbeddedPostgres;

/// <summary>Who runs the server: whoever runs the host, unless that is root, whom PostgreSQL refuses.</summary>
internal sealed class ServerAccount
{
    private static readonly string[] StandIns = ["postgres", "nobody"];

    private readonly UnixUser? standIn;

    private ServerAccount(UnixUser? standIn) => this.standIn = standIn;

    /// <summary>The account that owns the data, or the one that shall own it.</summary>
    public static async Task<ServerAccount> ChooseAsync(ClusterFolder folder, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return new(standIn: null);
        if (!OperatingSystem.IsLinux())
            throw new ClusterException("PostgreSQL does not run as root: start the tracker as an ordinary user.");

        var users = UnixUser.ReadAll().Where(user => StandIns.Contains(user.Name, StringComparer.Ordinal)).ToList();
        if (!Directory.Exists(folder.Data))
            return new(
                users.MinBy(user => Array.IndexOf(StandIns, user.Name))
                    ?? throw new ClusterException(
                        "PostgreSQL does not run as root, and there is no user postgres to run it: start the tracker as an ordinary user."
                    )
            );

        var stat = await ProgramRun.RunAsync("stat", ["-c", "%u", folder.Data], "/", cancellationToken);
        var owner = stat.OrFail("stat").Said;
        return new(
            users.Find(user => user.Has(owner))
                ?? throw new ClusterException(
                    owner.Trim() is "0"
                        ? $"The data in {folder.Data} belongs to root, and PostgreSQL does not run as root: give it back to the user "
                            + $"whose it was (chown -R {StandIns[0]} {folder.Data}), or name another folder."
                        : $"The data in {folder.Data} belongs to {UnixUser.NameOf(owner)}: start the tracker as that user, or name another folder."
                )
        );
    }

    /// <summary>Runs a program of PostgreSQL.</summary>
    public Task<ProgramRun> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string workingDirectory,
        CancellationToken cancellationToken
    ) =>
        standIn is null
            ? ProgramRun.RunAsync(program, arguments, workingDirectory, cancellationToken)
            : ProgramRun.RunAsync(
                "setpriv",
                [$"--reuid={standIn.Id}", $"--regid={standIn.Group}", "--clear-groups", "--", program, .. arguments],
                workingDirectory,
                cancellationToken
            );

    /// <summary>Gives a file or folder of ours to the account.</summary>
    public async Task OwnAsync(string path, CancellationToken cancellationToken)
    {
        if (standIn is not null)
            await ChangeAsync("chown", $"{standIn.Id}:{standIn.Group}", path, cancellationToken);
    }

    /// <summary>Lets the account walk through a folder that stays ours, so that it can't swap the files in it.</summary>
    [UnsupportedOSPlatform("windows")]
    public async Task AdmitAsync(string path, CancellationToken cancellationToken)
    {
        if (standIn is null)
            return;

        await ChangeAsync("chgrp", standIn.Group, path, cancellationToken);
        File.SetUnixFileMode(
            path,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute
        );
    }

    /// <summary>Fails if the account can't reach the folder, as in a root user's own home.</summary>
    public async Task VerifyReachAsync(string path, CancellationToken cancellationToken)
    {
        if (standIn is not null && (await RunAsync("test", ["-x", path], "/", cancellationToken)).ExitCode is not 0)
            throw new ClusterException(
                $"PostgreSQL does not run as root, and the user {standIn.Name}, who runs it instead, can't enter {path}. "
                    + "Name a folder that it can reach, such as one under /var/lib, or start the tracker as an ordinary user."
            );
    }

    private static async Task ChangeAsync(
        string program,
        string owner,
        string path,
        CancellationToken cancellationToken
    ) => (await ProgramRun.RunAsync(program, ["-h", owner, path], "/", cancellationToken)).OrFail(program);

    private sealed record UnixUser(string Name, string Id, string Group)
    {
        public static IEnumerable<UnixUser> ReadAll() =>
            from line in File.ReadLines("/etc/passwd")
            let fields = line.Split(':')
            where fields.Length > 3
            select new UnixUser(fields[0], fields[2], fields[3]);

        public bool Has(string id) => string.Equals(Id, id, StringComparison.Ordinal);

        public static string NameOf(string id) =>
            ReadAll().FirstOrDefault(user => user.Has(id)) is { } user ? $"the user {user.Name}" : $"the user id {id}";
    }
}
