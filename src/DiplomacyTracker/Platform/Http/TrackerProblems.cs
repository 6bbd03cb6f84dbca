using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DiplomacyTracker.Platform.Http;

/// <summary>Puts problem documents where there would be an empty answer or a stack trace.</summary>
public static class TrackerProblems
{
    private const int LongestAddress = 8_000;

    /// <summary>So long an address is read, to be refused in words: beyond it the connection has nothing but a number to say.</summary>
    public const int LongestRequestLine = 1024 * 1024;

    /// <summary>Every refusal, fault, and route that isn't there answers with a problem document.</summary>
    public static void UseTrackerProblems(this IApplicationBuilder app)
    {
        app.AnswerHead();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = _ => Task.CompletedTask,
                AllowStatusCode404Response = true,
            }
        );
        app.UseStatusCodePages(context =>
        {
            var http = context.HttpContext;
            if (http.Response.StatusCode is 404 && OtherMethods.Of(http) is { Count: > 0 } methods)
                (http.Response.StatusCode, http.Response.Headers.Allow) = (405, string.Join(", ", methods));
            return Problems.WriteAsync(http, Of(http.Response.StatusCode));
        });
        app.Use(
            (context, next) =>
                (context.Request.Path.Value?.Length ?? 0) + (context.Request.QueryString.Value?.Length ?? 0)
                    is var length
                && length > LongestAddress
                    ? Problems.WriteAsync(context, TooLong(length))
                    : next(context)
        );
    }

    private static Problem TooLong(int length) =>
        new(
            414,
            "too-long",
            $"This address has {length} characters; at most {LongestAddress} are read. Ask for less at once."
        );

    private static Problem Of(int status) =>
        status switch
        {
            404 => new(404, "unknown-route", "There is nothing here. /docs lists the routes; an id is a UUID."),
            405 => new(405, "wrong-method", "This route takes another method; see Allow."),
            415 => new(415, "unsupported-media-type", "Send application/json."),
            _ => new(status, "malformed-request", "The request can't be understood."),
        };
}
