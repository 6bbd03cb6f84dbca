namespace DiplomacyTracker.Representation;

// The names of these types and properties are the stored format: add freely, rename only with an upcaster.

/// <summary>Something done between two countries, on a day of its own.</summary>
public interface IRepresentationAct : IFact
{
    /// <summary>When it was done.</summary>
    EdtfDate On { get; }

    /// <summary>Which of the two did it; null where both did.</summary>
    CountryCode? By { get; }
}

/// <summary>How two countries stand when that is first heard of.</summary>
/// <param name="Report">Who tells of it.</param>
/// <param name="Between">The two, in the order of their codes. Another pair is another development, so it stays.</param>
/// <param name="Status">How far they have got.</param>
/// <param name="On">Since when.</param>
/// <param name="By">Who recognised, suspended or severed; null: both.</param>
/// <param name="Posts">How each is represented, as far as is known.</param>
/// <param name="Reason">Why.</param>
public sealed record RepresentationRecorded(
    Report Report,
    IReadOnlyList<CountryCode> Between,
    RepresentationStatus Status,
    EdtfDate On,
    CountryCode? By,
    IReadOnlyList<Post> Posts,
    string? Reason = null
) : IFounding, IRepresentationAct
{
    /// <summary>The two, in the order of their codes.</summary>
    public IReadOnlyList<CountryCode> Between { get; } = Between;
}

/// <summary>One recognises the other, or each the other.</summary>
public sealed record RecognitionGiven(Report Report, EdtfDate On, CountryCode? By = null) : IRepresentationAct;

/// <summary>They establish diplomatic relations, by mutual consent.</summary>
public sealed record RelationsEstablished(Report Report, EdtfDate On) : IRepresentationAct
{
    CountryCode? IRepresentationAct.By => null;
}

/// <summary>They take up their relations again.</summary>
public sealed record RelationsResumed(Report Report, EdtfDate On) : IRepresentationAct
{
    CountryCode? IRepresentationAct.By => null;
}

/// <summary>Relations are set aside for a while.</summary>
public sealed record RelationsSuspended(Report Report, EdtfDate On, CountryCode? By = null, string? Reason = null)
    : IRepresentationAct;

/// <summary>Relations are broken off.</summary>
public sealed record RelationsSevered(Report Report, EdtfDate On, CountryCode? By = null, string? Reason = null)
    : IRepresentationAct;

/// <summary>A sending state opens a mission or a consular post, or makes another kind of the one it has.</summary>
public sealed record MissionOpened(
    Report Report,
    CountryCode Sending,
    MissionKind Kind,
    EdtfDate On,
    string? City = null,
    CountryCode? ResidentIn = null,
    CountryCode? ProtectedBy = null
) : IRepresentationAct
{
    CountryCode? IRepresentationAct.By => Sending;
}

/// <summary>A sending state closes its mission; of consular posts that of the city, or all where none is named.</summary>
public sealed record MissionClosed(
    Report Report,
    CountryCode Sending,
    EdtfDate On,
    MissionKind? Kind = null,
    string? City = null,
    string? Reason = null
) : IRepresentationAct
{
    CountryCode? IRepresentationAct.By => Sending;
}

/// <summary>A sending state raises or lowers the class of its head of mission.</summary>
public sealed record LevelSet(
    Report Report,
    CountryCode Sending,
    HeadLevel Level,
    EdtfDate On,
    MissionKind? Mission = null,
    string? Reason = null
) : IRepresentationAct
{
    CountryCode? IRepresentationAct.By => Sending;
}

/// <summary>A head of mission hands over letters of credence.</summary>
public sealed record CredentialsPresented(Report Report, Party Head, EdtfDate On, HeadLevel? Level = null)
    : IRepresentationAct
{
    CountryCode? IRepresentationAct.By => Head.Country;
}

/// <summary>A head of mission is called home for consultations, and stays head.</summary>
public sealed record HeadRecalledForConsultations(
    Report Report,
    CountryCode Sending,
    EdtfDate On,
    string? Reason = null
) : IRepresentationAct
{
    CountryCode? IRepresentationAct.By => Sending;
}

/// <summary>A head of mission is back from consultations.</summary>
public sealed record HeadReturned(Report Report, CountryCode Sending, EdtfDate On) : IRepresentationAct
{
    CountryCode? IRepresentationAct.By => Sending;
}

/// <summary>A head of mission is recalled for good; another may follow.</summary>
public sealed record HeadRecalled(Report Report, CountryCode Sending, EdtfDate On, string? Reason = null)
    : IRepresentationAct
{
    CountryCode? IRepresentationAct.By => Sending;
}

/// <summary>A head of mission is withdrawn, and none is to follow: a chargé d'affaires ad interim stands in.</summary>
public sealed record HeadWithdrawn(Report Report, CountryCode Sending, EdtfDate On, string? Reason = null)
    : IRepresentationAct
{
    CountryCode? IRepresentationAct.By => Sending;
}

/// <summary>The receiving state declares members of the mission persona non grata, by name or by number.</summary>
public sealed record PersonaNonGrataDeclared(
    Report Report,
    CountryCode By,
    EdtfDate On,
    IReadOnlyList<Party> Persons,
    int? Count = null,
    string? Reason = null
) : IRepresentationAct;
