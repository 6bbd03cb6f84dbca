using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DiplomacyTracker.Platform.EmbeddedPostgres;
using DiplomacyTracker.Tests.Support;
using Npgsql;
using YamlDotNet.RepresentationModel;

namespace DiplomacyTracker.Tests;

/// <summary>The containers hold together: all that can be told of them without an engine to run them.</summary>
public sealed partial class ContainerTests
{
    private const string Place = "src/DiplomacyTracker.Server/Dockerfile";

    private readonly YamlNode compose = Load(Checkout.Read("docker-compose.yml"));
    private readonly Dockerfile dockerfile = Dockerfile.Parse(Checkout.Read(Place));

    [Fact]
    public void Two_services_start_in_order_and_each_under_an_init()
    {
        var services = Assert.IsType<YamlMappingNode>(compose["services"]);

        Assert.Equal(["postgres", "server"], services.Children.Keys.Select(Text));
        Assert.Equal("service_healthy", Text(services["server"]["depends_on"]["postgres"]["condition"]));
        Assert.All(services.Children.Values, service => Assert.Equal("true", Text(service["init"])));
    }

    [Fact]
    public void Each_service_says_how_its_health_is_checked()
    {
        Assert.Equal("pg_isready", Text(compose["services"]["postgres"]["healthcheck"]["test"][1]));
        Assert.NotNull(compose["services"]["server"]["healthcheck"]["interval"]);
        Assert.Single(dockerfile.All("HEALTHCHECK"));
    }

    [Fact]
    public void The_data_outlives_the_container()
    {
        var volumes = Assert.IsType<YamlMappingNode>(compose["volumes"]);
        var mounted = Text(Assert.Single(Items(compose["services"]["postgres"]["volumes"]))).Split(':');

        Assert.Equal(Assert.Single(volumes.Children.Keys.Select(Text)), mounted[0]);
        Assert.Equal("/var/lib/postgresql/data", mounted[1]);
        Assert.Equal("postgres:17", Text(compose["services"]["postgres"]["image"]));
    }

    [Fact]
    public void The_server_is_told_the_database_under_the_name_that_it_asks_for()
    {
        var told = Assert.IsType<YamlMappingNode>(compose["services"]["server"]["environment"]);
        var name = Assert.Single(told.Children.Keys.Select(Text), key => key.StartsWith("Connection", default));

        Assert.Equal($"ConnectionStrings__{Database.ConnectionName}", name);
    }

    [Fact]
    public void Both_services_mean_the_same_database_user_and_password()
    {
        var (postgres, server) = (compose["services"]["postgres"]["environment"], compose["services"]["server"]);
        var connection = new NpgsqlConnectionStringBuilder(
            Text(server["environment"]["ConnectionStrings__DiplomacyTracker"])
        );

        Assert.Equal("postgres", connection.Host);
        Assert.Equal(Text(postgres["POSTGRES_DB"]), connection.Database);
        Assert.Equal(Text(postgres["POSTGRES_USER"]), connection.Username);
        Assert.Equal(Text(postgres["POSTGRES_PASSWORD"]), Text(server["environment"]["PGPASSWORD"]));
        Assert.StartsWith("${POSTGRES_PASSWORD:-", Text(postgres["POSTGRES_PASSWORD"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_this_machine_reaches_the_server_and_on_the_port_that_it_listens_on()
    {
        var port = Assert.Single(dockerfile.All("EXPOSE"));

        Assert.Equal($"127.0.0.1:8080:{port}", Text(Assert.Single(Items(compose["services"]["server"]["ports"]))));
        Assert.Contains($"ASPNETCORE_HTTP_PORTS={port}", dockerfile.All("ENV"));
        Assert.Equal(Place, Text(compose["services"]["server"]["build"]["dockerfile"]));
    }

    [Fact]
    public void What_is_copied_exists_and_is_sent_to_the_engine()
    {
        var sent = Checkout.Read(".dockerignore").Split('\n').Where(line => line.StartsWith('!')).ToList();

        Assert.NotEmpty(dockerfile.Copied());
        Assert.All(
            dockerfile.Copied(),
            source =>
            {
                Assert.True(Path.Exists(Checkout.In(source)), $"There is no {source}.");
                Assert.Contains($"!{source.Split('/')[0]}", sent);
            }
        );
    }

    [Fact]
    public void Every_project_that_the_server_needs_is_restored_from_its_lock_file()
    {
        var projects = Directory.GetFiles(Checkout.In("src"), "*.csproj", SearchOption.AllDirectories);
        Assert.All(
            projects.Where(project => Path.GetFileName(project) is not "DiplomacyTracker.Cli.csproj"),
            project =>
            {
                var folder = $"src/{Path.GetFileName(Path.GetDirectoryName(project))}";
                Assert.Contains($"{folder}/{Path.GetFileName(project)}", dockerfile.Copied());
                Assert.Contains($"{folder}/packages.lock.json", dockerfile.Copied());
            }
        );
    }

    [Fact]
    public void The_images_are_of_the_version_that_we_build_for()
    {
        var framework = XDocument.Load(Checkout.In("Directory.Build.props")).Descendants("TargetFramework").Single();
        var version = framework.Value["net".Length..];

        Assert.Equal(
            [$"mcr.microsoft.com/dotnet/sdk:{version} AS build", $"mcr.microsoft.com/dotnet/aspnet:{version}"],
            dockerfile.All("FROM")
        );
    }

    [Fact]
    public void The_server_runs_and_not_as_root()
    {
        var assembly = typeof(Program).Assembly.GetName().Name;

        Assert.Equal(["dotnet", $"{assembly}.dll"], dockerfile.Words("ENTRYPOINT"));
        Assert.Equal("$APP_UID", dockerfile.All("USER").Last());
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(503, false)]
    [InlineData(null, false)]
    public async Task The_health_check_believes_only_a_server_that_is_ready(int? status, bool isHealthy)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var answered = status is { } given ? AnswerAsync(listener, given) : Task.FromResult("");
        if (status is null)
            listener.Stop();

        Assert.Equal(isHealthy, await CheckAsync(port));
        Assert.StartsWith(status is null ? "" : "GET /health/ready ", await answered, StringComparison.Ordinal);
    }

    private async Task<bool> CheckAsync(int port)
    {
        var words = dockerfile.Words("HEALTHCHECK");
        var start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_HTTP_PORTS"] = port.ToString(CultureInfo.InvariantCulture);
        using var check = Process.Start(start) ?? throw new InvalidOperationException("No process came of it.");
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);
        return check.ExitCode is 0;
    }

    /// <summary>Answers one request as a server does, and tells what was asked.</summary>
    private static async Task<string> AnswerAsync(TcpListener listener, int status)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        var asked = await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"HTTP/1.1 {status} As you like\r\n\r\n{{}}"),
            TestContext.Current.CancellationToken
        );
        return asked;
    }

    private static YamlNode Load(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml.Documents.Single().RootNode;
    }

    private static IList<YamlNode> Items(YamlNode node) => Assert.IsType<YamlSequenceNode>(node).Children;

    private static string Text(YamlNode node) => Assert.IsType<YamlScalarNode>(node).Value ?? "";
}
