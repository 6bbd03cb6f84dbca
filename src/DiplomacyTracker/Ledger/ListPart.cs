using System.Text.Json.Serialization;

namespace DiplomacyTracker.Ledger;

/// <summary>A part of a list that is exported whole.</summary>
/// <param name="Items">In their order.</param>
/// <param name="Next">The cursor of what follows.</param>
/// <param name="AsOf">From where.</param>
internal sealed record ListPart(IReadOnlyList<object> Items, string? Next, AsOf AsOf)
{
    /// <summary>The parts that lists are read in anyway.</summary>
    public static ListPart Of<T>(Page<T> page) => new([.. page.Items.Cast<object>()], page.Next, page.AsOf);
}

/// <summary>The first line of an exported list. R stands in it as a position, since an instant would be that of the request.</summary>
internal sealed record ListHeader(string Format, int Revision, string Query, [property: JsonIgnore] AsOf AsOf)
{
    /// <summary>V.</summary>
    public DateOnly ValidAt => AsOf.ValidAt;

    /// <summary>K.</summary>
    public DateTimeOffset KnownAt => AsOf.KnownAt;

    /// <summary>R.</summary>
    public long Position => AsOf.Position;

    /// <summary>By which rules facts were ordered and judged.</summary>
    public string Methodology => AsOf.Methodology;

    /// <summary>Which list of countries the codes and labels come from.</summary>
    public string Gazetteer => AsOf.Gazetteer;
}
