using System.Text.Json;
using System.Text.Json.Serialization;

namespace DiplomacyTracker.Duplicates;

/// <summary>Two developments of one kind that are probably one, or of which it was decided whether they are.</summary>
/// <param name="State">Whether it was decided, and how.</param>
/// <param name="Type">The kind of both.</param>
/// <param name="Duplicate">The one that would be the copy, or is: what became known later; of a journey to several countries and a visit to one of them, the visit.</param>
/// <param name="Original">The one that goes on counting; left out where nobody sees it any more.</param>
/// <param name="Strength">How much speaks for it; left out where nothing does.</param>
/// <param name="Reasons">What speaks for it.</param>
/// <param name="Differences">In what they differ, field by field.</param>
/// <param name="Decision">What was decided; left out where nothing was.</param>
public sealed record AlikePair(
    DuplicateState State,
    string Type,
    [property: JsonConverter(typeof(WholeView))] DevelopmentView Duplicate,
    [property: JsonConverter(typeof(WholeView))] DevelopmentView? Original,
    Strength? Strength,
    IReadOnlyList<Likeness> Reasons,
    IReadOnlyList<Difference> Differences,
    Decision? Decision = null
);

/// <summary>Writes a development with all that its kind has.</summary>
internal sealed class WholeView : JsonConverter<DevelopmentView>
{
    /// <inheritdoc />
    public override DevelopmentView Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => throw new NotSupportedException("Views are written, and never read back.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DevelopmentView value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), options);
}

/// <summary>Whether it was decided that two developments are one.</summary>
public enum DuplicateState
{
    /// <summary>Nobody has decided yet.</summary>
    Proposed,

    /// <summary>They are one: the copy is shown and counts no more.</summary>
    Accepted,

    /// <summary>They are not: nobody is asked again.</summary>
    Rejected,
}

/// <summary>How much speaks for two developments being one.</summary>
public enum Strength
{
    /// <summary>Little, or something speaks against it.</summary>
    Weak,

    /// <summary>Time, countries and something more.</summary>
    Likely,

    /// <summary>Nearly all of it is the same.</summary>
    Strong,
}

/// <summary>Something that speaks for two developments being one.</summary>
/// <param name="Code">For programs: same-days, overlapping-days, same-beginning, one-day-apart, same-countries, one-of-several-stops, shared-stop,
/// both-ends, same-person, other-spelling, same-office, same-place, same-text, similar-text or same-source.</param>
/// <param name="Text">For people.</param>
public sealed record Likeness(string Code, string Text);

/// <summary>A field in which the two differ.</summary>
/// <param name="Field">As in the answers; a field in a field is visitor.person.</param>
/// <param name="Duplicate">What the copy says; left out for nothing.</param>
/// <param name="Original">What the original says; left out for nothing.</param>
public sealed record Difference(string Field, JsonElement? Duplicate, JsonElement? Original);

/// <summary>What somebody decided, recorded as a link; its event tells who and when.</summary>
/// <param name="Development">Of which development the event is.</param>
/// <param name="Event">That event.</param>
/// <param name="Reason">Why, where they said so.</param>
public sealed record Decision(Guid Development, Guid Event, string? Reason);
