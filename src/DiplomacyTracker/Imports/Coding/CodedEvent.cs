using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Coding;

/// <summary>Who did what to whom on which day, as those write it who code news: a row of GDELT, ICEWS and the like.</summary>
/// <param name="Source">Whose rows these are.</param>
/// <param name="Id">What the source calls the row.</param>
/// <param name="On">When it was done.</param>
/// <param name="Report">The story.</param>
/// <param name="Act">What was done.</param>
/// <param name="Actor">By whom.</param>
/// <param name="Target">Towards whom.</param>
internal sealed record CodedEvent(
    string Source,
    string Id,
    EdtfDate On,
    ReportBody Report,
    CodedAct Act,
    Party Actor,
    Party Target
)
{
    private const int LongestName = 250;

    /// <summary>What a row is called, the same in every edition of its source: its id, on that day.</summary>
    public static string Row(string source, string id, EdtfDate on) => $"{source}/{id}/{on}";

    /// <summary>What happened, in words.</summary>
    public required string Summary { get; init; }

    /// <summary>Where, as written.</summary>
    public string? Place { get; init; }

    /// <summary>The two countries, in the order of their codes.</summary>
    public IReadOnlyList<CountryCode> Between => [.. new[] { Actor.Country, Target.Country }.Order()];

    /// <summary>A name on one line that is not too long; null where there is none.</summary>
    /// <exception cref="InvalidValueException">It can't be stored.</exception>
    public static string? Name(string text) =>
        text.Trim() is { Length: > 0 } name ? Excerpt.Line(Texts.Checked(name), LongestName) : null;

    /// <summary>Why a row within one country, or without a second one, is left out; null where it isn't.</summary>
    public static RowProblem? LeftOut(long line, CountryCode? actor, CountryCode? target) =>
        actor is null || target is null
            ? new(line, null, null, "no-pair", "Only one country is named, or none.") { Verdict = "left-out" }
        : actor == target
            ? new(line, null, actor.Value, "within-one-country", $"This took place within {actor}.")
            {
                Verdict = "left-out",
            }
        : null;
}
