namespace DiplomacyTracker.Server.Pages;

/// <summary>Theme and language are cookies, set by plain links and forms, so that they work without scripts.</summary>
internal static class Settings
{
    public static void MapSettings(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/settings",
                (HttpContext context, string? theme, string? language, string? seen, string? back) =>
                {
                    Keep(context, "theme", theme);
                    Keep(context, "language", language);
                    Keep(context, "seen", seen);
                    return Results.LocalRedirect(
                        back is ['/', not ('/' or '\\'), ..] && !back.Any(char.IsControl) ? back : "/"
                    );
                }
            )
            .ExcludeFromDescription();

    private static void Keep(HttpContext context, string name, string? value)
    {
        if (value is null or { Length: > 40 })
            return;
        var cookie = new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
            HttpOnly = true,
        };
        context.Response.Cookies.Append(name, value, cookie);
    }
}
