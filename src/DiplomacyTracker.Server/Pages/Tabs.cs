namespace DiplomacyTracker.Server.Pages;

/// <summary>An entry of the rail; on phones, of the bar at the bottom.</summary>
/// <param name="Path">Where it leads.</param>
/// <param name="Name">In English; Words has the others.</param>
/// <param name="Icon">Which of the embedded icons.</param>
internal sealed record Tab(string Path, string Name, string Icon)
{
    /// <summary>Whether a page belongs to it.</summary>
    public bool IsAt(string path) =>
        path == Path
        || (Path is not "/" && path.StartsWith($"{Path}/", StringComparison.Ordinal))
        || Also.Any(other => path == other || path.StartsWith($"{other}/", StringComparison.Ordinal));

    /// <summary>Where else its pages are.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}

internal static class Tabs
{
    /// <summary>All, in order. A new page that people look for is a line here.</summary>
    public static readonly IReadOnlyList<Tab> All =
    [
        new("/", "Today", "layout-dashboard"),
        new("/relations", "Relations", "arrow-left-right"),
        new("/map", "Map", "globe"),
        new("/matrix", "Matrix", "grid-3x3"),
        new("/network", "Network", "waypoints"),
        new("/calendar", "Calendar", "calendar-days") { Also = ["/promises", "/lag"] },
        // Writing and playing.
        new("/replay", "Replay", "play"),
        new("/record", "Record", "square-pen") { Also = ["/import", "/duplicates"] },
    ];
}
