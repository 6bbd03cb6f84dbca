using DiplomacyTracker.Browser.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyTracker.Browser.Tests;

/// <summary>Pages in windows and for readers of every sort: enlarged, from right to left, without motion.</summary>
[Collection(OnTheSite.Name)]
public sealed class AnyWindowTests(Site site)
{
    /// <summary>A window of 1,280 pixels, enlarged to 400 %.</summary>
    private static readonly View Enlarged = new(320);

    [Fact]
    public async Task Nothing_scrolls_sideways_at_400_percent_in_either_language()
    {
        var wide = new List<string>();
        foreach (var (language, hasFonts) in new[] { ("en", true), ("de", true), ("de", false) })
        {
            await using var window = await site.OpenAsync(Enlarged);
            // On a slow line a page is drawn with whatever font the system has, and that may be wider.
            if (!hasFonts)
                await window.RefuseFontsAsync();
            await window.GoAsync($"/settings?language={language}&back=/status");
            foreach (var page in SitePage.All)
            {
                await window.GoAsync(page.Address);
                if (await window.ScrollsSidewaysAsync())
                    wide.Add($"{language} {page.Address}{(hasFonts ? "" : " without fonts")}");
            }
        }

        Assert.True(wide.Count is 0, string.Join('\n', wide));
    }

    [Fact]
    public async Task Nothing_breaks_from_right_to_left()
    {
        var wrong = new List<string>();
        foreach (var view in new[] { View.Desk, View.Phone })
        {
            await using var window = await site.OpenAsync(view);
            foreach (var page in SitePage.All)
            {
                await window.GoAsync(page.Address);
                await window.Page.EvaluateAsync("document.documentElement.dir = 'rtl'");
                if (await window.ScrollsSidewaysAsync())
                    wrong.Add($"{view.Width} {page.Address} scrolls sideways");
                if (view == View.Desk && await LeftOfAsync(window, ".rail") < await LeftOfAsync(window, "main"))
                    wrong.Add($"{page.Address} has its rail on the left");
            }
        }

        Assert.True(wrong.Count is 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Nothing_that_is_read_is_shifted_while_a_page_loads()
    {
        var shifted = new List<string>();
        foreach (var view in new[] { View.Desk, View.Phone })
        {
            await using var window = await site.OpenAsync(view);
            foreach (var page in SitePage.All)
            {
                await window.GoAsync(page.Address);
                if (await ShiftAsync(window) is > Unnoticed and var shift)
                    shifted.Add($"{view.Width} {page.Address}: {shift}");
            }
        }

        Assert.True(shifted.Count is 0, string.Join('\n', shifted));
    }

    [Fact]
    public async Task What_is_there_of_a_page_stays_where_it_is_as_more_of_it_comes()
    {
        var moved = new List<string>();
        await using var window = await site.OpenAsync(View.Desk);
        foreach (var page in SitePage.All.DistinctBy(page => page.Name))
        {
            await window.GoAsync(page.Address);
            if (await window.Page.EvaluateAsync<string>(CutOff, Cuts) is { Length: > 0 } what)
                moved.Add($"{page.Address}: {what}");
        }

        Assert.True(moved.Count is 0, string.Join('\n', moved));
    }

    [Fact]
    public async Task Whoever_wants_no_motion_sees_none()
    {
        await using var window = await site.OpenAsync(View.Desk);
        foreach (var page in SitePage.All)
        {
            await window.GoAsync(page.Address);
            Assert.Equal(
                0,
                await window.Page.EvaluateAsync<int>(
                    "document.getAnimations().length + [...document.querySelectorAll('*')].filter(e => getComputedStyle(e).animationName !== 'none').length"
                )
            );
        }
    }

    [Fact]
    public async Task A_feed_that_is_cut_off_says_so_and_comes_back_by_itself()
    {
        await using var window = await site.OpenAsync(View.Desk);
        var listens = window.Page.WaitForResponseAsync("**/live?after=*");
        await window.GoAsync("/");
        await listens;
        var note = window.Page.GetByText("The live feed is interrupted");
        Assert.False(await note.IsVisibleAsync());

        await window.Page.EvaluateAsync(
            "(feed => { feed.setAttribute('src', 'http://127.0.0.1:9/live'); })(document.querySelector('live-feed'))"
        );
        await note.WaitForAsync();
        await window.Page.EvaluateAsync("document.querySelector('live-feed').setAttribute('src', '/live?after=1')");
        await note.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    // Browsers call 0.1 good. Below a tenth of that it is a few pixels, while a page is still coming in on a busy machine.
    private const double Unnoticed = 0.01;

    private const int Cuts = 10;

    /// <summary>
    /// Cuts the page off behind some of its parts, and tells which part that was there stands elsewhere in the whole page, if one would
    /// notice: what is small may move a little. Where a browser draws a page that is still coming in depends on the line and on chance.
    /// </summary>
    private const string CutOff = """
        async cuts => {
          const whole = (await (await fetch(location.href)).text()).replace(/<script[\s\S]*?<\/script>/g, '');
          const from = whole.indexOf('>', whole.indexOf('<body')) + 1;
          const { innerWidth: width, innerHeight: height } = window;
          const frame = document.createElement('iframe');
          frame.style.cssText = `position:fixed;inset:0;width:${width}px;height:${height}px;border:0`;
          await new Promise(there => { frame.onload = there; frame.srcdoc = whole; document.body.append(frame); });
          const { body } = frame.contentDocument;
          const parts = () => [...body.querySelectorAll(':not(svg *)')].map(e => [`${e.tagName}.${e.getAttribute('class')}`, e.getBoundingClientRect()]);
          const last = parts();
          const starts = [...whole.matchAll(/<(section|article|li|tr|p|a|div|form)\b/g)].map(at => at.index).filter(at => at > from);
          for (let k = 0; k < cuts; k++) {
            const end = starts[Math.floor(starts.length * k / cuts)];
            body.innerHTML = whole.slice(from, end);
            for (const [index, [name, was]] of parts().entries()) {
              const [same, is] = last[index] ?? [];
              if (same !== name || was.y > height || is.width * is.height === 0) continue;
              const seen = was.width * Math.min(was.height, height - was.y) / (width * height);
              const by = Math.max(Math.abs(is.x - was.x), Math.abs(is.y - was.y)) / Math.max(width, height);
              if (seen * by > .002) return `${name} from ${was.x},${was.y} to ${is.x},${is.y} once there was ${whole.slice(end, end + 80)}`;
            }
          }
          return '';
        }
        """;

    private static Task<double> LeftOfAsync(Window window, string selector) =>
        window.Page.EvaluateAsync<double>("s => document.querySelector(s).getBoundingClientRect().left", selector);

    /// <summary>The layout shift so far, as <see href="https://web.dev/articles/cls">browsers measure it</see>, to three places.</summary>
    private static Task<double> ShiftAsync(Window window) =>
        window.Page.EvaluateAsync<double>(
            """
            () => new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(shift => sum += shift.value)).observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(Math.round(sum * 1000) / 1000))));
            })
            """
        );
}
