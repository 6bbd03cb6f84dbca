using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>What became of a proposal.</summary>
/// <param name="Verdict">Whether anything of it was new.</param>
/// <param name="Conflicts">Where people say otherwise, and both stand; or the source itself, which had said so before.</param>
internal sealed record Taken(Verdict Verdict, IReadOnlyList<Conflict> Conflicts);

/// <summary>What became of a row.</summary>
internal enum Verdict
{
    /// <summary>All of it was recorded before.</summary>
    Unchanged,

    /// <summary>It begins a development.</summary>
    Recorded,

    /// <summary>It adds to a development or corrects it.</summary>
    Changed,

    /// <summary>It is of an older edition than what is recorded.</summary>
    LeftOut,
}

/// <summary>A field of which people here and a source say different things; what people say stays.</summary>
/// <param name="Field">Of the development; null where it is all of it.</param>
/// <param name="Recorded">What people say.</param>
/// <param name="Given">What the source says.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Reason">For people.</param>
internal sealed record Conflict(string? Field, string? Recorded, string? Given, string Code, string Reason)
{
    private const string OlderEdition = "older-edition";

    /// <summary>Whether nobody here says otherwise, but the source itself does since.</summary>
    public bool IsOfOlderEdition => Code is OlderEdition;

    /// <summary>The source says something else since; this is an old file.</summary>
    /// <param name="change">From what it says to what it said.</param>
    /// <param name="of">Of when the old file is.</param>
    /// <param name="since">Of when what it says is.</param>
    public static Conflict Older(Change change, DateTimeOffset of, DateTimeOffset since) =>
        new(
            change.Field,
            change.Old?.ToString(),
            change.New?.ToString(),
            OlderEdition,
            $"This row is of {Instants.Written(of)}, and the source says something else of {change.Field} since: "
                + $"{Instants.Written(since)}. What it said last stays."
        );

    /// <summary>People corrected what the source says otherwise now.</summary>
    public static Conflict Edited(Change change, JsonElement? recorded) =>
        new(
            change.Field,
            recorded?.ToString(),
            change.New?.ToString(),
            "edited-here",
            $"{change.Field} was corrected here, and the source says something else now. What was corrected stays."
        );

    /// <summary>People took back what the source still says.</summary>
    public static Conflict Retracted() =>
        new(null, null, null, "retracted-here", "This was retracted here, and the source still says it.");

    /// <summary>People recorded it, and the source says something else.</summary>
    public static Conflict Differs(Change change) =>
        new(
            change.Field,
            change.Old?.ToString(),
            change.New?.ToString(),
            "recorded-here",
            $"{change.Field} was recorded here by people, and the source says something else."
        );
}
