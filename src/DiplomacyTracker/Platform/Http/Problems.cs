using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DiplomacyTracker.Platform.Http;

/// <summary>The one place where what went wrong becomes HTTP: problem documents (RFC 9457) with a stable code.</summary>
internal sealed partial class Problems(ILogger<Problems> logger) : IExceptionHandler
{
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
            InvalidValueException e => new(400, e.Code, e.Message, FieldOf(e)),
            JsonException e => OfJson(e),
            NotFoundException e => new(404, e.Code, e.Message),
            ConflictException e => new(e.Status, e.Code, e.Message) { Details = e.Details },
            NotReadyException e => new(503, e.Code, e.Message) { Details = e.Details },
            BadHttpRequestException { StatusCode: 413 } => new(413, "too-large", "The request is too large."),
            BadHttpRequestException { StatusCode: 415 } e => new(415, "unsupported-media-type", e.Message),
            BadHttpRequestException e => new(e.StatusCode, "malformed-request", e.Message),
            _ when Outages.Is(exception) => new(
                503,
                "store-unavailable",
                "PostgreSQL doesn't answer at the moment. Nothing is lost; try again."
            ),
            _ => new(500, "fault", "Something broke on our side. It has been logged."),
        };

    private static Problem OfJson(JsonException exception)
    {
        var field = FieldOf(exception);
        if (Unmapped().Match(exception.Message) is { Success: true } unmapped)
            return new(
                400,
                "unknown-field",
                $"There is no field '{unmapped.Groups["name"]}' here.",
                Joined(field, unmapped)
            );
        if (Missing().Match(exception.Message) is { Success: true } missing)
            return new(400, "missing-field", $"'{missing.Groups["name"]}' is missing.", Joined(field, missing));
        if (exception.Message.StartsWith("Duplicate property", StringComparison.Ordinal))
            return new(400, "duplicate-field", "This field is given twice.", field);
        if (
            exception.InnerException is FormatException
            && exception.Message.Contains("System.Guid", StringComparison.Ordinal)
        )
            return new(400, "invalid-id", "An id is a UUID, such as 018dbeb9-8400-7000-8000-000000000001.", field);
        return new(400, "wrong-type", "This value is not of the type that belongs here.", field);
    }

    /// <summary>"$.report.sources[0].url" is "report.sources[0].url" to those who sent it.</summary>
    private static string? FieldOf(JsonException exception) =>
        exception.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : null;

    private static string Joined(string? field, Match name)
    {
        var last = name.Groups["name"].Value;
        return field is null || field == last || field.EndsWith($".{last}", StringComparison.Ordinal)
            ? field ?? last
            : $"{field}.{last}";
    }

    [GeneratedRegex("property '(?<name>[^']*)' could not be mapped", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unmapped();

    [GeneratedRegex("missing required properties including: '(?<name>[^']*)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Missing();

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
