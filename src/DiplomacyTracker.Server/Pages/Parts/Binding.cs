using System.Text.Json.Nodes;

namespace DiplomacyTracker.Server.Pages.Parts;

/// <summary>Since when an agreement binds, which is another day than that of its signature.</summary>
internal static class Binding
{
    /// <summary>The days of entry into force and of signature (EDTF); nulls for all that isn't an agreement in force.</summary>
    /// <param name="view">The development as JSON.</param>
    /// <param name="between">For these it binds once it binds the last of them; for nobody named, once it binds anybody.</param>
    public static (string? Since, string? Signed) Of(JsonObject view, IReadOnlyList<string> between)
    {
        if (
            view["type"]?.ToString() is not "agreement"
            || view["status"]?.ToString() is not ("in-force" or "suspended")
        )
            return (null, null);

        var parties = (view["parties"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Where(party => between.Count is 0 || between.Contains($"{party["country"]}", StringComparer.Ordinal))
            .ToList();
        var bound = Days(parties, "inForce");
        return (
            between.Count is 0 ? bound.FirstOrDefault() : bound.LastOrDefault(),
            Days(parties, "signed").FirstOrDefault()
        );
    }

    /// <summary>Of how two stand to one another: since when it is so, which is later than when they began to; null for all else.</summary>
    public static string? Standing(JsonObject view) =>
        view["type"]?.ToString() is "representation" ? view["since"]?.ToString() : null;

    private static List<string> Days(IEnumerable<JsonObject> parties, string field) =>
        [
            .. parties
                .Select(party => party[field]?.ToString())
                .OfType<string>()
                .OrderBy(day => EdtfDate.Parse(day).Latest)
                .ThenBy(day => day, StringComparer.Ordinal),
        ];
}
