using System.Globalization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Replay;

/// <summary>The place of a step in a replay.</summary>
/// <param name="At">The moment of known time, or of recording.</param>
/// <param name="Position">Which of those of that moment: the position from which on it looks so.</param>
public sealed record StepId(DateTimeOffset At, long Position)
{
    /// <inheritdoc />
    public override string ToString() => $"{Instants.Written(At)}/{Position}";

    /// <summary>Reads what we wrote.</summary>
    /// <exception cref="MalformedException">We never wrote that.</exception>
    public static StepId Read(string text, string field) =>
        text.Split('/') is [var moment, var place]
        && PublicationTime.InstantPattern().IsMatch(moment)
        && DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        && long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? new(at.ToMicroseconds(), position)
            : throw new MalformedException(
                "invalid-step",
                $"{Excerpt.Of(text)} is no id of a step, such as 2024-02-28T00:00:00Z/42.",
                field
            );
}
