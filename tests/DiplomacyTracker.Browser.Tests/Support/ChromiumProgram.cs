namespace DiplomacyTracker.Browser.Tests.Support;

/// <summary>The Chromium that the system has: nothing is downloaded.</summary>
internal static class ChromiumProgram
{
    /// <summary>How to get one on Debian.</summary>
    public const string Install = "apt-get install chromium-headless-shell fonts-dejavu-core";

    /// <summary>What it is started with, so that it reads our pages and does nothing else.</summary>
    /// <remarks>
    /// A whole Chromium loads pages of its own for every new window (those of its address bar), which take the
    /// processor from ours for a second. The one without windows has none.
    /// </remarks>
    public static readonly IReadOnlyList<string> Quiet =
    [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,Translate",
    ];

    private static readonly string[] Names =
    [
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
    ];

    /// <summary>Where it is: as the environment variable CHROMIUM says, or else on the path; null where it is nowhere.</summary>
    public static string? Find()
    {
        var places =
            from name in Names
            from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            select Path.Combine(folder, name);
        var program = Environment.GetEnvironmentVariable("CHROMIUM") ?? places.FirstOrDefault(File.Exists);
        return File.Exists(program) ? program : null;
    }
}
