using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using DiplomacyTracker.Cli.Wire;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Cli.Exports;

/// <summary>Writes what the tracker exports, as it comes.</summary>
internal static class Saving
{
    private const int Buffer = 64 * 1024;

    /// <summary>To standard output.</summary>
    public static async Task PrintAsync(Connection tracker, Url url, CancellationToken cancellation)
    {
        await using var output = Console.OpenStandardOutput();
        await tracker.DownloadAsync(url, (_, body) => body.CopyToAsync(output, cancellation), cancellation);
    }

    /// <summary>To a file, which is there when all of it is. Beside a table stands where it comes from.</summary>
    public static async Task SaveAsync(Connection tracker, Url url, string file, CancellationToken cancellation)
    {
        var part = $"{file}.part";
        JsonObject? citation = null;
        try
        {
            await tracker.DownloadAsync(
                url,
                async (response, body) =>
                {
                    var hash = await WriteAsync(body, part, cancellation);
                    if (response.Headers.TryGetValues("Item-Count", out var items))
                        citation = Citation($"{response.Content.Headers.ContentLocation}", items.First(), hash);
                },
                cancellation
            );
            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }

        if (citation is not null)
            await File.WriteAllTextAsync(
                $"{file}.citation.json",
                citation.ToJsonString(TrackerJson.Lenient) + "\n",
                cancellation
            );
    }

    private static async Task<string> WriteAsync(Stream body, string file, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var kept = File.Create(file);
        var (bytes, read) = (new byte[Buffer], 0);
        while ((read = await body.ReadAsync(bytes, cancellation)) > 0)
        {
            hash.AppendData(bytes, 0, read);
            await kept.WriteAsync(bytes.AsMemory(0, read), cancellation);
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    /// <summary>The address at which the same bytes are had for ever, what it fixes, and the checksum.</summary>
    private static JsonObject Citation(string query, string items, string hash)
    {
        var citation = new JsonObject { ["query"] = query };
        foreach (var parameter in query[(query.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&'))
            if (parameter.Split('=') is [var name, var value])
                citation[name] = Uri.UnescapeDataString(value);
        citation["items"] = long.Parse(items, CultureInfo.InvariantCulture);
        citation["sha256"] = hash;
        return citation;
    }
}
