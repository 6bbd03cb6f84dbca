using System.Globalization;
using System.Runtime.Versioning;
using DiplomacyTracker.Platform.EmbeddedPostgres;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Platform;

[UnsupportedOSPlatform("windows")]
public sealed class EmbeddedPostgresRefusalTests : IAsyncDisposable
{
    private const string StrangerId = "54321";

    private readonly ClusterGround ground = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Data_of_another_major_version_is_refused_with_both_versions_named()
    {
        await ground.HaveBeenUsedAsync();
        var installed = Assert.IsType<int>(ground.Inside.Major);
        await File.WriteAllTextAsync(
            Path.Combine(ground.Inside.Data, "PG_VERSION"),
            $"{installed - 1}\n",
            Cancellation
        );

        var refusal = await ground.RefusedAsync();
        Assert.Contains($"was made by PostgreSQL {installed - 1}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"holds PostgreSQL {installed}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("pg_upgrade", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(ground.Inside.Hosts));
    }

    [Fact]
    public async Task Where_there_is_no_PostgreSQL_the_package_and_the_setting_are_named()
    {
        var refusal = await Assert.ThrowsAsync<PostgresNotFoundException>(() =>
            PostgresBinaries.FindAsync(setting: null, variable: null, [ground.Folder], madeBy: null, Cancellation)
        );
        Assert.Contains("apt-get install postgresql", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__DiplomacyTracker", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("PG_BINDIR", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_that_outlived_their_PostgreSQL_are_no_PostgreSQL()
    {
        Directory.CreateDirectory(ground.Folder);
        foreach (var program in (string[])["initdb", "pg_ctl", "postgres"])
            File.CreateSymbolicLink(Path.Combine(ground.Folder, program), Path.Combine(ground.Folder, "gone", program));

        await Assert.ThrowsAsync<PostgresNotFoundException>(() =>
            PostgresBinaries.FindAsync(setting: null, variable: null, [ground.Folder], madeBy: null, Cancellation)
        );
    }

    [Fact]
    public async Task A_setting_that_names_a_folder_without_PostgreSQL_is_named_and_nothing_is_made()
    {
        var refusal = await Assert.ThrowsAsync<ClusterException>(() =>
            EmbeddedCluster.StartAsync(new() { Folder = ground.Folder, Binaries = "/etc" }, Cancellation)
        );
        Assert.Contains("The setting Binaries names /etc", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(ground.Folder));
    }

    [Fact]
    public async Task Of_several_versions_the_one_that_made_the_data_is_taken()
    {
        string[] places = [Install(major: 17), Install(major: 16), Install(major: 15)];
        var found = await PostgresBinaries.FindAsync(null, null, places, madeBy: 16, Cancellation);
        Assert.Equal(new PostgresBinaries(places[1], 16), found);
    }

    [Fact]
    public async Task Without_data_the_first_version_found_is_taken()
    {
        string[] places = [ground.Folder, Install(major: 17), Install(major: 16)];
        var found = await PostgresBinaries.FindAsync(null, null, places, madeBy: null, Cancellation);
        Assert.Equal(new PostgresBinaries(places[1], 17), found);
    }

    [Fact]
    public async Task A_lost_password_is_told_as_such()
    {
        await ground.HaveBeenUsedAsync();
        File.Delete(ground.Inside.Password);
        var refusal = await ground.RefusedAsync();
        Assert.Contains($"The file {ground.Inside.Password} is missing", refusal.Message, StringComparison.Ordinal);
        Assert.False(ground.IsServerAlive);
    }

    [Fact]
    public async Task A_password_of_other_data_is_told_as_such()
    {
        await ground.HaveBeenUsedAsync();
        await File.WriteAllTextAsync(ground.Inside.Password, "another", Cancellation);
        var refusal = await ground.RefusedAsync();
        Assert.Contains("password authentication failed", refusal.Message, StringComparison.Ordinal);
        Assert.False(ground.IsServerAlive);
    }

    [Fact]
    public async Task A_server_that_does_not_start_tells_what_it_logged()
    {
        await ground.HaveBeenUsedAsync();
        await File.AppendAllTextAsync(
            Path.Combine(ground.Inside.Data, "postgresql.conf"),
            "no_such = 1\n",
            Cancellation
        );
        var refusal = await ground.RefusedAsync();
        Assert.Contains("unrecognized configuration parameter \"no_such\"", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_takes_too_long_says_how_long_it_waited()
    {
        await ground.HaveBeenUsedAsync();
        await using var held = await new HostRegister(ground.Inside).LockAsync(Cancellation);
        var hurried = new ClusterOptions { Folder = ground.Folder, StartTimeout = TimeSpan.FromSeconds(1) };
        var refusal = await Assert.ThrowsAsync<ClusterException>(() =>
            EmbeddedCluster.StartAsync(hurried, Cancellation)
        );
        Assert.Contains("not ready within 1 s", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_is_called_off_leaves_no_server()
    {
        await ground.HaveBeenUsedAsync();
        using var callOff = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var start = EmbeddedCluster.StartAsync(new() { Folder = ground.Folder }, callOff.Token);
        await Eventually.TrueAsync(() => ground.IsServerAlive, "the server starts");
        await callOff.CancelAsync();
        if (await Record.ExceptionAsync(() => start) is null)
            await (await start).DisposeAsync();
        Assert.False(ground.IsServerAlive);
    }

    [Fact]
    public async Task A_host_in_another_container_is_not_joined()
    {
        await ground.HaveBeenUsedAsync();
        var elsewhere = Path.Combine(ground.Inside.Hosts, "1.1.elsewhere");
        await using var host = PrivateFile.OpenAlone(elsewhere, FileMode.CreateNew);
        var refusal = await ground.RefusedAsync();
        Assert.Contains("in use by another container", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_may_not_be_used_is_refused_in_one_sentence()
    {
        await ground.HaveBeenUsedAsync();
        if (Environment.IsPrivilegedProcess)
            await ProgramRun.RunAsync("chown", [StrangerId, ground.Inside.Data], "/", Cancellation);
        else
            File.SetUnixFileMode(ground.Folder, UnixFileMode.None);

        var refusal = await ground.RefusedAsync();
        File.SetUnixFileMode(ground.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Contains("belongs to", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("name another folder.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_root_used_is_refused_to_another_user()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can become another user to try it.");
        await ground.HaveBeenUsedAsync();
        var said = await HostProcess.SayAsNobodyAsync(ground);
        Assert.Contains("The user nobody may not use the folder", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_within_a_private_one_is_used_by_its_owner_but_refused_to_root()
    {
        ClusterFolder.MakePrivate(ground.Folder);
        var options = new ClusterOptions { Folder = Path.Combine(ground.Folder, "inner") };
        var start = await Record.ExceptionAsync(async () =>
            await (await EmbeddedCluster.StartAsync(options, Cancellation)).DisposeAsync()
        );
        if (Environment.IsPrivilegedProcess)
            Assert.Contains("Name a folder that it can reach", start?.Message, StringComparison.Ordinal);
        else
            Assert.Null(start);
    }

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    /// <summary>Installs as much of PostgreSQL as tells its version.</summary>
    private string Install(int major)
    {
        var folder = Path.Combine(ground.Folder, major.ToString(CultureInfo.InvariantCulture), "bin");
        Directory.CreateDirectory(folder);
        foreach (var name in new[] { "initdb", "pg_ctl", "postgres" })
        {
            var program = Path.Combine(folder, name);
            File.WriteAllText(program, $"#!/bin/sh\necho '{name} (PostgreSQL) {major}.4'\n");
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return folder;
    }
}
