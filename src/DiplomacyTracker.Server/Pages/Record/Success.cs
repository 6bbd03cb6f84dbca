namespace DiplomacyTracker.Server.Pages.Record;

/// <summary>What the next page says once: that it was recorded. A cookie keeps it, so that addresses stay clean.</summary>
internal static class Success
{
    private const string Cookie = "recorded";

    /// <summary>For the page of that path.</summary>
    public static void Keep(HttpContext context, string path, bool isNew) =>
        context.Response.Cookies.Append(
            Cookie,
            isNew ? "new" : "known",
            new()
            {
                Path = path,
                MaxAge = TimeSpan.FromMinutes(1),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
            }
        );

    /// <summary>Says it once: "new", "known", or null.</summary>
    public static string? Take(HttpContext? context)
    {
        if (context?.Request.Cookies[Cookie] is not { } said || context.Response.HasStarted)
            return null;
        context.Response.Cookies.Delete(Cookie, new() { Path = context.Request.Path });
        return said;
    }
}
