using DiplomacyTracker.Browser.Tests.Support;

namespace DiplomacyTracker.Browser.Tests;

/// <summary>What stands in the head of an answer: how long it may be kept, and what the page may do.</summary>
[Collection(OnTheSite.Name)]
public sealed class HeadersTests(Site site)
{
    private const string Fixed =
        "validAt=2024-03-14&knownAt=2024-03-14&recordedAt=position:43&methodology=1&gazetteer=2026-11";

    [Theory]
    [InlineData("/")]
    [InlineData("/relations/KOR/USA")]
    [InlineData("/visits/018dbeb9-8400-7000-8000-000000000002")]
    public async Task Only_a_page_with_all_axes_fixed_is_kept_for_ever(string page)
    {
        Assert.Contains("immutable", await CacheAsync($"{page}?{Fixed}"), StringComparison.Ordinal);
        Assert.Contains("no-store", await CacheAsync(page), StringComparison.Ordinal);
        Assert.Contains("no-store", await CacheAsync($"{page}?knownAt=2024-03-14"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing/is/here")]
    [InlineData("/relations/KOR/USA")]
    public async Task Scripts_come_from_here_and_none_stands_in_the_page(string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await site.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        var scripts = Assert.Single(
            policy.Split(';', StringSplitOptions.TrimEntries),
            rule => rule.StartsWith("script-src", StringComparison.Ordinal)
        );

        Assert.Equal("script-src 'self'", scripts);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
    }

    private async Task<string> CacheAsync(string address)
    {
        using var answer = await site.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        return $"{answer.Headers.CacheControl}";
    }
}
