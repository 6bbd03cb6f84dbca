namespace DiplomacyTracker.Incidents;

/// <summary>What a move changes on a day: a sanction, or a change of it, is announced on one, and in force from another.</summary>
/// <param name="Move">The move.</param>
/// <param name="On">The day.</param>
/// <param name="IsLater">Whether it is the day that was named for what was announced.</param>
internal sealed record Step(Move Move, EdtfDate On, bool IsLater)
{
    /// <summary>First day, last day, known, recorded; what was to come on a day comes if nothing else was said by then.</summary>
    public static IComparer<Step> InWorldOrder { get; } =
        Comparer<Step>.Create((one, other) => one.Order().CompareTo(other.Order()));

    public static IEnumerable<Step> Of(Move move)
    {
        yield return new(move, move.Announced ?? move.On, IsLater: false);
        if ((move.Announced is null ? move.InForceFrom : move.On) is { } from)
            yield return new(move, from, IsLater: true);
    }

    private (DateOnly, DateOnly, bool, DateTimeOffset, long) Order() =>
        (
            IsLater ? On.OccurredOn() : On.Earliest,
            IsLater ? On.OccurredOn() : On.Latest,
            IsLater,
            Move.KnownAt,
            Move.Position
        );
}

/// <summary>What is announced, and not in force yet.</summary>
/// <param name="Move">The announcement.</param>
/// <param name="Event">The event that named the day last: it, or what put it off.</param>
/// <param name="From">From when on it is to be in force; null where nobody says any more.</param>
internal sealed record Waiting(Move Move, Guid Event, EdtfDate? From)
{
    /// <summary>Whether it changes what is in force already.</summary>
    public bool IsChange => Move.What is MoveKind.Extended or MoveKind.Eased or MoveKind.Lifted;
}

/// <summary>What had been announced, and is in force.</summary>
/// <param name="Move">The announcement.</param>
/// <param name="Event">The event by which it is.</param>
/// <param name="On">Since when.</param>
internal sealed record Begun(Move Move, Guid Event, EdtfDate On);
