using System.Net;
using System.Text.RegularExpressions;
using DiplomacyTracker.Tests.Imports;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>What a calendar proposes is accepted one by one on the page of its preview, without scripts.</summary>
public sealed partial class AcceptingTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private static readonly string Calendar = Diary.Of(
        "Protocol",
        new DiaryEvent("a, 1@protocol.example", "State visit of the President of Peru to Chile")
        {
            Location = "Santiago",
        },
        new DiaryEvent("b-2", "Official visit of the Prime Minister of Norway to Iceland") { Location = "Reykjavik" },
        new DiaryEvent("c-3", "G20 Summit <b>of 2024</b>") { Location = "Rio de Janeiro, Brazil" },
        new DiaryEvent("d-4", "Office party")
    );

    [Fact]
    public async Task Only_what_is_ticked_is_recorded_and_the_rest_can_be_later()
    {
        var preview = await PreviewedAsync(Calendar);

        var page = await ReadAsync($"/import/{preview}");
        Assert.Equal(["a, 1@protocol.example", "b-2", "c-3"], Ticks(page));
        Assert.Contains("State visit of the President of Peru to Chile", page, StringComparison.Ordinal);
        Assert.Contains("17 March 2024", page, StringComparison.Ordinal);
        Assert.Contains("G20 Summit &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("It is neither a visit nor a summit.", page, StringComparison.Ordinal);

        var led = await AcceptAsync(preview, page, "a, 1@protocol.example");

        await EndedAsync(led);
        Assert.Contains("<dt>Recorded</dt><dd>1</dd>", await ReadAsync(led), StringComparison.Ordinal);
        Assert.Single(await tracker.VisitsOfAsync("PER"));
        Assert.Empty(await tracker.VisitsOfAsync("ISL"));
        led = await AcceptAsync(preview, page, "b-2", "c-3");
        await EndedAsync(led);
        Assert.Single(await tracker.VisitsOfAsync("ISL"));
    }

    [Fact]
    public async Task Where_nothing_is_ticked_nothing_is_sent()
    {
        var preview = await PreviewedAsync(
            Diary.Of("Empty", new DiaryEvent("e-5", "Visit of the King of Norway to Oman"))
        );
        var page = await ReadAsync($"/import/{preview}");

        using var answer = await SendAsync(preview, page);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var shown = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Tick what is to be recorded.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", shown, StringComparison.Ordinal);
        Assert.Empty(await tracker.VisitsOfAsync("OMN"));
    }

    [Fact]
    public async Task A_file_that_was_kept_no_longer_is_asked_for_again()
    {
        var first = await PreviewedAsync(
            Diary.Of("First", new DiaryEvent("f-6", "Visit of the King of Norway to Nepal"))
        );
        var page = await ReadAsync($"/import/{first}");
        for (var more = 0; more < 20; more++)
            await PreviewedAsync(
                Diary.Of($"More {more}", new DiaryEvent("g-7", "Visit of the King of Norway to Nepal"))
            );

        using var answer = await SendAsync(first, page, "f-6");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.DoesNotContain("type=\"checkbox\"", await ReadAsync($"/import/{first}"), StringComparison.Ordinal);
    }

    private async Task<string> PreviewedAsync(string diary)
    {
        var preview = await tracker.ImportDiaryAsync(diary, accept: null, dryRun: true);
        Assert.Equal("done", preview["state"]);
        return $"{preview["id"]}";
    }

    private async Task<string> AcceptAsync(string preview, string page, params string[] names)
    {
        using var answer = await SendAsync(preview, page, names);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return $"/import/{answer.Headers.Location?.ToString().Split('/')[^1]}";
    }

    private async Task<HttpResponseMessage> SendAsync(string preview, string page, params string[] names)
    {
        var form = Form().Match(page).Groups["form"].Value;
        var hidden = Hidden()
            .Matches(form)
            .Select(field =>
                KeyValuePair.Create(field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value))
            );
        using var content = new FormUrlEncodedContent(
            hidden.Concat(names.Select(name => KeyValuePair.Create("accept", name)))
        );
        return await browser.PostAsync($"/import/{preview}", content, TestContext.Current.CancellationToken);
    }

    private readonly HttpClient browser = tracker.CreateClient(
        new() { AllowAutoRedirect = false, HandleCookies = true }
    );

    private Task EndedAsync(string led) =>
        tracker.Http.GetStringAsync(
            $"/api/imports/{led.Split('/')[^1]}/progress",
            TestContext.Current.CancellationToken
        );

    private Task<string> ReadAsync(string address) =>
        browser.GetStringAsync(address, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Ticks(string page) =>
        Box().Matches(page).Select(box => WebUtility.HtmlDecode(box.Groups["value"].Value));

    [GeneratedRegex(
        "<form [^>]*>(?<form>((?!</form>).)*class=\"ticks\".*?)</form>",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Form();

    [GeneratedRegex(
        "<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Hidden();

    [GeneratedRegex(
        "<input type=\"checkbox\"[^>]* value=\"(?<value>[^\"]*)\" checked",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Box();
}
