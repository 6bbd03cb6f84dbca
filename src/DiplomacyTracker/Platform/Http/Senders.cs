using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace DiplomacyTracker.Platform.Http;

/// <summary>What the head of a request says about who sends it and how it is to be taken.</summary>
internal static class Senders
{
    private const int LongestKey = 200;

    /// <summary>Who sends it; without a sign-on everybody is the same.</summary>
    public static string Sender(this HttpContext context) => context.User.Identity?.Name ?? "anonymous";

    /// <summary>The Idempotency-Key, if there is one.</summary>
    /// <exception cref="MalformedException">It is empty, too long, or no plain text.</exception>
    public static string? IdempotencyKey(this HttpRequest request)
    {
        if (!request.Headers.TryGetValue("Idempotency-Key", out var given))
            return null;

        var key = given.ToString();
        return key.Length is > 0 and <= LongestKey && key.All(character => character is > ' ' and < '\u007f')
            ? key
            : throw new MalformedException(
                "invalid-idempotency-key",
                "An Idempotency-Key is 1 to 200 visible ASCII characters, such as a UUID.",
                "Idempotency-Key"
            );
    }

    /// <summary>The version that the sender has read, if they name one.</summary>
    /// <exception cref="MalformedException">It is no version.</exception>
    public static long? IfMatch(this HttpRequest request)
    {
        var given = request.Headers.IfMatch.ToString();
        if (given is "" or "*")
            return null;

        var digits = given.StartsWith("W/", StringComparison.Ordinal) ? given[2..] : given;
        return
            digits is ['"', .. var number, '"']
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new MalformedException(
                "invalid-etag",
                "If-Match takes the ETag of an answer, such as \"3\".",
                "If-Match"
            );
    }
}
