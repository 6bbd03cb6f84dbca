using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Server.Pages;

/// <summary>Which country people mean who type a code, or a name in English or in their own language.</summary>
internal static class NamedCountry
{
    private const int ShortestPart = 3;
    private const int MostProposed = 4;

    /// <summary>The code of the country that is meant for certain; else what to say to whoever typed it.</summary>
    public static (string? Code, string? Problem) Read(string text, Reader reader)
    {
        if (Gazetteer.Find(text.Trim().ToUpperInvariant()) is { } coded)
            return (coded.Code, null);
        // A name as the lists show it means what they show, though others bore it in other times.
        if (Shown(reader, name => name == text.Folded()) is [var shown])
            return (shown.Code, null);
        var found = Gazetteer.Resolve(text);
        return found.Result switch
        {
            ResolutionResult.Found => (found.Country?.Code, null),
            ResolutionResult.Ambiguous => (null, MayBe(text, found.Candidates, reader)),
            _ when Shown(reader, name => Contains(name, text.Folded())) is { Count: > 0 and <= MostProposed } near => (
                null,
                MayBe(text, near, reader)
            ),
            _ => (null, reader.Say("No country is called “{0}”. Choose one of the list.", Excerpt.Line(text, 60))),
        };
    }

    /// <summary>The code of the country that is meant for certain.</summary>
    /// <exception cref="MalformedException">None is.</exception>
    public static string Require(string text, string field, Reader reader) =>
        Read(text, reader) is ({ } code, _)
            ? code
            : throw new MalformedException("unknown-country", Read(text, reader).Problem ?? text, field);

    /// <summary>The code of the country that is meant, where something else was typed; null where none is meant for certain.</summary>
    public static string? Meant(string text, Reader reader) =>
        Gazetteer.Find(text) is null ? Read(text, reader).Code : null;

    /// <summary>The address of this page with codes in place of names; null where it has none but codes.</summary>
    /// <exception cref="MalformedException">A name means no country for certain.</exception>
    public static string? Coded(IEnumerable<string> fields, Reader reader)
    {
        var named = fields
            .Select(field => (field, Typed: reader.Given.GetValueOrDefault(field)))
            .Where(one => one.Typed is { } typed && Gazetteer.Find(typed) is null)
            .Select(one => (one.field, (string?)Require(one.Typed ?? "", one.field, reader)))
            .ToArray();
        return named.Length > 0 ? reader.Here(named) : null;
    }

    private static string MayBe(string text, IReadOnlyList<Country> candidates, Reader reader) =>
        reader.Say(
            "“{0}” may be: {1}. Choose one of the list, or type its code.",
            Excerpt.Line(text, 60),
            string.Join(", ", candidates.Select(one => $"{reader.Country(one.Code)} ({one.Code})"))
        );

    private static IReadOnlyList<Country> Shown(Reader reader, Func<string, bool> isMeant) =>
        [
            .. Gazetteer.All.Where(country =>
                isMeant(country.Name.Folded()) || isMeant(reader.Country(country.Code).Folded())
            ),
        ];

    private static bool Contains(string name, string part) =>
        part.Length >= ShortestPart && name.Contains(part, StringComparison.Ordinal);
}
