using DiplomacyTracker.Server.Pages.Today;
using Microsoft.AspNetCore.ResponseCompression;

namespace DiplomacyTracker.Server.Pages;

/// <summary>What the host needs to serve the pages.</summary>
internal static class PagesInTheHost
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static readonly PathString[] ForPrograms =
    [
        "/api",
        "/openapi",
        "/health",
        "/live",
        "/dist",
        "/_framework",
        "/problems",
    ];

    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddScoped<Reader>();
        services.AddSingleton<LiveFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveFeed>());
        services.AddSingleton<Record.Recordables>();
        services.AddScoped<Record.Recorder>();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
    }

    /// <summary>Before the routes: what is not found becomes a page for those who read pages; scripts only from here.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseWhen(
            WantsPage,
            pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true)
        );
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                // The description of the API brings scripts of its own.
                if (!context.Request.Path.StartsWithSegments("/docs", StringComparison.Ordinal))
                    headers.ContentSecurityPolicy = Policy;
                // It answers for every page, though it lies in a folder.
                if (context.Request.Path == "/dist/worker.js")
                    headers["Service-Worker-Allowed"] = "/";
                return next(context);
            }
        );
        app.UseRouting();
        app.UseAntiforgery();
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().ExcludeFromDescription();
        app.MapRazorComponents<App>();
        app.MapSettings();
        app.MapLive();
    }

    /// <summary>Whoever doesn't say that they want something else, outside of what is for programs.</summary>
    private static bool WantsPage(HttpContext context) =>
        context.Request.Headers.Accept.ToString() is var accept
        && (
            accept.Length is 0
            || accept.Contains("text/html", StringComparison.OrdinalIgnoreCase)
            || accept.Contains("*/*", StringComparison.Ordinal)
        )
        && !ForPrograms.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));
}
