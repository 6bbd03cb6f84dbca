using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DiplomacyTracker.Platform.Http;

/// <summary>The one place where what went wrong becomes HTTP: problem documents (RFC 9457) with a stable code.</summary>
internal sealed partial class Problems(ILogger<Problems> logger) : IExceptionHandler
{
    private const string StoreUnavailable = "store-unavailable";

    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
            return true;

        var problem = Of(exception);
        if (problem.Status is StatusCodes.Status500InternalServerError)
            LogFault(exception, httpContext.Request.Method, httpContext.Request.Path);
        if (problem.Code is StoreUnavailable)
            LogOutage(exception, httpContext.Request.Method, httpContext.Request.Path);
        if (problem.Status is StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = "1";

        await WriteAsync(httpContext, problem, cancellationToken);
        return true;
    }

    /// <summary>Writes a problem that somebody found without throwing.</summary>
    public static async Task WriteAsync(HttpContext context, Problem problem, CancellationToken cancellation = default)
    {
        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = "application/problem+json";
        await JsonSerializer.SerializeAsync(
            context.Response.Body,
            problem.ToDocument(context.Request.Path),
            TrackerJson.Lenient,
            cancellation
        );
    }

    public static Problem Of(Exception exception) =>
        exception switch
        {
            RefusedException e => new(422, e.Code, e.Message, e.Field),
            MalformedException e => new(400, e.Code, e.Message, e.Field),
            InvalidValueException e => new(400, e.Code, e.Message, JsonProblems.FieldOf(e)),
            JsonException e => JsonProblems.Of(e),
            NotFoundException e => new(404, e.Code, e.Message),
            ConflictException e => new(e.Status, e.Code, e.Message) { Details = e.Details },
            NotReadyException e => new(503, e.Code, e.Message) { Details = e.Details },
            BadHttpRequestException { StatusCode: 413 } => new(413, "too-large", "The request is too large."),
            BadHttpRequestException { StatusCode: 415 } e => new(415, "unsupported-media-type", e.Message),
            BadHttpRequestException e => new(e.StatusCode, "malformed-request", e.Message),
            _ when Outages.Is(exception) => new(
                503,
                StoreUnavailable,
                "PostgreSQL doesn't answer at the moment. Nothing is lost; try again."
            ),
            _ => new(500, "fault", "Something broke on our side. It has been logged."),
        };

    [LoggerMessage(LogLevel.Warning, "PostgreSQL did not answer {Method} {Path}")]
    private partial void LogOutage(Exception exception, string method, string path);

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogFault(Exception exception, string method, string path);
}

/// <summary>Something that went wrong, for programs and for people.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Stable; see docs/problems.md.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
/// <param name="Field">The path of the field, or the name of the parameter or header.</param>
internal sealed record Problem(int Status, string Code, string Message, string? Field = null)
{
    public IReadOnlyDictionary<string, object> Details { get; init; } =
        new Dictionary<string, object>(StringComparer.Ordinal);

    public Dictionary<string, object?> ToDocument(string instance)
    {
        var document = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["type"] = $"/problems/{Code}",
            ["title"] = Message,
            ["status"] = Status,
            ["instance"] = instance,
            ["code"] = Code,
        };
        if (Field is not null)
            document["field"] = Field;
        foreach (var (name, value) in Details)
            document[name] = value;
        return document;
    }
}
