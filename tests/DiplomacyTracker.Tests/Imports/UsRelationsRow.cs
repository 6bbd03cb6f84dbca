using System.Text;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>Rows of us-relations, sent and read back.</summary>
internal static class UsRelationsRow
{
    public const string Format = "us-relations";

    private const string Header =
        "country_slug,country,section,seq,heading,heading_date_edtf,first_full_date,first_year_month,all_full_dates,text";

    public static string Of(
        string slug,
        string country,
        string section,
        string seq,
        string heading,
        string year,
        string text
    ) =>
        string.Join(
            ',',
            new[] { slug, country, section, seq, heading, year, "", "", "", text }.Select(cell => $"\"{cell}\"")
        );

    public static Task<Answer> SendRelationsAsync(this TrackerFixture tracker, params string[] rows) =>
        tracker.ImportAsync(Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(Header)) + "\n"), format: Format);

    /// <summary>How a country and the United States stood on a day.</summary>
    public static async Task<string?> RelationsAsync(this TrackerFixture tracker, string country, string validAt) =>
        (await tracker.GetAsync($"/api/representation/{country}/USA?validAt={validAt}"))["status"];
}
