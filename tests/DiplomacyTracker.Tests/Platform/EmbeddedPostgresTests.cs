using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Runtime.Versioning;
using DiplomacyTracker.Tests.Support;
using Npgsql;

namespace DiplomacyTracker.Tests.Platform;

[UnsupportedOSPlatform("windows")]
public sealed class EmbeddedPostgresTests : IAsyncDisposable
{
    private static readonly (string Setting, string Value)[] Settings =
    [
        ("client_connection_check_interval", "1s"),
        ("data_checksums", "on"),
        ("fsync", "on"),
        ("lc_collate", "C"),
        ("password_encryption", "scram-sha-256"),
        ("server_encoding", "UTF8"),
    ];

    private readonly ClusterGround ground = new();

    [Fact]
    public async Task The_first_start_makes_the_data_and_the_second_keeps_it()
    {
        await using (var first = await ground.StartAsync())
        {
            Assert.True(first is { Initialised: true, Started: true });
            await ClusterGround.CommitRowAsync(first);
        }

        await using var second = await ground.StartAsync();
        Assert.True(second is { Initialised: false, Started: true });
        Assert.Equal(1, await ClusterGround.CountRowsAsync(second));
    }

    [Fact]
    public async Task A_host_that_leaves_last_stops_the_server()
    {
        await ground.HaveBeenUsedAsync();
        Assert.False(ground.IsServerAlive);
        Assert.Empty(Directory.GetFiles(ground.Inside.Hosts));
    }

    [Fact]
    public async Task The_password_is_for_its_owner_alone()
    {
        await ground.HaveBeenUsedAsync();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(ground.Inside.Password));
    }

    [Fact]
    public async Task Nobody_else_can_look_into_the_folder()
    {
        const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        await ground.HaveBeenUsedAsync();
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(ground.Folder) & (Others | UnixFileMode.GroupRead));
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(ground.Inside.Data) & (Others | UnixFileMode.GroupRead));
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData(null)]
    public async Task Without_the_password_nobody_gets_in(string? password)
    {
        await using var cluster = await ground.StartAsync();
        var intruder = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Password = password };
        await Assert.ThrowsAnyAsync<NpgsqlException>(() =>
            ClusterGround.ExecuteAsync(intruder.ConnectionString, "select 1")
        );
    }

    [Fact]
    public async Task Only_this_machine_can_connect()
    {
        await using var cluster = await ground.StartAsync();
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners();
        var own = Assert.Single(listeners, listener => listener.Port == ground.Postmaster.Port);
        Assert.Equal(IPAddress.Loopback, own.Address);
        Assert.Equal("", await ClusterGround.ExecuteAsync(cluster.ConnectionString, "show unix_socket_directories"));
    }

    [Fact]
    public async Task The_server_is_set_up_to_keep_what_it_is_given()
    {
        await using var cluster = await ground.StartAsync();
        foreach (var (setting, value) in Settings)
            Assert.Equal(value, await ClusterGround.ExecuteAsync(cluster.ConnectionString, $"show {setting}"));
    }

    [Fact]
    public async Task Two_hosts_share_one_server_until_the_last_one_leaves()
    {
        var first = await ground.StartAsync();
        var second = await ground.StartAsync();
        Assert.True(second is { Initialised: false, Started: false });
        Assert.Equal(first.ConnectionString, second.ConnectionString);

        await first.DisposeAsync();
        await ClusterGround.CommitRowAsync(second);
        await second.DisposeAsync();
        Assert.False(ground.IsServerAlive);
    }

    [Fact]
    public async Task Of_hosts_that_start_at_once_one_makes_the_server_and_all_use_it()
    {
        var hosts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ground.StartAsync()));
        Assert.Single(hosts, host => host.Initialised);
        Assert.Single(hosts, host => host.Started);
        Assert.Single(hosts.Select(host => host.ConnectionString).Distinct(StringComparer.Ordinal));

        await Task.WhenAll(hosts.Select(host => host.DisposeAsync().AsTask()));
        Assert.False(ground.IsServerAlive);
    }

    [Fact]
    public async Task The_port_is_the_same_at_the_next_start()
    {
        await using var first = await ground.StartAsync();
        await first.DisposeAsync();
        await using var second = await ground.StartAsync();
        Assert.Equal(first.ConnectionString, second.ConnectionString);
    }

    [Fact]
    public async Task A_port_that_someone_else_took_is_left_to_them()
    {
        await ground.HaveBeenUsedAsync();
        using var someoneElse = new TcpListener(IPAddress.Loopback, Assert.IsType<int>(ground.Inside.Port));
        someoneElse.Start();

        await using var cluster = await ground.StartAsync();
        Assert.NotEqual(((IPEndPoint)someoneElse.LocalEndpoint).Port, ground.Postmaster.Port);
        await ClusterGround.CommitRowAsync(cluster);
    }

    [Fact]
    public async Task A_key_press_that_interrupts_the_host_does_not_reach_the_server()
    {
        await using var cluster = await ground.StartAsync();
        Assert.NotEqual(SessionOf(Environment.ProcessId), SessionOf(ground.Postmaster.Id));
    }

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    /// <remarks>The terminal's signals go to the processes of its session only.</remarks>
    private static int SessionOf(int process)
    {
        var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
        var afterName = stat[(stat.LastIndexOf(')') + 2)..];
        return int.Parse(afterName.Split(' ')[3], CultureInfo.InvariantCulture);
    }
}
