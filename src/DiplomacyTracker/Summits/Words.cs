using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Summits;

/// <summary>How a country takes part in a summit.</summary>
/// <param name="Country">Which.</param>
/// <param name="Mode">In which way.</param>
/// <param name="Person">Who, as written; left out where only the country is named.</param>
/// <param name="Office">As written.</param>
/// <param name="Certainty">How sure; null where the source doesn't say.</param>
/// <param name="Condition">On what it hangs, if on anything.</param>
public sealed record Participation(
    CountryCode Country,
    ParticipationMode Mode,
    [property: JsonConverter(typeof(ShortText))] string? Person = null,
    [property: JsonConverter(typeof(ShortText))] string? Office = null,
    Certainty? Certainty = null,
    Condition? Condition = null
)
{
    /// <inheritdoc />
    public override string ToString() => $"{Party()}";

    /// <summary>Who it is.</summary>
    internal Party Party() => new(Country, Person);

    /// <summary>What two words on the same participant have in common: the country, and the name however it is written.</summary>
    internal (CountryCode, string) Key() => (Country, Person?.Folded() ?? "");
}

/// <summary>Whom a withdrawal is about.</summary>
internal static class Withdrawing
{
    /// <summary>The country, and the name however it is written; no name for all of the country.</summary>
    public static (CountryCode, string?) Who(this ParticipantWithdrew withdrew) =>
        (withdrew.Country, withdrew.Person?.Folded());

    /// <summary>Whether it is about that participant.</summary>
    public static bool IsOf(this ParticipantWithdrew withdrew, Participation participation) =>
        withdrew.Person is null
            ? withdrew.Country == participation.Country
            : withdrew.Who() == (participation.Country, participation.Person?.Folded());
}

/// <summary>The way in which somebody takes part.</summary>
public enum ParticipationMode
{
    /// <summary>There.</summary>
    InPerson,

    /// <summary>Live from elsewhere.</summary>
    Virtual,

    /// <summary>By a message recorded before.</summary>
    VideoMessage,

    /// <summary>Somebody else speaks for them.</summary>
    Represented,
}

/// <summary>A point of a summit's programme.</summary>
/// <param name="Title">What.</param>
/// <param name="Occurs">When, where that is known.</param>
/// <param name="Place">Where, as written.</param>
/// <param name="Note">What else is said of it.</param>
public sealed record ProgrammePoint(
    [property: JsonConverter(typeof(ShortText))] string Title,
    EdtfDate? Occurs = null,
    [property: JsonConverter(typeof(ShortText))] string? Place = null,
    string? Note = null
);
