using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Relations;

/// <summary>Why a relation is shown as it is.</summary>
/// <param name="One">The country named first.</param>
/// <param name="Other">The country named second.</param>
/// <param name="Facts">Each fact that is shown, and the acts that made it so.</param>
/// <param name="From">The first day on which acts are counted.</param>
/// <param name="To">The last one.</param>
/// <param name="OneToOther">The acts of the country named first.</param>
/// <param name="OtherToOne">The acts of the country named second.</param>
/// <param name="ThirdParties">What others did around their acts: it is context, and never counted as theirs.</param>
/// <param name="TakenBack">Acts between them that were told before and no longer are.</param>
/// <param name="AsOf">From where.</param>
public sealed record Explanation(
    CountryCode One,
    CountryCode Other,
    IReadOnlyList<ExplainedFact> Facts,
    DateOnly From,
    DateOnly To,
    ExplainedWay OneToOther,
    ExplainedWay OtherToOne,
    IReadOnlyList<StoodAside> ThirdParties,
    IReadOnlyList<StoodAside> TakenBack,
    AsOf AsOf
);

/// <summary>A fact that is shown, and why.</summary>
/// <param name="Slot">As what it is shown: visit-latest, agreement-in-force ...</param>
/// <param name="Development">Which development.</param>
/// <param name="Type">Of which kind.</param>
/// <param name="Status">Its status on that day.</param>
/// <param name="Because">The acts by that day, the newest first.</param>
public sealed record ExplainedFact(
    string Slot,
    Guid Development,
    string Type,
    string Status,
    IReadOnlyList<ActBecause> Because
);

/// <summary>An act, and who says so.</summary>
/// <param name="Act">What was done.</param>
/// <param name="Event">The event that reports it.</param>
/// <param name="Occurs">When.</param>
/// <param name="Headline">In a line.</param>
/// <param name="Sources">Who says so.</param>
public sealed record ActBecause(
    string Act,
    Guid Event,
    EdtfDate Occurs,
    Phrase Headline,
    IReadOnlyList<Source> Sources
);

/// <summary>One direction: its numbers, and every act in them.</summary>
/// <param name="Counts">The counts.</param>
/// <param name="Score">The score.</param>
/// <param name="Sum">The sum of the points of the acts: the score, where there are enough acts for one.</param>
/// <param name="Acts">Every act within reach, the newest first: counted, scored, or aside with the reason.</param>
/// <param name="Older">How many acts are older than that.</param>
public sealed record ExplainedWay(
    CountsOneWay Counts,
    ScoreOneWay Score,
    decimal Sum,
    IReadOnlyList<ExplainedAct> Acts,
    int Older
);

/// <summary>What one act adds to the numbers.</summary>
/// <param name="Development">Of which development.</param>
/// <param name="Act">Of which kind, and what was done: as in the table of weights.</param>
/// <param name="Event">The event that reports it.</param>
/// <param name="Position">The entry of the log by which it looks as it does.</param>
/// <param name="Occurs">When it was done.</param>
/// <param name="Headline">In a line.</param>
/// <param name="Plover">What it amounts to.</param>
/// <param name="Quad">The class of that.</param>
/// <param name="Counted">Whether it is in the counts.</param>
/// <param name="Weight">By the table.</param>
/// <param name="AgeInDays">Days from the act to the day.</param>
/// <param name="Decay">What is left of it after that time.</param>
/// <param name="Credibility">What its best source counts; left out where none does.</param>
/// <param name="Source">That source.</param>
/// <param name="Points">Weight times decay times credibility, to four places; 0 where it stands aside.</param>
/// <param name="Aside">Why it stands aside: unsupported, tentative, conditional, copy, ungraded, below-minimum-grade, without-outlet or before-cut-off.</param>
/// <param name="WouldAdd">What it would add if it didn't, by a source beyond doubt where it has none that counts.</param>
/// <param name="Origins">How many sources that don't copy one another say so.</param>
public sealed record ExplainedAct(
    Guid Development,
    string Act,
    Guid Event,
    long Position,
    EdtfDate Occurs,
    Phrase Headline,
    Plover Plover,
    Quad Quad,
    bool Counted,
    decimal Weight,
    int AgeInDays,
    decimal Decay,
    decimal? Credibility,
    Source? Source,
    decimal Points,
    string? Aside,
    decimal? WouldAdd,
    int Origins
)
{
    internal static ExplainedAct? Of(Contribution one, DateOnly from) =>
        one.Deed.Body is { } body
            ? new(
                one.Deed.Development,
                one.Deed.Act,
                body.Event,
                one.Deed.Position,
                body.Occurs,
                body.Headline,
                one.Deed.Plover,
                one.Deed.Quad,
                one.Deed.Aside is null && one.Deed.On >= from,
                one.Weight.Points,
                one.Age,
                one.Decay,
                one.Source is null ? null : one.Credibility,
                one.Source,
                one.Aside is null ? one.Points : 0,
                one.Aside,
                one.Aside is null or "before-cut-off" || one.AddsNothing ? null : one.Points,
                one.Deed.Origins.Count
            )
            : null;
}

/// <summary>What is no act between the two, or none any more.</summary>
/// <param name="Development">Of which development.</param>
/// <param name="Act">Of which kind, and what was done.</param>
/// <param name="Event">The event that reports it.</param>
/// <param name="Occurs">When.</param>
/// <param name="Headline">In a line.</param>
/// <param name="Reason">third-party, retracted, corrected, report-withdrawn, or the fact by which it is so: participant-withdrew; told-otherwise where several may be.</param>
public sealed record StoodAside(
    Guid Development,
    string Act,
    Guid Event,
    EdtfDate Occurs,
    Phrase Headline,
    string Reason
);
