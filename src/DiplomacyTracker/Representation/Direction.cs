using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Representation;

/// <summary>How one country is represented in the other on a day.</summary>
/// <param name="Sending">Who is represented.</param>
/// <param name="Receiving">Where.</param>
public sealed record Direction(CountryCode Sending, CountryCode Receiving)
{
    /// <summary>The class of its head of mission; left out where nobody says.</summary>
    public HeadLevel? Level { get; init; }

    /// <summary>Its diplomatic mission, if it has one.</summary>
    public MissionKind? Mission { get; init; }

    /// <summary>The city of its seat, as written.</summary>
    public string? City { get; init; }

    /// <summary>The third country in which it has its seat, where it does not reside.</summary>
    public CountryCode? ResidentIn { get; init; }

    /// <summary>The country in whose mission an interests section is.</summary>
    public CountryCode? ProtectedBy { get; init; }

    /// <summary>Since when there is such a mission.</summary>
    public EdtfDate? Since { get; init; }

    /// <summary>Who heads it, where that is known.</summary>
    public Party? Head { get; init; }

    /// <summary>Whether the head has been called home for consultations.</summary>
    public bool Away { get; init; }

    /// <summary>Its consular posts.</summary>
    public IReadOnlyList<Consulate> Consulates { get; init; } = [];

    /// <summary>The same after the sending state did something about it.</summary>
    internal Direction Then(Deed deed) =>
        deed.Verb switch
        {
            nameof(OpenMission) when deed.Mission is { } kind => Opened(kind, deed),
            nameof(CloseMission) => Closed(deed),
            nameof(SetLevel) => this with
            {
                Level = deed.Level,
                Mission = deed.Mission ?? Mission,
                Since = deed.Mission is null || deed.Mission == Mission ? Since : deed.On,
                Head = deed.Level is HeadLevel.None ? null : Head,
            },
            nameof(PresentCredentials) => this with { Head = deed.Head, Level = deed.Level ?? Level, Away = false },
            nameof(RecallForConsultations) => this with { Away = true },
            nameof(ReturnFromConsultations) => this with { Away = false },
            nameof(RecallHead) => Headless(),
            nameof(WithdrawHead) => Headless() with { Level = HeadLevel.ChargeDAffairesAdInterim },
            _ => this,
        };

    /// <summary>As it was when that was first heard of.</summary>
    internal Direction Of(Post post, Deed deed) =>
        post.Mission is { } kind && kind.IsConsular()
            ? (this with { Level = post.Level ?? Level }).Opened(kind, deed with { City = post.City })
            : this with
            {
                Level = post.Level ?? Level,
                Mission = post.Mission,
                City = post.City,
                ResidentIn = post.ResidentIn,
                ProtectedBy = post.ProtectedBy,
                Since = post.Mission is null ? null : deed.On,
            };

    /// <summary>What is left of it without relations.</summary>
    internal Direction Severed() =>
        Mission is MissionKind.InterestsSection ? this with { Level = HeadLevel.None } : Ended();

    /// <summary>What is known of it once there are relations again: whether a mission was opened, nobody has said yet.</summary>
    internal Direction Resumed() => Mission is null && Level is HeadLevel.None ? this with { Level = null } : this;

    /// <summary>The same where some of its members are not welcome any more.</summary>
    internal Direction Without(IReadOnlyList<Party> persons) =>
        persons.Any(person => person.Person is not null && person.Person.Folded() == Head?.Person?.Folded())
            ? Headless()
            : this;

    private Direction Opened(MissionKind kind, Deed deed) =>
        kind.IsConsular()
            ? this with
            {
                Consulates = [.. Consulates.Where(post => post.City != deed.City), new(kind, deed.City, deed.On)],
            }
            : this with
            {
                // Whoever opens an embassy or a legation sends a head; of which class, nobody has said.
                Level = kind is (MissionKind.Embassy or MissionKind.Legation) && Level is HeadLevel.None ? null : Level,
                Mission = kind,
                City = deed.City,
                ResidentIn = deed.ResidentIn,
                ProtectedBy = deed.ProtectedBy,
                Since = deed.On,
            };

    private Direction Closed(Deed deed) =>
        deed.Mission is { } kind && kind.IsConsular()
            ? this with
            {
                Consulates =
                [
                    .. Consulates.Where(post => post.Kind != kind || (deed.City is not null && post.City != deed.City)),
                ],
            }
        : deed.Mission is null || deed.Mission == Mission ? Ended()
        : this;

    private Direction Ended() => new(Sending, Receiving) { Level = HeadLevel.None, Consulates = Consulates };

    private Direction Headless() => this with { Head = null, Away = false };
}

/// <summary>A consular post.</summary>
/// <param name="Kind">Its class.</param>
/// <param name="City">Where, as written.</param>
/// <param name="Since">Since when.</param>
public sealed record Consulate(MissionKind Kind, string? City, EdtfDate Since);
