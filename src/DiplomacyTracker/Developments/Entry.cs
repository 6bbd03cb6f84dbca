using System.Text.Json;

namespace DiplomacyTracker.Developments;

/// <summary>A fact as the log has it.</summary>
/// <param name="Id">The id of its event.</param>
/// <param name="Position">Its place in the whole log; never used twice.</param>
/// <param name="RecordedAt">When we stored it, UTC.</param>
/// <param name="Recorder">Who handed it in.</param>
/// <param name="Fact">What was reported.</param>
public sealed record Entry(Guid Id, long Position, DateTimeOffset RecordedAt, string? Recorder, IFact Fact)
{
    /// <summary>When it was publicly said.</summary>
    public DateTimeOffset KnownAt => Fact.Report.KnownAt;

    /// <summary>Which import brought it; null where people recorded it, and where nobody asks.</summary>
    public CameFrom? Origin { get; init; }
}

/// <summary>From where one looks: what was known by then, and recorded up to there.</summary>
/// <param name="KnownAt">K: facts said later are not seen.</param>
/// <param name="Position">R: facts recorded behind it are not seen.</param>
public readonly record struct Vantage(DateTimeOffset KnownAt, long Position);

/// <summary>A fact as it is seen from a vantage, with all that was said about it worked in.</summary>
/// <param name="Entry">Where it comes from.</param>
/// <param name="Fact">What it says, corrected.</param>
/// <param name="KnownAt">Since when it is known: the earliest of the reports that support it.</param>
/// <param name="Reports">Those who say so, with what became of it.</param>
/// <param name="FirstCondition">The number of its first condition.</param>
public sealed record Seen(
    Entry Entry,
    IFact Fact,
    DateTimeOffset KnownAt,
    IReadOnlyList<Support> Reports,
    int FirstCondition
)
{
    /// <summary>What was said of its fields, by reports otherwise and by corrections, in the order in which it became known.</summary>
    public IReadOnlyList<Support> Said { get; init; } = [];

    /// <summary>The id of its event.</summary>
    public Guid Id => Entry.Id;

    /// <summary>Whether at least one report that says so still stands.</summary>
    public bool IsSupported => Reports.Any(support => !support.IsWithdrawn);

    /// <summary>A claim that nobody stands by any more is not told; what began a development is, marked as unsupported.</summary>
    public bool IsTold => IsSupported || Fact is IFounding;

    /// <summary>Since which day it is known, UTC.</summary>
    public DateOnly KnownOn => DateOnly.FromDateTime(KnownAt.UtcDateTime);

    /// <summary>The sources that still say so, each publication once, as it was graded last.</summary>
    public IReadOnlyList<Source> Standing
    {
        get
        {
            var (standing, publications) = (new List<Source>(), new Publications());
            foreach (var source in Reports.Where(support => !support.IsWithdrawn).SelectMany(by => by.Report.Sources))
                if (publications.Find(source) is { } place)
                    standing[place] = standing[place].Regraded(source);
                else
                {
                    standing.Add(source);
                    publications.Add(source);
                }

            return standing;
        }
    }

    /// <summary>The sources that still stand and give no other date than the fact itself.</summary>
    public IEnumerable<Source> SourcesOfDate =>
        Reports
            .Where(support => !support.IsWithdrawn && (support.Occurs is null || support.Event == Id))
            .SelectMany(support => support.Report.Sources);
}

/// <summary>A report that says so or corrects it, and the event it came with.</summary>
/// <param name="Event">That event.</param>
/// <param name="Report">Who says so.</param>
/// <param name="IsWithdrawn">Whether they took it back.</param>
/// <param name="Occurs">The date they give, where it is another than in the event they support.</param>
/// <param name="Otherwise">What they give in other fields, by their names, where it was something else.</param>
/// <param name="IsCorrection">Whether what they give was put in its place.</param>
public sealed record Support(
    Guid Event,
    Report Report,
    bool IsWithdrawn,
    EdtfDate? Occurs = null,
    IReadOnlyDictionary<string, JsonElement>? Otherwise = null,
    bool IsCorrection = false
);
