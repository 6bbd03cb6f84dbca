using System.Globalization;
using System.Text.Json.Nodes;

namespace DiplomacyTracker.Cli.Wire;

/// <summary>Talks to a tracker, wherever it runs.</summary>
internal sealed class Connection : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private const int Tries = 60;
    private readonly HttpClient http;
    private readonly OwnServer? own;
    private long position;

    private Connection(HttpClient http, OwnServer? own)
    {
        (this.http, this.own) = (http, own);
        // A replay would otherwise come as a stream of events.
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    /// <summary>Whether the server is our own, and is gone when we are.</summary>
    public bool EndsWithUs => own is not null;

    /// <summary>To a server of somebody.</summary>
    public static Connection To(Uri server) =>
        new(new HttpClient { BaseAddress = new($"{server}".TrimEnd('/') + "/"), Timeout = Patience }, own: null);

    /// <summary>To a server of our own.</summary>
    public static Connection To(SocketsHttpHandler handler, OwnServer own) =>
        new(new HttpClient(handler) { BaseAddress = new("http://localhost/"), Timeout = Patience }, own);

    /// <summary>Reads; what this run has written, and what our own process finds in its database, is seen.</summary>
    /// <exception cref="ProblemException">The tracker refuses.</exception>
    public async Task<Answer> GetAsync(Url url, CancellationToken cancellation)
    {
        if (own is not null && position is 0 && url.TakesAxes)
            position =
                (await GetAsync(Url.Of("/api/status"), cancellation)).Json["log"]?["position"]?.GetValue<long>() ?? 0;

        for (var tries = own is null ? 1 : Tries; ; tries--)
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, Address(url));
                return await SendAsync(request, cancellation);
            }
            catch (ProblemException problem) when (problem.Status is 503 && tries > 1)
            {
                // Our own ledger is behind, as after an import; each try has waited for it already.
            }
    }

    /// <summary>Reads something that may be large, as it comes, once our own ledger has reached the end of the log.</summary>
    /// <exception cref="ProblemException">The tracker refuses.</exception>
    /// <exception cref="HttpRequestException">It broke off.</exception>
    public async Task DownloadAsync(
        Url url,
        Func<HttpResponseMessage, Stream, Task> take,
        CancellationToken cancellation
    )
    {
        if (own is not null)
            await GetAsync(Url.Of("/api/visits", ("limit", "1")) with { TakesAxes = true }, cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(url));
        request.Headers.Accept.ParseAdd("*/*");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (!response.IsSuccessStatusCode)
            throw new ProblemException(
                (int)response.StatusCode,
                await response.Content.ReadAsStringAsync(cancellation)
            );
        await take(response, await response.Content.ReadAsStreamAsync(cancellation));
    }

    /// <summary>Writes.</summary>
    /// <exception cref="ProblemException">The tracker refuses.</exception>
    public async Task<Answer> PostAsync(
        Url url,
        HttpContent? content,
        IEnumerable<(string Name, string? Value)> headers,
        CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{url}".TrimStart('/'));
        request.Content = content;
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
            request.Headers.TryAddWithoutValidation(name, value);

        var answer = await SendAsync(request, cancellation);
        if (answer.Json["position"] is JsonValue at && at.TryGetValue<long>(out var reached))
            position = Math.Max(position, reached);
        return answer;
    }

    /// <summary>Takes something back.</summary>
    /// <exception cref="ProblemException">The tracker refuses.</exception>
    public async Task<Answer> DeleteAsync(Url url, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"{url}".TrimStart('/'));
        return await SendAsync(request, cancellation);
    }

    private string Address(Url url) =>
        (position > 0 && url.TakesAxes ? url.With("minPosition", position.ToString(CultureInfo.InvariantCulture)) : url)
            .ToString()
            .TrimStart('/');

    private async Task<Answer> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var response = await http.SendAsync(request, cancellation);
        var text = await response.Content.ReadAsStringAsync(cancellation);
        return response.IsSuccessStatusCode
            ? new((int)response.StatusCode, text, Answer.Parsed(text))
            : throw new ProblemException((int)response.StatusCode, text);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (own is not null)
            await own.DisposeAsync();
    }
}
