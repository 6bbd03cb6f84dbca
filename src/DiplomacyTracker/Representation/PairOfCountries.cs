using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Representation;

/// <summary>Two countries have one development, whoever begins it.</summary>
internal static class PairOfCountries
{
    private static readonly Guid Space = new("5b0e4d0e-6a55-5d0c-9a52-0c1961041818");

    /// <summary>Its id, which follows from the two codes in whatever order; null where they are not two.</summary>
    public static Guid? IdOf(IReadOnlyList<CountryCode> between) =>
        between.Count is 2 && between[0] != between[1]
            ? NameBasedId.Of(Space, string.Join('-', between.Order().Select(country => country.Value)))
            : null;
}
