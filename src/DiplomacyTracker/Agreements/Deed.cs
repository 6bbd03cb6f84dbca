namespace DiplomacyTracker.Agreements;

/// <summary>What can be done about an agreement.</summary>
public enum DeedKind
{
    /// <summary>Negotiations began.</summary>
    Opened,

    /// <summary>Signed.</summary>
    Signed,

    /// <summary>Ratified.</summary>
    Ratified,

    /// <summary>Acceded to.</summary>
    Acceded,

    /// <summary>Brought into force.</summary>
    InForce,

    /// <summary>Put aside for the time being.</summary>
    Suspended,

    /// <summary>Applied again.</summary>
    Resumed,

    /// <summary>Denounced.</summary>
    Denounced,

    /// <summary>To take effect on another day.</summary>
    DenunciationExtended,

    /// <summary>Not denounced any more.</summary>
    DenunciationRevoked,

    /// <summary>Ended for all.</summary>
    Terminated,
}

/// <summary>Something done about an agreement.</summary>
/// <param name="Event">The event that reports it.</param>
/// <param name="Verb">The command that records such deeds.</param>
/// <param name="What">What was done.</param>
/// <param name="By">By whom, or for whom; empty: for all.</param>
/// <param name="On">When.</param>
/// <param name="KnownAt">Since when it is known.</param>
/// <param name="Position">Its place in the log.</param>
/// <param name="From">From when on it binds, or doesn't bind any more, where that is another day.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Place">Where it was signed.</param>
public sealed record Deed(
    Guid Event,
    string Verb,
    DeedKind What,
    IReadOnlyList<Party> By,
    EdtfDate On,
    DateTimeOffset KnownAt,
    long Position,
    EdtfDate? From = null,
    string? Reason = null,
    Place? Place = null
)
{
    /// <summary>By whom, or for whom; empty: for all.</summary>
    public IEnumerable<CountryCode> Countries() => By.Select(party => party.Country).Distinct();

    /// <summary>Whether it may be settled for a day to come; all else is known once it is done.</summary>
    internal bool MayLieAhead =>
        What is DeedKind.InForce or DeedKind.Suspended or DeedKind.Resumed or DeedKind.Terminated;

    internal bool IsBy(CountryCode? country) =>
        country is null ? By.Count is 0 : By.Any(party => party.Country == country);

    /// <summary>What a party does once, it does on one day: who says otherwise, corrects.</summary>
    /// <returns>True: that is what was known.</returns>
    /// <exception cref="Platform.RefusedException">It is known of another day.</exception>
    internal bool RequireSame(CountryCode? by, EdtfDate? on, EdtfDate? from = null)
    {
        RequireSame(by, on, On, "on");
        if (From is not null)
            RequireSame(by, from, From, What is DeedKind.Denounced ? "effective" : "inForceFrom");
        return true;
    }

    internal static Deed Of(Seen seen, string verb, DeedKind what, EdtfDate on, params IEnumerable<CountryCode?> by) =>
        new(
            seen.Id,
            verb,
            what,
            [.. by.OfType<CountryCode>().Select(country => new Party(country))],
            on,
            seen.KnownAt,
            seen.Entry.Position
        );

    private void RequireSame(CountryCode? by, EdtfDate? told, EdtfDate known, string field)
    {
        if (told is not null && !told.Contains(known))
            throw new Platform.RefusedException(
                "told-otherwise",
                $"{Platform.Kebab.Of(What)}{(by is null ? "" : $" by {by}")} is known of {known}, not of {told}. "
                    + $"If that is wrong, correct event {Event}.",
                field
            );
    }
}

/// <summary>What a deed changes on a day: a notice is given on one, and takes effect on another.</summary>
/// <param name="Deed">The deed.</param>
/// <param name="On">The day.</param>
/// <param name="IsLater">Whether it is the effect that was put off.</param>
internal sealed record Effect(Deed Deed, EdtfDate On, bool IsLater)
{
    /// <summary>First day, last day, known, recorded.</summary>
    public static IComparer<Effect> InWorldOrder { get; } =
        Comparer<Effect>.Create((one, other) => one.Order().CompareTo(other.Order()));

    public static IEnumerable<Effect> Of(Deed deed) =>
        deed.From is { } from
            ? [new(deed, deed.On, IsLater: false), new(deed, from, IsLater: true)]
            : [new(deed, deed.On, IsLater: false)];

    /// <summary>From which day on it was known that it comes: since it was told, or since the deed was done that puts it off.</summary>
    public DateOnly SaidOn()
    {
        var told = DateOnly.FromDateTime(Deed.KnownAt.UtcDateTime);
        return IsLater && Deed.On.OccurredOn() is var done && done < told ? done : told;
    }

    private (DateOnly, DateOnly, DateTimeOffset, long, bool) Order() =>
        (On.Earliest, On.Latest, Deed.KnownAt, Deed.Position, IsLater);
}
