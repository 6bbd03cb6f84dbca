namespace DiplomacyTracker.Imports.Formats;

/// <summary>Where travels lead to, as their list writes it: "Korea, South", "Denmark (Greenland)", "Panama City; Colon".</summary>
internal static class UsTravelCountries
{
    /// <summary>The country of that name at the time of a visit; what stands in brackets is a part of it.</summary>
    /// <exception cref="Platform.RefusedException">It isn't known for sure: "unknown-country".</exception>
    public static CountryCode Of(string name, EdtfDate start)
    {
        var whole = name.Split('(')[0].Trim();
        return whole.Split(", ") is [var last, var first] && Gazetteer.Resolve(whole, start).Country is null
            ? UsVisitCountries.Of($"{first} {last}", start)
            : UsVisitCountries.Of(whole, start);
    }

    /// <summary>The stops, in their order.</summary>
    public static IEnumerable<string> Cities(string locale) =>
        locale.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
