namespace DiplomacyTracker.Developments;

/// <summary>A source, and what it is cited for.</summary>
/// <param name="Source">The publication.</param>
/// <param name="Events">The events that rest on it.</param>
/// <param name="Withdrawn">It took back all that it is cited for.</param>
public sealed record Citation(Source Source, IReadOnlyList<Guid> Events, bool Withdrawn)
{
    internal Citation And(Support support, Source? graded) =>
        new(
            graded is null ? Source : Source.Regraded(graded),
            [.. Events.Union([support.Event])],
            Withdrawn && support.IsWithdrawn
        );
}
