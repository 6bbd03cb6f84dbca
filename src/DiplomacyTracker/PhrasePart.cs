using DiplomacyTracker.Platform;

namespace DiplomacyTracker;

/// <summary>What stands at a place of a phrase.</summary>
/// <param name="Kind">Of what kind it is.</param>
/// <param name="Value">Text, the code of a country, a date in EDTF, a name of ours; empty for a phrase.</param>
/// <param name="Within">The phrase that stands there, if it is one.</param>
public sealed record PhrasePart(PartKind Kind, string Value, Phrase? Within = null)
{
    /// <summary>What programs read: the value, or the same as people say it.</summary>
    public string Text { get; init; } = Value;

    /// <summary>The same on a day: of what holds until further notice, and begins later, it says from when.</summary>
    internal PhrasePart On(DateOnly day) =>
        Within is { } within ? this with { Within = within.On(day) }
        : Kind is PartKind.Date && Text != Value && EdtfDate.Parse(Value).Earliest > day
            ? this with
            {
                Text = Dates.Said(Value, isAhead: true),
            }
        : this;

    internal string Say(Func<PhrasePart, string> part) =>
        Within?.Say(part) switch
        {
            null => part(this),
            { Length: > 0 } said when Kind is PartKind.Sentence => char.ToUpperInvariant(said[0]) + said[1..],
            var said => said,
        };
}

/// <summary>What can stand at a place of a phrase.</summary>
public enum PartKind
{
    /// <summary>As others wrote it.</summary>
    Text,

    /// <summary>A country, by its code.</summary>
    Country,

    /// <summary>A date in EDTF.</summary>
    Date,

    /// <summary>A name of ours, such as in-force.</summary>
    Name,

    /// <summary>Another phrase.</summary>
    Phrase,

    /// <summary>Another phrase, with a capital in front.</summary>
    Sentence,
}
