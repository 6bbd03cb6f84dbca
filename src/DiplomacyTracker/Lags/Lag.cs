namespace DiplomacyTracker.Lags;

/// <summary>How long after something began it became publicly known.</summary>
/// <param name="Development">Its id.</param>
/// <param name="Type">Of which kind it is.</param>
/// <param name="Headline">What it is, in a line.</param>
/// <param name="Arrival">How it came to be known: late, ahead, or neither.</param>
public sealed record Lag(Guid Development, string Type, Phrase Headline, Arrival Arrival)
{
    /// <summary>Where it can be read: <c>/api/visits/{id}</c>.</summary>
    public required string Address { get; init; }

    /// <summary>When it began, as its sources say it (EDTF).</summary>
    public required EdtfDate Began { get; init; }

    /// <summary>Since when it is publicly known.</summary>
    public DateTimeOffset KnownSince { get; init; }

    /// <summary>So many days after it began; negative: before.</summary>
    public required Days Days { get; init; }

    /// <summary>The outlet that told of it first, even if it took that back; of a copy, the one that it was copied from.</summary>
    public string? Outlet { get; init; }

    /// <summary>Who has a part in it, with names of countries.</summary>
    public IReadOnlyList<PartInWords> Parties { get; init; } = [];
}

/// <summary>How something came to be known, held against when it began.</summary>
public enum Arrival
{
    /// <summary>On the day on which it began, or not long after.</summary>
    Prompt,

    /// <summary>More days after it began than were asked for.</summary>
    Late,

    /// <summary>Before it began.</summary>
    Ahead,

    /// <summary>Nobody says on which day it began, or not for certain.</summary>
    Vague,
}
