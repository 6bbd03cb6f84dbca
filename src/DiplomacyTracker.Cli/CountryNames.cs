using System.CommandLine.Completions;
using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Cli;

/// <summary>Countries as people type them.</summary>
internal static class CountryNames
{
    /// <summary>The code of a name that is known; anything else as it is, for the tracker to judge.</summary>
    public static string? Code(string? typed) =>
        typed is null ? null
        : Gazetteer.Find(typed) is not null ? typed
        : Gazetteer.ByName(typed)?.Code ?? Gazetteer.Find(typed.ToUpperInvariant())?.Code ?? typed;

    /// <summary>Both codes of a pair; a pair of names is taken where each stands alone on its side.</summary>
    public static string? Pair(string? typed) =>
        typed?.Split('-') is [var one, var other] ? $"{Code(one)}-{Code(other)}" : typed;

    /// <summary>All codes.</summary>
    public static IEnumerable<CompletionItem> Completions() =>
        Gazetteer.All.Select(country => new CompletionItem(country.Code, detail: country.Name));
}
