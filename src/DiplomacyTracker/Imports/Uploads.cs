using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace DiplomacyTracker.Imports;

/// <summary>A file that is sent as a body, or as the one file of a form.</summary>
internal static class Uploads
{
    /// <summary>The largest file, in bytes.</summary>
    public const int Largest = 50 * 1024 * 1024;

    private const string Expected = "Send text/csv in UTF-8, or multipart/form-data with one file.";

    /// <summary>Reads all of it.</summary>
    /// <exception cref="BadHttpRequestException">It is no CSV by its content type, or too large.</exception>
    public static async Task<byte[]> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentLength > Largest)
            throw new BadHttpRequestException("At most 50 MiB.", StatusCodes.Status413PayloadTooLarge);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !IsText(type) && !IsForm(type))
            throw new BadHttpRequestException(Expected, StatusCodes.Status415UnsupportedMediaType);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Largest;
        if (IsText(type))
            return await Bodies.ReadAsync(request.Body, Largest, context.RequestAborted);

        await using var file = (await FileAsync(request, context.RequestAborted)).OpenReadStream();
        return await Bodies.ReadAsync(file, Largest, context.RequestAborted);
    }

    private static async Task<IFormFile> FileAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            var form = await request.ReadFormAsync(
                new FormOptions { MultipartBodyLengthLimit = Largest },
                cancellation
            );
            return form.Files.Count is 1
                ? form.Files[0]
                : throw new MalformedException("malformed-form", "The form has to have one file.", field: null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new MalformedException("malformed-form", $"This is no form with a file: {e.Message}", field: null);
        }
    }

    private static bool IsText(MediaTypeHeaderValue type) =>
        type.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static bool IsForm(MediaTypeHeaderValue type) =>
        type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);
}
