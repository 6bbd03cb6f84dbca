namespace DiplomacyTracker.Promises;

/// <summary>What was announced, and what became of it.</summary>
/// <param name="Development">Its id.</param>
/// <param name="Type">Of which kind it is.</param>
/// <param name="Headline">What it is, in a line.</param>
/// <param name="Outcome">What became of it by the day asked for.</param>
public sealed record Promise(Guid Development, string Type, Phrase Headline, PromiseOutcome Outcome)
{
    /// <summary>Where it can be read: <c>/api/visits/{id}</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The first date that was announced and isn't open (EDTF).</summary>
    public required EdtfDate Announced { get; init; }

    /// <summary>Since when that is publicly known.</summary>
    public DateTimeOffset AnnouncedAt { get; init; }

    /// <summary>How sure its sources were then.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>The outlet that said so first; of a copy, the one that it was copied from.</summary>
    public string? Outlet { get; init; }

    /// <summary>The outlet that first told of a confirmation, if there was one.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>When it was held (EDTF); left out where it wasn't.</summary>
    public EdtfDate? Held { get; init; }

    /// <summary>How much later it began than was first announced; left out where it wasn't held.</summary>
    public Slippage? Slippage { get; init; }

    /// <summary>How many days before it began it was announced; left out where it wasn't held.</summary>
    public Days? Lead { get; init; }

    /// <summary>The same from the first word of a confirmation on.</summary>
    public Days? ConfirmedLead { get; init; }

    /// <summary>How often it was put off.</summary>
    public int Postponed { get; init; }

    /// <summary>How often it was given another date.</summary>
    public int Rescheduled { get; init; }

    /// <summary>Why it was called off.</summary>
    public string? Reason { get; init; }

    /// <summary>Who takes part, with names of countries.</summary>
    public IReadOnlyList<PartInWords> Parties { get; init; } = [];

    /// <summary>Who is named in it, and who that is.</summary>
    public IReadOnlyList<NamedPerson>? People { get; init; }
}

/// <summary>What became of something announced.</summary>
public enum PromiseOutcome
{
    /// <summary>It took place, on whichever day.</summary>
    Held,

    /// <summary>It was called off.</summary>
    Cancelled,

    /// <summary>Its last day is over, and nobody said that it was held or cancelled.</summary>
    Overdue,
}

/// <summary>How much later than announced something began, in days; negative: earlier.</summary>
/// <param name="Min">At least.</param>
/// <param name="Max">At most; the same where both dates are days.</param>
/// <param name="Certain">What of it is certain: 0 where it may have begun as announced, else the bound that is nearer to 0.</param>
public sealed record Slippage(int Min, int Max, int Certain)
{
    internal static Slippage Between(EdtfDate announced, EdtfDate held)
    {
        var (min, max) = Days.Between(announced.Start(), held.Start());
        return new(min, max, min > 0 ? min : Math.Min(max, 0));
    }
}
