using DiplomacyTracker.Browser.Tests.Support;

namespace DiplomacyTracker.Browser.Tests;

/// <summary>What is drawn where: words stay whole on a phone, tables fit, and diamonds stand on their stems.</summary>
[Collection(OnTheSite.Name)]
public sealed class DrawnTests(Site site)
{
    private const string BrokenWords = """
        () => {
          const broken = [], walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          while (walk.nextNode())
            for (const word of walk.currentNode.data.matchAll(/\p{L}{6,}/gu)) {
              const range = document.createRange();
              range.setStart(walk.currentNode, word.index);
              range.setEnd(walk.currentNode, word.index + word[0].length);
              if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) broken.push(word[0]);
            }
          return broken;
        }
        """;

    /// <summary>How far each stem is from the nearest diamond; a stem is as upright as a line can be.</summary>
    private const string FromStemToDiamond = """
        () => {
          const drawn = [...document.querySelector('score-chart').shadowRoot.querySelectorAll('svg path')]
            .map(path => ({ colour: path.getAttribute('stroke'), at: path.getBoundingClientRect() }));
          const diamonds = drawn.filter(one => one.at.width > 7 && one.at.width < 14 && Math.abs(one.at.width - one.at.height) < 1);
          const colours = new Set(diamonds.map(one => one.colour));
          return drawn.filter(one => colours.has(one.colour) && one.at.width < 3 && one.at.height > 3)
            .map(stem => Math.min(...diamonds.map(one => Math.abs(one.at.x + one.at.width / 2 - stem.at.x - stem.at.width / 2))));
        }
        """;

    [Fact]
    public async Task No_word_of_a_treaty_is_broken_on_a_phone_in_German()
    {
        var treaty = await site.PostAsync(
            "/api/agreements",
            """
            { "title": "Andean Pact", "kind": "treaty", "signed": "2020-02-06", "parties": [{ "country": "PER" }, { "country": "COL" }],
              "report": { "sources": [{ "outlet": "Reuters", "publishedAt": "2020-02-07" }] } }
            """
        );
        await using var window = await site.OpenAsync(View.Phone);
        await window.GoAsync("/settings?language=de&back=/status");
        await window.GoAsync($"/agreements/{treaty["id"]}");

        Assert.Empty(await window.Page.EvaluateAsync<string[]>(BrokenWords));
    }

    [Fact]
    public async Task The_table_of_the_network_fits_a_phone_in_German()
    {
        await using var window = await site.OpenAsync(View.Phone);
        await window.GoAsync("/settings?language=de&back=/status");
        await window.GoAsync("/network?validAt=2024-03-18");

        Assert.True(
            await window.Page.EvaluateAsync<bool>(
                "() => { const box = document.querySelector('.net-grid .scroll-x'); return box.scrollWidth <= box.clientWidth; }"
            )
        );
    }

    [Fact]
    public async Task Each_diamond_of_the_chart_stands_on_its_stem()
    {
        await using var window = await site.OpenAsync(View.Desk);
        await window.GoAsync("/relations/KOR/USA?knownAt=2024-03-21");
        await window.Page.Locator("score-chart[data-ready]").WaitForAsync();

        var distances = await window.Page.EvaluateAsync<double[]>(FromStemToDiamond);

        Assert.NotEmpty(distances);
        Assert.All(distances, distance => Assert.InRange(distance, 0, 1));
    }
}
