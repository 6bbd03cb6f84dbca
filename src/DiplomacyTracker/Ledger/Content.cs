using System.Text.Json;
using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Ledger;

/// <summary>What a rectangle shows: columns to ask for, and a body to read.</summary>
internal sealed partial record Content
{
    /// <summary>The act that is the development as a whole.</summary>
    public const string Whole = "whole";

    public required string Type { get; init; }
    public required string Category { get; init; }

    public DateOnly Earliest { get; init; } = DateOnly.MinValue;

    public DateOnly Latest { get; init; } = DateOnly.MaxValue;
    public string? Pair { get; init; }
    public string? Certainty { get; init; }
    public bool Counts { get; init; } = true;
    public string? Actor { get; init; }
    public string? Plover { get; init; }

    /// <summary>Who stands opposite to whom.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];
    public IReadOnlyList<string>? Actors { get; init; }
    public IReadOnlyList<string>? Targets { get; init; }

    /// <summary>Of an act: all who have any part in the development.</summary>
    public IReadOnlyList<string>? Involved { get; init; }

    /// <summary>Those acted towards did it as well.</summary>
    public bool Mutual { get; init; }

    /// <summary>Of an act: the day by which it was done for certain.</summary>
    public DateOnly? Occurred { get; init; }

    /// <summary>Why an act doesn't count, if it doesn't: unsupported, conditional, tentative or copy.</summary>
    public string? Aside { get; init; }

    /// <summary>What the sources of an act that don't copy one another have for a key.</summary>
    public IReadOnlyList<string>? Origins { get; init; }

    /// <summary>Of two countries in alphabetical order, who acts: 1 the first, 2 the second, 3 both.</summary>
    public int? Way { get; init; }

    /// <summary>The first day on which the whole is over and done.</summary>
    public DateOnly? Done { get; init; }

    /// <summary>The last day on which the whole holds until further notice.</summary>
    public DateOnly? StandsTo { get; init; }

    /// <summary>The developments around which it happened.</summary>
    public IReadOnlyList<Guid>? Context { get; init; }

    /// <summary>Of a whole: the developments that are not the same, however alike.</summary>
    public IReadOnlyList<Guid>? DistinctFrom { get; init; }

    /// <summary>Of a whole: it speaks of others.</summary>
    public bool Speaks { get; init; }

    /// <summary>The days on which status or phase change, and each in turn, beginning with that before the first day.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];
    public IReadOnlyList<string> Statuses { get; init; } = [];
    public IReadOnlyList<string> Phases { get; init; } = [];

    public IReadOnlyList<PartOf> Parties { get; init; } = [];

    /// <summary>By which a whole is found, as a tsvector.</summary>
    public Vector? Words { get; init; }

    /// <summary>What there is to read, as JSON.</summary>
    public required Action<Utf8JsonWriter> Body { get; init; }
}

/// <summary>One who has a part in it.</summary>
internal sealed record PartOf(string Country, string Role, int Side, string Person, string Key);

/// <summary>Two countries, whichever is named first.</summary>
internal static class Pairs
{
    public static string Key(CountryCode one, CountryCode other) => one < other ? $"{one}-{other}" : $"{other}-{one}";
}
