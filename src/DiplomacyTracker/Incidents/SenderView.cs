using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Incidents;

/// <summary>One who imposes a sanction, or did.</summary>
/// <param name="Country">Who.</param>
/// <param name="Status">How it stands with them.</param>
/// <param name="On">Since when.</param>
/// <param name="Targets">On whom they impose it.</param>
/// <param name="Measures">What they still impose, as far as that is said.</param>
/// <param name="Reason">Why it stands so, in words.</param>
public sealed record SenderView(
    CountryCode Country,
    SanctionStatus Status,
    EdtfDate On,
    IReadOnlyList<CountryCode> Targets,
    IReadOnlyList<SanctionMeasure> Measures,
    string? Reason
)
{
    internal bool IsInForce => Status is SanctionStatus.Imposed or SanctionStatus.Eased;

    internal SenderView To(SanctionStatus status, Move move) =>
        this with
        {
            Status = status,
            On = move.On,
            Reason = move.Words,
        };

    internal SenderView More(Move move) =>
        this with
        {
            Targets = [.. Targets.Union(move.Towards)],
            Measures = [.. Measures.Union(move.Measures)],
        };
}

/// <summary>Something that doesn't fit what was before it.</summary>
/// <param name="Event">The event that reports it.</param>
/// <param name="Act">What was done.</param>
/// <param name="Message">What doesn't fit, in words.</param>
public sealed record OddMove(Guid Event, string Act, string Message);
