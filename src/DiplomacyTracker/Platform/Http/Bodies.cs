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

        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0)
        {
            if (buffer.Length + read > Largest)
                throw new BadHttpRequestException("At most 4 MiB.", StatusCodes.Status413PayloadTooLarge);
            await buffer.WriteAsync(chunk.AsMemory(0, read), context.RequestAborted);
        }

        return WellFormed(buffer.ToArray());
    }

    /// <summary>What isn't JSON at all is told apart from JSON that says something else than expected.</summary>
    private static ReadOnlyMemory<byte> WellFormed(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return body;
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

    /// <summary>Reads a body as what it should be.</summary>
    /// <exception cref="JsonException">It isn't.</exception>
    public static T As<T>(ReadOnlyMemory<byte> body) =>
        JsonSerializer.Deserialize<T>(body.Span, TrackerJson.Strict)
        ?? throw new MalformedException("malformed-json", "A JSON object is expected, not null.", field: null);

    /// <summary>The same for the same content, however it was spaced.</summary>
    public static string HashOf<T>(T content)
        where T : notnull =>
        Convert.ToHexStringLower(
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, content.GetType(), TrackerJson.Lenient))
        );
}
