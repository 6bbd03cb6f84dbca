using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DiplomacyTracker.Platform.Http;

/// <summary>Puts problem documents where there would be an empty answer or a stack trace.</summary>
public static class TrackerProblems
{
    /// <summary>Every refusal, fault, and route that isn't there answers with a problem document.</summary>
    public static void UseTrackerProblems(this IApplicationBuilder app)
    {
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
    }

    private static Problem Of(int status) =>
        status switch
        {
            404 => new(404, "unknown-route", "There is nothing here. /docs lists the routes; an id is a UUID."),
            405 => new(405, "wrong-method", "This route takes another method; see Allow."),
            415 => new(415, "unsupported-media-type", "Send application/json."),
            _ => new(status, "malformed-request", "The request can't be understood."),
        };
}
