using System.Buffers.Text;
using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

/// <summary>Where a list goes on, from the same vantage and with the same filters.</summary>
internal sealed record Cursor(AsOf AsOf, IReadOnlyDictionary<string, string> Parameters, PageEnd After)
{
    /// <summary>The address of the list; another one would not know what the filters mean.</summary>
    public string? List { get; init; }

    /// <summary>As one word that fits into a url.</summary>
    public string Written() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, TrackerJson.Lenient));

    /// <summary>Reads what we wrote.</summary>
    /// <exception cref="MalformedException">We never wrote that.</exception>
    public static Cursor Read(string word)
    {
        try
        {
            if (JsonSerializer.Deserialize<Cursor>(Base64Url.DecodeFromChars(word), TrackerJson.Strict) is { } cursor)
                return cursor;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            // Said below, in the same words for everything that is no cursor.
        }

        throw new MalformedException("invalid-cursor", "This is no cursor of ours. Take next as it is.", "cursor");
    }

    /// <summary>The vantage that it fixes.</summary>
    public Axes Axes() =>
        new(
            AsOf.ValidAt,
            AsOf.KnownAt,
            new(AsOf.RecordedAt, AsOf.Position),
            Gazetteer: Edition.Of(AsOf.Gazetteer).Version,
            Methodology: AsOf.Methodology
        );
}
