using System.Globalization;

namespace DiplomacyTracker.Ledger;

/// <summary>What a development is, as words that nobody can type: so that meaning is found like text.</summary>
internal static class Marks
{
    private const int MostMonths = 12;

    /// <summary>A country has a part in it.</summary>
    public static string Country(string code) => $"/c/{code.ToLowerInvariant()}";

    /// <summary>It is of that kind.</summary>
    public static string Kind(string name) => $"/k/{name}";

    /// <summary>It may take place in that year.</summary>
    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"/y/{year:0000}");

    /// <summary>It may take place in that month of some year.</summary>
    public static string Month(int month) => string.Create(CultureInfo.InvariantCulture, $"/m/{month:00}");

    /// <summary>It may take place in that month.</summary>
    public static string Month(int year, int month) =>
        string.Create(CultureInfo.InvariantCulture, $"/m/{year:0000}-{month:00}");

    /// <summary>All that a development is. A date that may mean more than a year says nothing.</summary>
    public static IEnumerable<string> Of(string type, Whole whole) =>
        whole
            .Parties.Select(party => Country(party.Country.Value))
            .Prepend(Kind(type))
            .Concat(whole.Occurs is { } occurs ? Dates(occurs.Earliest, occurs.Latest) : [])
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Dates(DateOnly first, DateOnly last)
    {
        var months = (12 * (last.Year - first.Year)) + last.Month - first.Month;
        if (months > MostMonths)
            yield break;

        for (var number = 0; number <= months; number++)
        {
            var (year, month) = (first.Year + ((first.Month - 1 + number) / 12), ((first.Month - 1 + number) % 12) + 1);
            yield return Year(year);
            yield return Month(month);
            yield return Month(year, month);
        }
    }
}
