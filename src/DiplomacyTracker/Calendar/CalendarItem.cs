namespace DiplomacyTracker.Calendar;

/// <summary>Developments over some days, told apart by how exactly their dates are known.</summary>
/// <param name="From">The first of the days.</param>
/// <param name="To">The last of them.</param>
/// <param name="Lanes">What takes place then, or may.</param>
/// <param name="Next">The cursor of the next part; left out at the end. It fixes the vantage and the filters.</param>
/// <param name="AsOf">From where.</param>
public sealed record CalendarView(DateOnly From, DateOnly To, Lanes Lanes, string? Next, AsOf AsOf);

/// <summary>Items by lane, each lane by first day, then id.</summary>
/// <param name="Day">On days that are known.</param>
/// <param name="Week">On one of a few days.</param>
/// <param name="Month">Some time in a month.</param>
/// <param name="Year">Some time in a year, or in several.</param>
/// <param name="Open">With an open end, or without any date.</param>
public sealed record Lanes(
    IReadOnlyList<CalendarItem> Day,
    IReadOnlyList<CalendarItem> Week,
    IReadOnlyList<CalendarItem> Month,
    IReadOnlyList<CalendarItem> Year,
    IReadOnlyList<CalendarItem> Open
)
{
    internal static Lanes Of(IReadOnlyList<CalendarItem> items)
    {
        var lanes = items.ToLookup(item => item.Lane);
        return new(
            [.. lanes[Lane.Day]],
            [.. lanes[Lane.Week]],
            [.. lanes[Lane.Month]],
            [.. lanes[Lane.Year]],
            [.. lanes[Lane.Open]]
        );
    }
}

/// <summary>A development in a calendar: one item, however many days it lasts.</summary>
/// <param name="Development">Its id.</param>
/// <param name="Type">Of which kind it is.</param>
/// <param name="Headline">What it is, in a line.</param>
/// <param name="Lane">How exactly it is known when.</param>
/// <param name="Status">How far it has got: cancelled and postponed ones stay visible.</param>
public sealed record CalendarItem(Guid Development, string Type, Phrase Headline, Lane Lane, string Status)
{
    /// <summary>Where it can be read: <c>/api/visits/{id}</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Of what is planned: where the day lies to it.</summary>
    public Phase? Phase { get; init; }

    /// <summary>When it takes place, as its sources say it (EDTF); left out where nobody gives a date.</summary>
    public EdtfDate? Occurs { get; init; }

    /// <summary>The first of the calendar's days that it takes, or may take.</summary>
    public DateOnly First { get; init; }

    /// <summary>The last of the calendar's days that it takes, or may take.</summary>
    public DateOnly Last { get; init; }

    /// <summary>It began before the calendar's first day, or may have begun.</summary>
    public bool ContinuesBefore { get; init; }

    /// <summary>It goes on after the calendar's last day, or may go on.</summary>
    public bool ContinuesAfter { get; init; }

    /// <summary>Its sources give the date only approximately (~).</summary>
    public bool Approximate { get; init; }

    /// <summary>Its sources aren't sure of the date (?).</summary>
    public bool Uncertain { get; init; }

    /// <summary>Of what is planned: how sure its sources are.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Neither confirmed by those who take part nor certain otherwise.</summary>
    public bool Tentative { get; init; }

    /// <summary>Hangs on a condition that is not met.</summary>
    public bool Conditional { get; init; }

    /// <summary>Why it was put off or called off.</summary>
    public string? Reason { get; init; }

    /// <summary>The date that was planned, where it really took place on another.</summary>
    public EdtfDate? Planned { get; init; }

    /// <summary>Other dates that sources give, and that cannot be true together with this one.</summary>
    public IReadOnlyList<EdtfDate> Alternatives { get; init; } = [];

    /// <summary>Where it takes place, as far as that is recorded.</summary>
    public PlaceInWords? Place { get; init; }

    /// <summary>By which clock its days are days: that of the place, UTC where none is known.</summary>
    public required string Zone { get; init; }

    /// <summary>The day by which status and phase are told: that of validAt, or the day that it was there at knownAt.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Who has a part in it.</summary>
    public IReadOnlyList<PartInWords> Parties { get; init; } = [];

    /// <summary>Who is named in it, and who that is.</summary>
    public IReadOnlyList<NamedPerson>? People { get; init; }

    /// <summary>How many sources that don't copy one another say so.</summary>
    public int IndependentOrigins { get; init; }
}
