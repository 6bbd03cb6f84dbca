using System.Buffers;
using System.Text.Json;
using DiplomacyTracker.Platform;
using Microsoft.AspNetCore.Http;

namespace DiplomacyTracker.Ledger;

/// <summary>An answer that was put into JSON before, and is given once more from another moment.</summary>
/// <param name="Head">All of it up to where its axes stand, which come last.</param>
/// <param name="AsOf">Its axes.</param>
internal sealed record AnswerAsOf(byte[] Head, AsOf AsOf) : IResult
{
    private const byte End = (byte)'}';

    /// <summary>Puts an answer into JSON, without its axes.</summary>
    /// <param name="answer">Whose last property are the axes.</param>
    /// <param name="asOf">The axes.</param>
    /// <param name="options">How; as all of our JSON.</param>
    public static byte[] HeadOf<T>(T answer, AsOf asOf, JsonSerializerOptions options)
    {
        var (whole, axes) = (JsonSerializer.SerializeToUtf8Bytes(answer, options), Json(asOf));
        return whole.AsSpan().EndsWith([.. axes, End])
            ? whole[..^(axes.Length + 1)]
            : throw new InvalidOperationException("The axes of an answer stand last in it.");
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var axes = Json(AsOf);
        var response = httpContext.Response;
        (response.ContentType, response.ContentLength) = (
            "application/json; charset=utf-8",
            Head.Length + axes.Length + 1
        );
        response.BodyWriter.Write(Head);
        response.BodyWriter.Write(axes);
        response.BodyWriter.Write([End]);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    private static byte[] Json(AsOf asOf) => JsonSerializer.SerializeToUtf8Bytes(asOf, TrackerJson.Lenient);
}
