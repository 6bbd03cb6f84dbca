namespace DiplomacyTracker.Representation;

/// <summary>Something done between the two, with all that any such act can say.</summary>
/// <param name="Event">The event that reports it.</param>
/// <param name="Verb">The command that records such acts.</param>
/// <param name="On">When it was done.</param>
/// <param name="KnownAt">Since when it is known.</param>
/// <param name="Position">Its place in the log.</param>
/// <param name="By">Which of the two did it; null where both did.</param>
public sealed record Deed(
    Guid Event,
    string Verb,
    EdtfDate On,
    DateTimeOffset KnownAt,
    long Position,
    CountryCode? By = null
)
{
    /// <summary>The topic of what decides how far two countries have got.</summary>
    internal const string Relations = "relations";

    /// <summary>The order in which acts took place: first day, last day, known, recorded.</summary>
    public static IComparer<Deed> InWorldOrder { get; } =
        Comparer<Deed>.Create((one, other) => one.Order().CompareTo(other.Order()));

    /// <summary>How far they had got when that was first heard of.</summary>
    public RepresentationStatus? Recorded { get; init; }

    /// <summary>How each was represented when that was first heard of.</summary>
    public IReadOnlyList<Post> Posts { get; init; } = [];

    /// <summary>What kind of mission.</summary>
    public MissionKind? Mission { get; init; }

    /// <summary>Where, as written.</summary>
    public string? City { get; init; }

    /// <summary>The third country in which the mission has its seat.</summary>
    public CountryCode? ResidentIn { get; init; }

    /// <summary>The protecting power.</summary>
    public CountryCode? ProtectedBy { get; init; }

    /// <summary>The class of the head of mission.</summary>
    public HeadLevel? Level { get; init; }

    /// <summary>Who heads the mission.</summary>
    public Party? Head { get; init; }

    /// <summary>Who is not welcome any more.</summary>
    public IReadOnlyList<Party> Persons { get; init; } = [];

    /// <summary>How many they are.</summary>
    public int? Count { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    internal static Deed Of(Seen seen, string verb, IRepresentationAct act) =>
        new(seen.Id, verb, act.On, seen.KnownAt, seen.Entry.Position, act.By);

    /// <summary>Whether something done on that date comes before it.</summary>
    internal bool IsAfter(EdtfDate on) => (On.Earliest, On.Latest).CompareTo((on.Earliest, on.Latest)) > 0;

    /// <summary>What it is about: said again without a date, the last word on that is meant.</summary>
    internal string Topic() => TopicOf(Verb, By);

    /// <summary>What an act is about: the relations, a recognition, who is not welcome, or how one is represented.</summary>
    internal static string TopicOf(string verb, CountryCode? by) =>
        verb switch
        {
            nameof(RecordRepresentation)
            or nameof(EstablishRelations)
            or nameof(SuspendRelations)
            or nameof(SeverRelations)
            or nameof(ResumeRelations) => Relations,
            nameof(RecordRecognition) or nameof(DeclarePersonaNonGrata) => $"{verb} {by}",
            _ => $"{by}",
        };

    private (DateOnly, DateOnly, DateTimeOffset, long) Order() => (On.Earliest, On.Latest, KnownAt, Position);
}
