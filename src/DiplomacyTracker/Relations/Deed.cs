using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>An act between two countries, as it is seen.</summary>
/// <param name="Development">Of which development.</param>
/// <param name="Type">Of which kind that is.</param>
/// <param name="Name">What was done: "held", "made".</param>
/// <param name="On">The day by which it was done for certain.</param>
/// <param name="Plover">What it amounts to.</param>
/// <param name="Forth">Done by the country named first towards the other.</param>
/// <param name="Back">Done by the country named second towards the first.</param>
/// <param name="Aside">Why it doesn't count, if it doesn't: unsupported, conditional, tentative or copy.</param>
/// <param name="Origins">Its sources, those that copy one another once.</param>
/// <param name="Position">The entry of the log by which it looks as it does.</param>
internal sealed record Deed(
    Guid Development,
    string Type,
    string Name,
    DateOnly On,
    Plover Plover,
    bool Forth,
    bool Back,
    string? Aside,
    IReadOnlyList<string> Origins,
    long Position
)
{
    /// <summary>The columns in their order: $5 and $6 are the two countries.</summary>
    public const string Columns = """
        development, type, act, occurred, plover,
        (actors is null or $5 = any(actors)) and (targets is null or $6 = any(targets))
            or mutual and (actors is null or $6 = any(actors)) and (targets is null or $5 = any(targets)),
        (actors is null or $6 = any(actors)) and (targets is null or $5 = any(targets))
            or mutual and (actors is null or $5 = any(actors)) and (targets is null or $6 = any(targets)),
        aside, origins, position_from, earliest
        """;

    /// <summary>The first day on which it may have been done, or begun.</summary>
    public DateOnly From { get; init; }

    /// <summary>What readers see of it, where that was asked for.</summary>
    public DeedBody? Body { get; init; }

    /// <summary>By which the methodology weighs it.</summary>
    public string Act => $"{Type}/{Name}";

    /// <summary>By which it is counted.</summary>
    public Quad Quad => Plover.Quad();

    /// <summary>Whether it was done in that direction.</summary>
    public bool Goes(bool forth) => forth ? Forth : Back;

    /// <summary>Reads the columns, and behind them the body, where it was selected.</summary>
    public static Deed Of(NpgsqlDataReader reader, int first = 0) =>
        new(
            reader.GetGuid(first),
            reader.GetString(first + 1),
            NameOf(reader.GetString(first + 2)),
            reader.GetFieldValue<DateOnly>(first + 3),
            Kebab.Parse<Plover>(reader.GetString(first + 4)),
            reader.GetBoolean(first + 5),
            reader.GetBoolean(first + 6),
            reader.IsDBNull(first + 7) ? null : reader.GetString(first + 7),
            reader.IsDBNull(first + 8) ? [] : reader.GetFieldValue<string[]>(first + 8),
            reader.GetInt64(first + 9)
        )
        {
            From = reader.GetFieldValue<DateOnly>(first + 10),
            Body = reader.FieldCount > first + 11 ? DeedBody.Read(reader.GetString(first + 11)) : null,
        };

    /// <summary>Acts are named by their event and what was done, with a stroke between.</summary>
    internal static string NameOf(string act) => act[(act.IndexOf('/', StringComparison.Ordinal) + 1)..];
}

/// <summary>What readers see of an act.</summary>
/// <param name="Event">The event that reports it.</param>
/// <param name="Occurs">When it was done, as its sources say.</param>
/// <param name="Headline">In a line.</param>
/// <param name="Sources">Who says so.</param>
internal sealed record DeedBody(
    Guid Event,
    EdtfDate Occurs,
    [property: JsonConverter(typeof(PhraseInParts))] Phrase Headline,
    IReadOnlyList<Source> Sources
)
{
    public static DeedBody Read(string json) =>
        JsonSerializer.Deserialize<DeedBody>(json, TrackerJson.Lenient)
        ?? throw new InvalidOperationException("The ledger holds an empty body.");
}
