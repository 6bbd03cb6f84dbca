using System.Net;
using System.Text.RegularExpressions;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Duplicates;

/// <summary>The pairs side by side on a page without scripts, and the buttons beside them.</summary>
public sealed partial class DuplicatesPageTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_pair_is_shown_side_by_side_and_decided_by_its_buttons()
    {
        var first = await tracker.VisitAsync(
            """{ "country": "KOR" }""",
            """{ "country": "JPN", "city": "Tokyo" }""",
            "2024-01-05"
        );
        var later = await tracker.VisitAsync(
            """{ "country": "KOR" }""",
            """{ "country": "JPN" }""",
            "2024-01-05",
            known: "2024-03-02"
        );
        await tracker.ProposedAsync("KOR");

        var page = await ReadAsync("/duplicates");
        Assert.Contains($"href=\"/visits/{first}\"", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"accept {later} {first}\"", page, StringComparison.Ordinal);
        Assert.Contains("same days", page, StringComparison.Ordinal);
        Assert.Contains("host, city", page, StringComparison.Ordinal);
        Assert.Contains("May be the same as", await ReadAsync($"/visits/{first}"), StringComparison.Ordinal);

        var (status, refused) = await SendAsync("/duplicates", page, $"undo {later} {first}", "Nobody's.");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("value=\"Nobody&#x27;s.\"", refused, StringComparison.Ordinal);

        await PressAsync("/duplicates", page, $"reject {later} {first}", "Two trips.");
        Assert.Empty(await tracker.ProposedAsync("KOR"));
        var rejected = await ReadAsync("/duplicates?state=rejected");
        Assert.Contains("Two trips.", rejected, StringComparison.Ordinal);

        await PressAsync("/duplicates?state=rejected", rejected, $"undo {later} {first}", "");
        Assert.Single(await tracker.ProposedAsync("KOR"));
    }

    private Task<string> ReadAsync(string address) =>
        tracker.Http.GetStringAsync(address, TestContext.Current.CancellationToken);

    private async Task PressAsync(string address, string page, string button, string reason) =>
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(address, page, button, reason)).Status);

    private async Task<(HttpStatusCode Status, string Page)> SendAsync(
        string address,
        string page,
        string button,
        string reason
    )
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["_handler"] = "decide",
                ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value,
                [$"reason {button[(button.IndexOf(' ', StringComparison.Ordinal) + 1)..]}"] = reason,
                ["do"] = button,
            }
        );
        using var answer = await tracker.Http.PostAsync(address, form, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token();
}
