using System.Text.RegularExpressions;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Coding;

/// <summary>Which country somebody acts for: "Head of Government (Croatia)", "Angela Merkel", "Tanzania".</summary>
/// <param name="people">Names, folded, that people bear who act for one country only.</param>
internal sealed partial class CodedActors(IReadOnlyDictionary<string, CountryCode> people)
{
    private readonly Dictionary<string, int> unknown = new(StringComparer.Ordinal);

    /// <summary>The party; null where nobody is named.</summary>
    /// <param name="name">As written.</param>
    /// <param name="country">As the source says beside it; empty where it doesn't.</param>
    /// <param name="on">The day.</param>
    /// <param name="column">Where the name stands.</param>
    /// <exception cref="RefusedException">It isn't known for sure: "unknown-country" or "ambiguous-country".</exception>
    public Party? Of(string name, string country, EdtfDate on, string column)
    {
        if (country.Length > 0)
            return PartyOf(name, Country(country, on) ?? throw Refused(country, on, column));
        if (name.Length is 0)
            return null;
        if (Country(name, on) is { } itself)
            return new(itself);
        if (
            Bracketed().Match(name) is { Success: true } match
            && Country(match.Groups["country"].Value, on) is { } sent
        )
            return PartyOf(name, sent);

        return people.GetValueOrDefault(name.Folded()) is { } theirs ? PartyOf(name, theirs)
            : people.GetValueOrDefault(Titles.Split(name).Person.Folded()) is { } titled ? PartyOf(name, titled)
            : ActorWords.Read(name, on) ?? throw Refused(name, on, column);
    }

    private static Party PartyOf(string name, CountryCode country)
    {
        var written = CodedEvent.Name(Bracketed().Replace(name, ""));
        if (written is null || Gazetteer.Resolve(written).Candidates.Any(one => one.Code == country.Value))
            return new(country);
        if (Bracketed().IsMatch(name))
            return new(country, Office: written);

        var (office, person) = Titles.Split(written);
        return new(country, person, office);
    }

    private static CountryCode? Country(string name, EdtfDate on) =>
        (Gazetteer.Find(name) ?? Gazetteer.Resolve(name, on).Country) is { } country
            ? CountryCode.Parse(country.Code)
            : null;

    /// <summary>How often it was met tells what is worth resolving first.</summary>
    private RefusedException Refused(string name, EdtfDate on, string column)
    {
        var times = unknown[name] = unknown.GetValueOrDefault(name) + 1;
        var several = Gazetteer.Resolve(name, on).Candidates;
        return several.Count > 1
            ? new(
                "ambiguous-country",
                $"{Excerpt.Of(name)} may mean {string.Join(" or ", several.Select(one => one.Code))} (no. {times} of this name).",
                column
            )
            : new(
                "unknown-country",
                $"No country and nobody that we know bears the name {Excerpt.Of(name)} (no. {times} of this name).",
                column
            );
    }

    [GeneratedRegex(
        @"\s*\((?<country>[^()]+)\)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Bracketed();
}
