using System.Text;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Diaries;

/// <summary>An entry (VEVENT) as it stands in a file.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Text">Its lines, folded as they are.</param>
/// <param name="Feed">Of which feed.</param>
internal sealed record DiaryBlock(long Line, string Text, DiaryFeed Feed);

/// <summary>What a feed (VCALENDAR) says of itself.</summary>
internal sealed class DiaryFeed
{
    private const string OurProduct = "-//DiplomacyTracker//";

    private readonly Dictionary<string, string> properties = new(StringComparer.OrdinalIgnoreCase);
    private string last = "";

    /// <summary>The zones that it describes (VTIMEZONE), unfolded, by their names.</summary>
    public Dictionary<string, string> Zones { get; } = new(StringComparer.Ordinal);

    /// <summary>How it is called; null where it doesn't say.</summary>
    public string? Name => Said("X-WR-CALNAME") ?? Said("NAME");

    /// <summary>What it has in common with itself tomorrow: its id, its address or its name; empty where it has none.</summary>
    public string Identity => Said("X-WR-RELCALID") ?? Said("SOURCE") ?? Said("URL") ?? Name ?? "";

    /// <summary>Whether a tracker wrote it: its entries are developments there.</summary>
    public bool IsOurs => Said("PRODID")?.StartsWith(OurProduct, StringComparison.Ordinal) is true;

    /// <summary>Whether it calls off all that it names (METHOD:CANCEL).</summary>
    public bool IsCancellation => string.Equals(Said("METHOD"), "CANCEL", StringComparison.OrdinalIgnoreCase);

    /// <summary>Keeps a line of its own, such as "METHOD:PUBLISH", or what goes on behind a fold.</summary>
    public void Say(string line)
    {
        var end = line.IndexOf(':', StringComparison.Ordinal);
        if (line.StartsWith(' ') || line.StartsWith('\t'))
            properties[last] = $"{properties.GetValueOrDefault(last)}{line[1..]}";
        else if (end > 0)
            properties[last = line[..end].Split(';')[0]] = line[(end + 1)..];
    }

    private string? Said(string property) =>
        properties.GetValueOrDefault(property)?.Trim() is { Length: > 0 } said ? said : null;
}

/// <summary>The lines of a zone that a feed describes.</summary>
internal sealed class DiaryZoneLines
{
    private const string Name = "TZID:";
    private const int Longest = 20_000;

    private readonly StringBuilder text = new();

    /// <summary>One more line, or what goes on behind a fold.</summary>
    public void Say(string line)
    {
        if (text.Length < Longest)
            text.Append(line.StartsWith(' ') || line.StartsWith('\t') ? line[1..] : $"\r\n{line}");
    }

    /// <summary>It is whole: the feed knows it by its name.</summary>
    /// <returns>That nothing follows.</returns>
    public DiaryZoneLines? EndIn(DiaryFeed? feed)
    {
        var name = $"{text}"
            .Split("\r\n")
            .FirstOrDefault(line => line.StartsWith(Name, StringComparison.OrdinalIgnoreCase));
        if (name is not null)
            feed?.Zones.TryAdd(name[Name.Length..].Replace("\\", "", StringComparison.Ordinal).Trim(), $"{text}");
        return null;
    }
}

/// <summary>Takes files of iCalendar (RFC 5545) apart into entries, so that one that is broken breaks no other.</summary>
internal static class DiaryFile
{
    private const int Longest = 100_000;

    /// <summary>The entries, in the order of the file.</summary>
    /// <exception cref="RefusedException">No feed begins in it.</exception>
    public static IReadOnlyList<DiaryBlock> Read(Stream file)
    {
        var blocks = new List<DiaryBlock>();
        DiaryFeed? feed = null;
        StringBuilder? entry = null;
        DiaryZoneLines? zone = null;
        var (began, depth) = (0L, 0);
        foreach (var (number, written) in Lines(file))
        {
            var line = written.TrimEnd();
            if (line.Equals("BEGIN:VTIMEZONE", StringComparison.OrdinalIgnoreCase))
                zone = new();
            zone?.Say(written);
            if (line.Equals("END:VTIMEZONE", StringComparison.OrdinalIgnoreCase))
                zone = zone?.EndIn(feed);
            var isEntry = line.Equals("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase);
            if (line.Equals("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
                (feed, entry, depth) = (new(), null, 0);
            else if (isEntry && feed is not null)
                (entry, began, depth) = (new(), number, 0);
            else if (entry is null && line.StartsWith("BEGIN:", StringComparison.OrdinalIgnoreCase))
                depth++;
            else if (entry is null && line.StartsWith("END:", StringComparison.OrdinalIgnoreCase))
                depth--;
            else if (entry is null && depth is 0)
                feed?.Say(written);

            if (entry is null || feed is null)
                continue;

            // A blank in front of a fold belongs to the text.
            if (entry.Length < Longest)
                entry.Append(isEntry ? line : written).Append("\r\n");
            if (!line.Equals("END:VEVENT", StringComparison.OrdinalIgnoreCase))
                continue;

            blocks.Add(new(began, $"{entry}", feed));
            (entry, depth) = (null, 0);
        }

        return feed is null
                ? throw new RefusedException("malformed-file", "This is no iCalendar: BEGIN:VCALENDAR is missing.")
            : entry is not null ? [.. blocks, new(began, $"{entry}", feed)]
            : blocks;
    }

    private static IEnumerable<(long Number, string Line)> Lines(Stream file)
    {
        using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, -1, true);
        for (var number = 1L; reader.ReadLine() is { } line; number++)
            yield return (number, line);
    }
}
