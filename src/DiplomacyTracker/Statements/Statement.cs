namespace DiplomacyTracker.Statements;

/// <summary>Something said for a country, about or to others.</summary>
public sealed partial record Statement : IDevelopment<Statement>
{
    // csharpier-ignore
    /// <summary>What is legal when.</summary>
    public static readonly Lifecycle<StatementStatus> Legal = new("statement")
    {
        //                          none                  made                       withdrawn
        { nameof(RecordStatement),   StatementStatus.Made, null,                      null },
        { nameof(WithdrawStatement), null,                 StatementStatus.Withdrawn, StatementStatus.Withdrawn },
    };

    /// <inheritdoc />
    public static string Kind => "statement";

    /// <inheritdoc />
    public static bool Allows(string verb, string status) => Legal.Allows(verb, status);

    /// <inheritdoc />
    public static IReadOnlyList<string> Done { get; } = ["made", "withdrawn"];

    /// <inheritdoc />
    public static Statement Initial { get; } = new();

    /// <inheritdoc />
    public static IReadOnlyDictionary<string, Type> Facts { get; } =
        new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["statement-made"] = typeof(StatementMade),
            ["statement-withdrawn"] = typeof(StatementWithdrawn),
        };

    /// <summary>What was said; null as long as nothing is known.</summary>
    public StatementMade? Made { get; init; }

    /// <summary>The event that told of it.</summary>
    public Guid Event { get; init; }

    /// <summary>How far it has got by what is known: decisions ask for this.</summary>
    public StatementStatus Status =>
        Made is null ? StatementStatus.None
        : Withdrawals.Count > 0 ? StatementStatus.Withdrawn
        : StatementStatus.Made;

    /// <summary>Who took it back, in the order in which that became known.</summary>
    public IReadOnlyList<TakenBack> Withdrawals { get; init; } = [];

    /// <summary>What it hangs on, by number.</summary>
    public IReadOnlyList<int> HangsOn { get; init; } = [];

    /// <inheritdoc />
    public bool IsFounded => Made is not null;

    /// <summary>All who speak.</summary>
    public IEnumerable<Party> Speakers() => Made is { } made ? [made.Speaker, .. made.Jointly] : [];

    /// <inheritdoc />
    public IEnumerable<DateOnly> Turns() =>
        Withdrawals
            .Select(withdrawal => withdrawal.Said.On)
            .Concat(Made is { } made ? [made.Occurs] : [])
            .Select(date => date.OccurredOn());
}

/// <summary>A statement was taken back.</summary>
/// <param name="Event">The event that says so.</param>
/// <param name="Said">What it says.</param>
public sealed record TakenBack(Guid Event, StatementWithdrawn Said);
