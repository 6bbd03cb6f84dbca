using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace DiplomacyTracker.Platform.Http;

/// <summary>What is sent as the body of a request.</summary>
internal static class Bodies
{
    private const int Largest = 4 * 1024 * 1024;

    /// <summary>Reads all of a JSON body, as bytes that can be read twice.</summary>
    /// <exception cref="BadHttpRequestException">It is no JSON by its content type, or too large.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentType is not null && !context.Request.HasJsonContentType())
            throw new BadHttpRequestException("Send application/json.", StatusCodes.Status415UnsupportedMediaType);

        if (context.Request.Headers.ContentEncoding.ToString() is { Length: > 0 } packed and not "identity")
            throw new BadHttpRequestException(
                $"Send it unpacked, without Content-Encoding: {Excerpt.Of(packed)}.",
                StatusCodes.Status415UnsupportedMediaType
            );

        var body = await ReadAsync(context.Request.Body, Largest, context.RequestAborted);
        // A byte order mark is no part of the JSON, though some editors put one there.
        return WellFormed(body is [0xEF, 0xBB, 0xBF, ..] ? body[3..] : body);
    }

    /// <summary>What isn't JSON at all is told apart from JSON that says something else than expected.</summary>
    private static ReadOnlyMemory<byte> WellFormed(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return NullItems.Find(document.RootElement) is { } field
                ? throw new MalformedException(
                    "null-item",
                    "There is nothing here: fill it in, or leave it out.",
                    field
                )
                : body;
        }
        catch (JsonException exception)
        {
            throw new MalformedException(
                "malformed-json",
                body.Length is 0 ? "The body is empty; a JSON object is expected." : exception.Message,
                field: null
            );
        }
    }

    /// <summary>Reads all of a stream that may be too long.</summary>
    /// <exception cref="BadHttpRequestException">It is.</exception>
    public static async Task<byte[]> ReadAsync(Stream body, int largest, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(chunk, cancellation)) > 0)
        {
            if (buffer.Length + read > largest)
                throw new BadHttpRequestException(
                    $"At most {largest / (1024 * 1024)} MiB.",
                    StatusCodes.Status413PayloadTooLarge
                );
            await buffer.WriteAsync(chunk.AsMemory(0, read), cancellation);
        }

        return buffer.ToArray();
    }

    /// <summary>Reads a body as what it should be.</summary>
    /// <exception cref="JsonException">It isn't.</exception>
    public static T As<T>(ReadOnlyMemory<byte> body) =>
        JsonSerializer.Deserialize<T>(body.Span, TrackerJson.Strict)
        ?? throw new MalformedException("malformed-json", "A JSON object is expected, not null.", field: null);

    /// <summary>A command that we made ourselves of what strangers sent, checked like one that they sent as a body.</summary>
    /// <exception cref="JsonException">They couldn't have sent it.</exception>
    public static T Rechecked<T>(T command) => As<T>(JsonSerializer.SerializeToUtf8Bytes(command, TrackerJson.Lenient));

    /// <summary>The same for the same content, however it was spaced.</summary>
    public static string HashOf<T>(T content)
        where T : notnull =>
        Convert.ToHexStringLower(
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, content.GetType(), TrackerJson.Lenient))
        );
}
