using System.Text.Json;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Promises;

/// <summary>Something that was announced, as the ledger has it.</summary>
/// <param name="End">Its place in the order.</param>
/// <param name="Kind">Of which kind it is.</param>
/// <param name="Headline">What it is, in a line.</param>
/// <param name="Read">How it reads on the day asked for.</param>
/// <param name="First">How it first read with a date that isn't open, while it was a plan, by those who still stand by that.</param>
/// <param name="FirstAt">Since when it did.</param>
/// <param name="Acts">What was done about the plan by the day asked for.</param>
internal sealed record PromiseRow(
    PageEnd End,
    IKind Kind,
    Phrase Headline,
    ReadBack Read,
    DevelopmentView First,
    DateTimeOffset FirstAt,
    IReadOnlyList<PlanDeed> Acts
);

/// <summary>Something done about a plan: confirmed, postponed, rescheduled; and who says so.</summary>
internal sealed record PlanDeed(string Name, IReadOnlyList<Source> Sources)
{
    private sealed record Body(IReadOnlyList<Source> Sources);

    /// <summary>Who says so, of what the ledger has of an act.</summary>
    public static IReadOnlyList<Source> SourcesOf(string body) =>
        JsonSerializer.Deserialize<Body>(body, TrackerJson.Lenient)?.Sources
        ?? throw new InvalidOperationException("The ledger holds an empty body.");
}
