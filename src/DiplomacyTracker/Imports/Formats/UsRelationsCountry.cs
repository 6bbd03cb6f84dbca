using System.Text.RegularExpressions;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>With whom, of a row of us-relations: the country whose page it is, as it was on that date.</summary>
internal static partial class UsRelationsCountry
{
    /// <summary>The country. Where several bore the name then, the one that the heading calls by another of its names.</summary>
    /// <exception cref="RefusedException">None bore the name, or it isn't said which: "unknown-country".</exception>
    public static CountryCode Of(CsvRow row, EdtfDate on)
    {
        var written = row["country"].TrimEnd('*').Trim();
        var then = Gazetteer.Resolve(written, on);
        return
            (then.Country ?? Named(then, written, row["heading"]) ?? Gazetteer.Resolve(written).Country) is { } country
            ? CountryCode.Parse(country.Code)
            : throw new RefusedException(
                "unknown-country",
                then.Candidates.Count is 0
                    ? $"No country that we know bore the name {Excerpt.Of(written)} on {on}."
                    : $"{Excerpt.Of(written)} may mean {string.Join(" or ", then.Candidates.Select(one => one.Code))} on {on}, and the heading doesn't say which.",
                "country"
            );
    }

    private static Country? Named(Resolution then, string written, string heading)
    {
        var text = $" {Words().Replace(heading.Folded(), " ")} ";
        var named = then
            .Candidates.Where(country =>
                Edition
                    .Current.AliasesOf(country.Code)
                    .Select(alias => alias.Name)
                    .Append(country.Name)
                    .Select(name => Words().Replace(name.Folded(), " ").Trim())
                    .Any(name => name != written.Folded() && text.Contains($" {name} ", StringComparison.Ordinal))
            )
            .ToList();
        return named is [var only] ? only : null;
    }

    [GeneratedRegex(@"[^\p{L}\d]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();
}
