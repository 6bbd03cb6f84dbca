using System.Security.Cryptography;
using DiplomacyTracker.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace DiplomacyTracker.Imports;

/// <summary>A file that came with a request, kept beside the database until it is imported.</summary>
/// <param name="Path">Where its bytes are.</param>
/// <param name="Name">As its owner calls it.</param>
/// <param name="Hash">SHA-256, in hexadecimal digits.</param>
internal sealed record Upload(string Path, string Name, string Hash);

/// <summary>Files that are sent as a body, or as the one file of a form.</summary>
internal static class Uploads
{
    /// <summary>The largest file, in bytes.</summary>
    public const long Largest = 8L * 1024 * 1024 * 1024;

    private const string Expected =
        "Send the file with its type (text/csv, text/tab-separated-values, text/plain, text/calendar, application/xml, "
        + "application/x-ndjson, application/gzip, application/octet-stream), text in UTF-8; or multipart/form-data with one file.";

    private static readonly string[] Types =
    [
        "text/csv",
        "text/tab-separated-values",
        "text/plain",
        "text/xml",
        "text/calendar",
        "application/xml",
        "application/x-ndjson",
        "application/jsonl",
        "application/gzip",
        "application/x-gzip",
        "application/octet-stream",
    ];

    /// <summary>Takes all of it, however long it is.</summary>
    /// <exception cref="BadHttpRequestException">It is of no known type, or too large.</exception>
    public static async Task<Upload> ReceiveAsync(HttpContext context, string? name)
    {
        var request = context.Request;
        if (request.ContentLength > Largest)
            throw TooLarge();
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !IsFile(type) && !IsForm(type))
            throw new BadHttpRequestException(Expected, StatusCodes.Status415UnsupportedMediaType);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Largest;
        if (IsFile(type))
            return await KeepAsync(request.Body, name ?? "body", context.RequestAborted);

        var sent = await FileAsync(request, context.RequestAborted);
        await using var file = sent.OpenReadStream();
        return await KeepAsync(file, name ?? sent.FileName, context.RequestAborted);
    }

    private static async Task<Upload> KeepAsync(Stream body, string name, CancellationToken cancellation)
    {
        var path = Path.GetTempFileName();
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var file = File.Create(path);
            var (chunk, total, read) = (new byte[64 * 1024], 0L, 0);
            while ((read = await body.ReadAsync(chunk, cancellation)) > 0)
            {
                if ((total += read) > Largest)
                    throw TooLarge();
                hash.AppendData(chunk, 0, read);
                await file.WriteAsync(chunk.AsMemory(0, read), cancellation);
            }

            return new(path, name, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private static BadHttpRequestException TooLarge() =>
        new($"At most {Largest >> 30} GiB.", StatusCodes.Status413PayloadTooLarge);

    private static async Task<IFormFile> FileAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            var options = new FormOptions { MultipartBodyLengthLimit = Largest };
            var form = await request.ReadFormAsync(options, cancellation);
            return form.Files.Count is 1
                ? form.Files[0]
                : throw new MalformedException("malformed-form", "The form has to have one file.", field: null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new MalformedException("malformed-form", $"This is no form with a file: {e.Message}", field: null);
        }
    }

    private static bool IsFile(MediaTypeHeaderValue type) =>
        Types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static bool IsForm(MediaTypeHeaderValue type) =>
        type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);
}
