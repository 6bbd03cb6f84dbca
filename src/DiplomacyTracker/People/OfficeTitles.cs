using DiplomacyTracker.Platform;

namespace DiplomacyTracker.People;

/// <summary>Which titles are usual for which role. What isn't here has to be said with the office.</summary>
internal static class OfficeTitles
{
    private static readonly Dictionary<string, OfficeRole> Usual = new(StringComparer.Ordinal)
    {
        ["president"] = OfficeRole.HeadOfState,
        ["king"] = OfficeRole.HeadOfState,
        ["queen"] = OfficeRole.HeadOfState,
        ["emperor"] = OfficeRole.HeadOfState,
        ["emir"] = OfficeRole.HeadOfState,
        ["sultan"] = OfficeRole.HeadOfState,
        ["head of state"] = OfficeRole.HeadOfState,
        ["prime minister"] = OfficeRole.HeadOfGovernment,
        ["chancellor"] = OfficeRole.HeadOfGovernment,
        ["premier"] = OfficeRole.HeadOfGovernment,
        ["taoiseach"] = OfficeRole.HeadOfGovernment,
        ["head of government"] = OfficeRole.HeadOfGovernment,
        ["foreign minister"] = OfficeRole.ForeignMinister,
        ["minister of foreign affairs"] = OfficeRole.ForeignMinister,
        ["minister for foreign affairs"] = OfficeRole.ForeignMinister,
        ["minister of external affairs"] = OfficeRole.ForeignMinister,
        ["foreign secretary"] = OfficeRole.ForeignMinister,
        ["defence minister"] = OfficeRole.DefenceMinister,
        ["defense minister"] = OfficeRole.DefenceMinister,
        ["minister of defence"] = OfficeRole.DefenceMinister,
        ["minister of defense"] = OfficeRole.DefenceMinister,
        ["minister of national defence"] = OfficeRole.DefenceMinister,
        ["minister of national defense"] = OfficeRole.DefenceMinister,
        ["ambassador"] = OfficeRole.Ambassador,
        ["envoy"] = OfficeRole.Envoy,
        ["special envoy"] = OfficeRole.Envoy,
    };

    /// <summary>Titles that mean this in one country only.</summary>
    private static readonly Dictionary<(string, string), OfficeRole> Own = new()
    {
        [("USA", "secretary of state")] = OfficeRole.ForeignMinister,
        [("USA", "secretary of defense")] = OfficeRole.DefenceMinister,
        [("VAT", "secretary of state")] = OfficeRole.HeadOfGovernment,
        [("VAT", "secretary for relations with states")] = OfficeRole.ForeignMinister,
        [("VAT", "pope")] = OfficeRole.HeadOfState,
    };

    public static OfficeRole RoleOf(CountryCode country, string title)
    {
        var folded = title.Folded();
        return Own.TryGetValue((country.Value, folded), out var own) ? own
            : Usual.TryGetValue(folded, out var usual) ? usual
            : folded.StartsWith("ambassador to ", StringComparison.Ordinal) ? OfficeRole.Ambassador
            : folded.StartsWith("special envoy ", StringComparison.Ordinal) ? OfficeRole.Envoy
            : OfficeRole.Other;
    }
}
