using System.Diagnostics;
using System.Globalization;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Crash;

/// <summary>The server as its users start it: a process of its own, with a PostgreSQL of its own, both of which can be killed.</summary>
internal sealed class TrackerProcess : IAsyncDisposable
{
    private const string Listens = "DiplomacyTracker listens on ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClusterGround ground;
    private readonly bool isGuest;
    private readonly HttpClient http = new();
    private TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? process;

    private TrackerProcess(ClusterGround ground, bool isGuest) => (this.ground, this.isGuest) = (ground, isGuest);

    public static Task<TrackerProcess> StartedAsync() => StartedAsync(new(new(), isGuest: false));

    /// <summary>A second server on the same folder.</summary>
    public Task<TrackerProcess> StartedBesideAsync() => StartedAsync(new(ground, isGuest: true));

    private static async Task<TrackerProcess> StartedAsync(TrackerProcess tracker)
    {
        await tracker.StartAsync();
        return tracker;
    }

    /// <summary>Kills the server where it stands, as a power cut would.</summary>
    public async Task KillAsync()
    {
        address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (process is not { } running)
            return;

        process = null;
        running.Kill();
        await running.WaitForExitAsync(TestContext.Current.CancellationToken);
        running.Dispose();
    }

    /// <summary>Stops the server as an administrator would, and waits until it has ended by itself.</summary>
    public async Task StopAsync()
    {
        address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using var running = process ?? throw new InvalidOperationException("There is no server.");
        process = null;
        using var term = Process.Start("kill", ["-TERM", running.Id.ToString(CultureInfo.InvariantCulture)]);
        await running.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        Assert.Equal(0, running.ExitCode);
    }

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Program(), "--data", ground.Folder, "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start) ?? throw new InvalidOperationException("No process came of it.");
        var (started, listening) = (process, address);
        started.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } said && said.StartsWith(Listens, StringComparison.Ordinal))
                listening.TrySetResult(new(said[Listens.Length..].Split(',')[0]));
        };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        await listening.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    /// <summary>Where its database is.</summary>
    public string ConnectionString =>
        $"Host=127.0.0.1;Port={Kept("port")};Username=tracker;Password={Kept("password")};Database=diplomacy";

    /// <summary>Kills the PostgreSQL behind the server, which lives on.</summary>
    public void KillDatabase() => ground.KillServer();

    public async Task<Answer> GetAsync(string path)
    {
        using var answer = await http.GetAsync(
            new Uri(await AddressAsync(), path),
            TestContext.Current.CancellationToken
        );
        return await Answer.OfAsync(answer);
    }

    /// <summary>What stands at an address, as text.</summary>
    public async Task<string> TextAsync(string path) =>
        await http.GetStringAsync(new Uri(await AddressAsync(), path), TestContext.Current.CancellationToken);

    /// <summary>Sends nothing, as whoever undoes or cancels does.</summary>
    public async Task<Answer> PostAsync(string path)
    {
        using var answer = await http.PostAsync(
            new Uri(await AddressAsync(), path),
            content: null,
            TestContext.Current.CancellationToken
        );
        return await Answer.OfAsync(answer);
    }

    /// <summary>Sends a command once; null where no answer came, or none that settles anything.</summary>
    public async Task<Answer?> TryPostAsync(Sent command)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(await AddressAsync(), command.Path));
        request.Content = new StringContent(command.Body, System.Text.Encoding.UTF8, "application/json");
        request.Headers.Add("Idempotency-Key", command.Key);
        try
        {
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            return (int)answer.StatusCode is 503 ? null : await Answer.OfAsync(answer);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Sends a file to import.</summary>
    public async Task<Answer> ImportAsync(string format, string query, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new("text/csv");
        using var answer = await http.PostAsync(
            new Uri(await AddressAsync(), $"/api/imports/{format}{query}"),
            content,
            TestContext.Current.CancellationToken
        );
        return await Answer.OfAsync(answer);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        http.Dispose();
        if (!isGuest)
            await ground.DisposeAsync();
    }

    private string Kept(string name) => File.ReadAllText(Path.Combine(ground.Folder, name)).Trim();

    private Task<Uri> AddressAsync() => address.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>The server as it was built beside these tests.</summary>
    private static string Program() =>
        Path.GetFullPath(
            Path.Combine(
                AppContext.BaseDirectory,
                "../../DiplomacyTracker.Server",
                new DirectoryInfo(AppContext.BaseDirectory).Name,
                "DiplomacyTracker.Server.dll"
            )
        );
}

/// <summary>A command as it is sent, and sent again.</summary>
internal sealed record Sent(string Key, string Path, string Body);
