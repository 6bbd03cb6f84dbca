using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Ical.Net;
using NodaTime;
using NodaTime.TimeZones;

namespace DiplomacyTracker.Imports.Diaries;

/// <summary>Zones by the names that entries give them: those that everybody knows, else as their calendar describes them.</summary>
/// <remarks>Ical.Net asks for a zone by its name alone: so the description itself goes into the name.</remarks>
internal static partial class DiaryZones
{
    private const string Stated = "x-stated-";
    private const int Most = 100;

    private static readonly Func<string, DateTimeZone> Known = TimeZoneResolvers.TimeZoneResolver;
    private static readonly ConcurrentDictionary<string, StatedZone?> Read = new(StringComparer.Ordinal);

    static DiaryZones() => TimeZoneResolvers.TimeZoneResolver = Find;

    /// <summary>The lines of an entry, unfolded, in which every name of a zone that only its calendar describes is one by which it is found.</summary>
    public static string Named(DiaryBlock block) =>
        block.Feed.Zones.Count is 0
            ? block.Text
            : Zone().Replace(Fold().Replace(block.Text, ""), match => NameOf(match, block.Feed.Zones));

    /// <summary>The name that stands there, or the one by which its description is found.</summary>
    private static string NameOf(Match match, IReadOnlyDictionary<string, string> stated)
    {
        var name = match.Groups["name"].Value;
        if (IsKnown(name) || !stated.TryGetValue(name.Trim(), out var text))
            return match.Value;

        var id = $"{Stated}{Convert.ToHexString(Encoding.UTF8.GetBytes(text))}";
        return ReadOf(id) is null ? match.Value : $"{match.Groups["before"].Value}TZID={id}";
    }

    /// <summary>By just that name, of IANA or of Windows: Ical.Net takes what only contains one for it.</summary>
    private static bool IsKnown(string name) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null
        || TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.ContainsKey(name);

    private static DateTimeZone Find(string id) =>
        id.StartsWith(Stated, StringComparison.Ordinal) && ReadOf(id) is { } zone ? zone : Known(id);

    private static StatedZone? ReadOf(string id)
    {
        if (Read.Count > Most)
            Read.Clear();
        return Read.GetOrAdd(
            id,
            static id => StatedZone.Of(id, Encoding.UTF8.GetString(Convert.FromHexString(id[Stated.Length..])))
        );
    }

    [GeneratedRegex(@"\r\n[ \t]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fold();

    [GeneratedRegex(
        @"(?<before>\n(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)(;[^:;\r\n]+)*?;)TZID=(""(?<name>[^""\r\n]+)""|(?<name>[^:;""\r\n]+))",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Zone();
}
