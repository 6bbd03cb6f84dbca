namespace DiplomacyTracker.Incidents;

/// <summary>Something done in an incident, or about a sanction.</summary>
/// <param name="Event">The event that reports it.</param>
/// <param name="What">What was done.</param>
/// <param name="On">When.</param>
/// <param name="KnownAt">Since when it is known.</param>
/// <param name="Position">Its place in the log.</param>
/// <param name="By">By whom, where one country did it.</param>
public sealed partial record Move(
    Guid Event,
    MoveKind What,
    EdtfDate On,
    DateTimeOffset KnownAt,
    long Position,
    CountryCode? By = null
)
{
    /// <summary>The order in which moves took place: first day, last day, known, recorded.</summary>
    public static IComparer<Move> InWorldOrder { get; } =
        Comparer<Move>.Create((one, other) => one.Order().CompareTo(other.Order()));

    /// <summary>Towards whom, as far as that is said.</summary>
    public IReadOnlyList<CountryCode> Towards { get; init; } = [];

    /// <summary>Which measures, of a sanction.</summary>
    public IReadOnlyList<SanctionMeasure> Measures { get; init; } = [];

    /// <summary>When it was announced, where it is in force from a later day only.</summary>
    public EdtfDate? Announced { get; init; }

    /// <summary>Of what is put off: until when, if anybody says.</summary>
    public EdtfDate? InForceFrom { get; init; }

    /// <summary>What it amounts to, where that is said.</summary>
    public Plover? Act { get; init; }

    /// <summary>What else is said about it: a summary, an outcome, a reason.</summary>
    public string? Words { get; init; }

    internal static Move Of(Seen seen, MoveKind what, EdtfDate on, CountryCode? by = null, string? words = null) =>
        new(seen.Id, what, on, seen.KnownAt, seen.Entry.Position, by) { Words = words };

    /// <summary>Whether it is about a sanction.</summary>
    internal bool IsOfSanction() => What >= MoveKind.Imposed;

    /// <summary>Whether the incident was heard of by it; its parties are those of the incident itself.</summary>
    internal bool IsFirst() => What is MoveKind.Reported or MoveKind.Began;

    private (DateOnly, DateOnly, DateTimeOffset, long) Order() => (On.Earliest, On.Latest, KnownAt, Position);
}

/// <summary>What was done.</summary>
public enum MoveKind
{
    /// <summary>It happened, and was over with that.</summary>
    Reported,

    /// <summary>It began, and went on.</summary>
    Began,

    /// <summary>Something more was done.</summary>
    Continued,

    /// <summary>It was over.</summary>
    Resolved,

    /// <summary>It began again.</summary>
    Reopened,

    /// <summary>A sanction was imposed by its first sender.</summary>
    Imposed,

    /// <summary>It was imposed by another.</summary>
    Joined,

    /// <summary>It was extended.</summary>
    Extended,

    /// <summary>It was eased.</summary>
    Eased,

    /// <summary>It was lifted.</summary>
    Lifted,

    /// <summary>What was announced was put off.</summary>
    Postponed,

    /// <summary>What was announced was called off.</summary>
    Cancelled,

    /// <summary>What was announced is in force.</summary>
    InForce,
}

/// <summary>A claim of who did it.</summary>
/// <param name="Event">The event that reports it.</param>
/// <param name="Actor">Who is said to have done it.</param>
/// <param name="On">When that was said.</param>
/// <param name="By">Which country says so, where one does.</param>
/// <param name="Certainty">How sure they are, where they say.</param>
public sealed record Attribution(Guid Event, Party Actor, EdtfDate On, CountryCode? By, Certainty? Certainty);
