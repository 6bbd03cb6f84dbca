using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiplomacyTracker.Platform.Http;

/// <summary>HEAD is answered as GET is, without the body.</summary>
public static class HeadRequests
{
    private const string Streams = "text/event-stream";
    private static readonly object Mark = new();

    /// <summary>Routes then see GET; that no body follows, the connection knows by itself.</summary>
    public static void AnswerHead(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (HttpMethods.IsHead(context.Request.Method))
                    (context.Request.Method, context.Items[Mark]) = (HttpMethods.Get, Mark);
                return next(context);
            }
        );

    /// <summary>Of a stream, which may never end, HEAD has how it begins.</summary>
    public static object? BeginningOf(HttpContext context, object? result)
    {
        if (!context.Items.ContainsKey(Mark) || !IsStream(result))
            return result;

        context.Response.ContentType = Streams;
        return Results.Empty;
    }

    private static bool IsStream(object? result) =>
        result?.GetType() is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(ServerSentEventsResult<>);
}
