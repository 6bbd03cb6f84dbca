using DiplomacyTracker.Browser.Tests.Support;

namespace DiplomacyTracker.Browser.Tests;

/// <summary>Names, words and papers come from outside; they are shown as they are written, and do nothing.</summary>
[Collection(OnTheSite.Name)]
public sealed class HostileTextTests(Site site)
{
    private const string Name = "<img src=x onerror=\"window.hurt=1\"> O'Neil";
    private const string Words = "</p></details><script>window.hurt=1</script>{{7*7}} <b>bold</b> javascript:alert(1)";
    private const string Outlet = "\"><svg onload=window.hurt=1>";

    [Fact]
    public async Task Markup_in_a_statement_is_only_text()
    {
        var statement = await Recording.StatementAsync(site, Name, Words, Outlet);
        string[] addresses = ["/", "/relations/JPN/NOR?why=true&knownAt=2024-05-01", $"/statements/{statement}"];
        await using var window = await site.OpenAsync(View.Desk);
        foreach (var address in addresses)
        {
            await window.GoAsync(address);
            var text = await window.Page.Locator("main").TextContentAsync() ?? "";

            Assert.Contains("<script>window.hurt=1</script>", text, StringComparison.Ordinal);
            Assert.Equal(
                0,
                await window
                    .Page.Locator("main script, main img, main b:text-is('bold'), [onload], [onerror]")
                    .CountAsync()
            );
            Assert.False(await window.Page.EvaluateAsync<bool>("'hurt' in window"), $"{address} runs what it shows.");
            Assert.False(await window.ScrollsSidewaysAsync());
        }

        Assert.Empty(window.Faults);
    }
}
