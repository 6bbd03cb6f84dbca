using DiplomacyTracker.Developments;
using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Server.Pages;

/// <summary>Answers at a fixed moment of the past stay as they are for ever; all others are only good for now.</summary>
internal static class Caching
{
    /// <summary>Says so in the head of the answer.</summary>
    public static void Give(HttpContext? context, Axes axes, AsOf? asOf)
    {
        if (context is { Response.HasStarted: false })
            context.Response.Headers.CacheControl = IsFixed(axes, asOf)
                ? "private, max-age=31536000, immutable"
                : "private, no-store";
    }

    private static bool IsFixed(Axes axes, AsOf? asOf) =>
        asOf is not null
        && axes is { ValidAt: not null, KnownAt: not null, RecordedAt.Position: { } position, Gazetteer: not null }
        && position <= asOf.Position;
}
