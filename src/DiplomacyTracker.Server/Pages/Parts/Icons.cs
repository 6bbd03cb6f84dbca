using System.Collections.Concurrent;

namespace DiplomacyTracker.Server.Pages.Parts;

/// <summary>The icons that the build embeds.</summary>
internal static class Icons
{
    private static readonly ConcurrentDictionary<string, string?> Shapes = new(StringComparer.Ordinal);

    /// <summary>What stands within the svg element; null where there is no such icon.</summary>
    public static string? Find(string name) => Shapes.GetOrAdd(name, Read);

    private static string? Read(string name)
    {
        using var stream = typeof(Icons).Assembly.GetManifestResourceStream($"icon/{name}");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        var begin = text.IndexOf('>', text.IndexOf("<svg", StringComparison.Ordinal)) + 1;
        return text[begin..text.LastIndexOf("</svg>", StringComparison.Ordinal)].Trim();
    }
}
