using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Duplicates;

/// <summary>A development as the ledger has it, for comparing.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Earliest">Its first day.</param>
/// <param name="Latest">Its last day.</param>
/// <param name="Read">How it reads, with those who have a part in it.</param>
/// <param name="Texts">By which it is found.</param>
internal sealed record Compared(
    IKind Kind,
    DateOnly Earliest,
    DateOnly Latest,
    ReadBack Read,
    IReadOnlyList<Passage> Texts
)
{
    private Traits? traits;
    private IReadOnlyList<Compared>? stops;

    /// <summary>Its id.</summary>
    public Guid Id => Read.View.Id;

    /// <summary>What of it is compared; found out once, however many it is compared with.</summary>
    public Traits Traits => traits ??= new Traits(this);

    /// <summary>Of a journey to several countries each stop, as if it were a visit of its own; else none.</summary>
    /// <remarks>One that was moved by itself to more than a month from the journey is found by nobody.</remarks>
    public IReadOnlyList<Compared> Stops => stops ??= [.. Read.View.Stops.Select(StopOf).Where(IsNear)];

    /// <summary>The journey that it is a stop of; null where it stands for itself.</summary>
    public Compared? Journey { get; private init; }

    /// <summary>Where it stands in a list by its last day.</summary>
    public PageEnd End => new(Latest, Id);

    /// <summary>Whether the one would be the copy of the other: it became known later.</summary>
    /// <remarks>A journey to several countries is no copy of a visit to one of them: the other stops wouldn't count any more.</remarks>
    public static bool IsCopy(DevelopmentView one, DevelopmentView other) =>
        one.Stops.Count > 0 != other.Stops.Count > 0 ? other.Stops.Count > 0
        : Nullable.Compare(one.KnownSince, other.KnownSince) is not 0 and var order ? order > 0
        : string.CompareOrdinal($"{one.Id}", $"{other.Id}") > 0;

    private Compared StopOf((Place Host, EdtfDate? Occurs) stop) =>
        new(
            Kind,
            stop.Occurs?.Earliest ?? Earliest,
            stop.Occurs?.Latest ?? Latest,
            new(
                stop.Occurs is { } occurs ? Read.View with { Occurs = occurs } : Read.View,
                [.. Read.Parties.Where(party => party.Side is not Side.Target || party.Country == stop.Host.Country)]
            ),
            [
                .. Texts.Where(text => !Traits.PlaceFields.Contains(text.Field, StringComparer.Ordinal)),
                .. stop.Host.City.As("host.city", Weight.A),
            ]
        )
        {
            Journey = this,
        };

    private bool IsNear(Compared stop) =>
        stop.Earliest.DayNumber >= Earliest.DayNumber - Nearness.LongestShort
        && stop.Earliest.DayNumber <= Latest.DayNumber + Nearness.LongestShort;
}
