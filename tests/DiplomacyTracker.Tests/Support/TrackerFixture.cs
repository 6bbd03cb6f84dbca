using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace DiplomacyTracker.Tests.Support;

/// <summary>The whole server on a database of its own.</summary>
public class TrackerFixture(TestCluster cluster) : WebApplicationFactory<Program>, IAsyncLifetime
{
    private string connectionString = "";

    public virtual async ValueTask InitializeAsync()
    {
        connectionString = await cluster.CreateDatabaseAsync();
        Http = CreateClient();
    }

    /// <summary>Talks to the server.</summary>
    public HttpClient Http { get; private set; } = new();

    /// <summary>Where its database is.</summary>
    public string ConnectionString => connectionString;

    /// <summary>Posts JSON and reads the JSON answer, whatever its status.</summary>
    public async Task<Answer> PostAsync(string url, object body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url);
        request.Content = body is string json
            ? new StringContent(json, System.Text.Encoding.UTF8, "application/json")
            : JsonContent.Create(body);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Http.SendAsync(request);
        return await Answer.OfAsync(response);
    }

    /// <summary>Reads JSON, whatever its status.</summary>
    public async Task<Answer> GetAsync(string url)
    {
        using var response = await Http.GetAsync(url);
        return await Answer.OfAsync(response);
    }

    /// <summary>Reads a list once the ledger has reached all that has been recorded.</summary>
    public async Task<Answer> GetCurrentAsync(string url)
    {
        var position = (int)((await GetAsync("/api/status")).Json["log"]?["position"] ?? 0);
        var current = $"{url}{(url.Contains('?') ? '&' : '?')}minPosition={position}";
        for (var tries = 1; ; tries++)
            // Each try waits by itself; after an import the ledger may be far behind.
            if (await GetAsync(current) is var answer && (answer.Status is not 503 || tries > 20))
                return answer;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (connectionString.Length > 0)
            await cluster.DropDatabaseAsync(connectionString);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder
            // It listens nowhere; and whoever has a server running has the usual port in use.
            .UseSetting("Kestrel:Endpoints:None:Url", "http://127.0.0.1:0")
            .UseSetting("ConnectionStrings:DiplomacyTracker", connectionString)
            .UseSetting("Logging:LogLevel:Default", "None")
            .UseSetting("Logging:LogLevel:Marten.Events.Daemon.Coordination", "None")
            .UseSetting("Logging:LogLevel:DiplomacyTracker", "Error")
            // Where the store is away in the midst of a test, that is what one wants to know of it.
            .UseSetting("Logging:LogLevel:DiplomacyTracker.Platform.Http.Problems", "Warning");
}

/// <summary>An answer of the server.</summary>
public sealed record Answer(int Status, JsonNode Json, IReadOnlyDictionary<string, string> Headers)
{
    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return new(
            (int)response.StatusCode,
            text.Length > 0 ? JsonNode.Parse(text) ?? new JsonObject() : new JsonObject(),
            response.Headers.ToDictionary(
                header => header.Key,
                header => string.Join(",", header.Value),
                StringComparer.OrdinalIgnoreCase
            )
        );
    }

    /// <summary>A text of the answer by its path, such as <c>items.0.status</c>; null where there is none.</summary>
    public string? this[string path] =>
        path.Split('.')
            .Aggregate<string, JsonNode?>(
                Json,
                (node, step) =>
                    node switch
                    {
                        JsonArray array => array.ElementAtOrDefault(int.Parse(step, CultureInfo.InvariantCulture)),
                        JsonObject item => item[step],
                        _ => null,
                    }
            )
            ?.ToString();
}
