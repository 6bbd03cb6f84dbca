namespace DiplomacyTracker.Developments;

/// <summary>From where an answer was given, with everything resolved: asked for again with these, it stays the same.</summary>
/// <param name="ValidAt">V: the day whose state is told.</param>
/// <param name="KnownAt">K: what was publicly said by then.</param>
/// <param name="RecordedAt">R as an instant: what was recorded by then.</param>
/// <param name="Position">R as a place in the log: ask with <c>recordedAt=position:N</c>.</param>
/// <param name="Methodology">By which rules facts were ordered and judged.</param>
/// <param name="Gazetteer">Which list of countries the codes and labels come from.</param>
public sealed record AsOf(
    DateOnly ValidAt,
    DateTimeOffset KnownAt,
    DateTimeOffset RecordedAt,
    long Position,
    string Methodology,
    string Gazetteer
)
{
    /// <summary>The address at which this answer can be read again, the same for ever.</summary>
    public string? Permalink { get; internal set; }

    /// <summary>Nobody asked for a day, and so every item was read on the day that it was at its own place.</summary>
    internal bool IsOfEachPlace { get; init; }

    internal Vantage Vantage => new(KnownAt, Position);
}
