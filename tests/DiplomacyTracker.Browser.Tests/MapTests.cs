using DiplomacyTracker.Browser.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyTracker.Browser.Tests;

/// <summary>The map is looked at closely: by buttons, keys, the wheel and fingers.</summary>
[Collection(OnTheSite.Name)]
public sealed class MapTests(Site site)
{
    private const string Map = "/map?knownAt=2024-03-18";

    [Fact]
    public async Task Buttons_keys_and_the_wheel_zoom_and_arrows_move()
    {
        await using var window = await site.OpenAsync(View.Desk);
        await window.GoAsync(Map);
        var whole = await SeenAsync(window);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        var near = await SeenAsync(window);
        await window.Page.Keyboard.PressAsync("ArrowRight");
        var right = await SeenAsync(window);
        await window.Page.Keyboard.PressAsync("+");
        var nearer = await SeenAsync(window);
        await window.Page.Locator("svg.world").HoverAsync();
        await window.Page.Mouse.WheelAsync(0, -300);
        await UntilAsync(window, $"document.querySelector('svg.world').viewBox.baseVal.width < {nearer[2]} - 1");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "The whole world" }).ClickAsync();

        Assert.True(near[2] < whole[2] * 0.7);
        Assert.True(right[0] > near[0] + 50);
        Assert.Equal(near[2], right[2], 1);
        Assert.True(nearer[2] < near[2] * 0.7);
        Assert.InRange((await SeenAsync(window))[2], 1000, 1010);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task Dragging_moves_the_map_and_opens_no_country_and_a_click_does()
    {
        await using var window = await site.OpenAsync(View.Desk);
        await window.GoAsync(Map);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        var before = await SeenAsync(window);
        var country = await window.Page.Locator("svg.world a[href*='/CHN'] path").BoundingBoxAsync();
        var (x, y) = (country!.X + (country.Width / 2), country.Y + (country.Height / 2));
        await window.Page.Mouse.MoveAsync(x, y);
        await window.Page.Mouse.DownAsync();
        await window.Page.Mouse.MoveAsync(x - 80, y, new() { Steps = 4 });
        await window.Page.Mouse.UpAsync();

        Assert.True((await SeenAsync(window))[0] > before[0] + 20);
        Assert.Contains("/map", window.Page.Url, StringComparison.Ordinal);
        await window.Page.Mouse.ClickAsync(x - 80, y);
        await window.ArriveAsync("/countries/CHN");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task Another_moment_is_looked_at_as_closely()
    {
        await using var window = await site.OpenAsync(View.Desk);
        await window.GoAsync(Map);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        var near = await SeenAsync(window);
        await window.Page.Locator(".tt input[name=knownAt]").FillAsync("2024-03-14");
        await window.ArriveAsync("knownAt=2024-03-14");
        await window.Page.GetByText("as was known on 14 March 2024").WaitForAsync();

        await UntilAsync(
            window,
            $"Math.abs(document.querySelector('svg.world').viewBox.baseVal.width - {near[2]}) < 20"
        );
    }

    [Fact]
    public async Task A_phone_begins_with_a_part_that_can_be_read_around_the_country_in_question()
    {
        await using var window = await site.OpenAsync(View.Phone);
        await window.GoAsync("/map?country=KOR&knownAt=2024-03-18");
        var box = await window.Page.Locator("svg.world").BoundingBoxAsync();
        var korea = await window.Page.Locator("svg.world .focus").BoundingBoxAsync();

        Assert.InRange(box!.Height, 280, 400);
        Assert.True((await SeenAsync(window))[2] < 600);
        Assert.InRange(korea!.X, box.X, box.X + box.Width);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "The whole world" }).ClickAsync();
        Assert.True((await SeenAsync(window))[2] >= 999);
    }

    [Fact]
    public async Task A_chart_on_paper_has_the_colours_of_paper_its_width_and_nothing_to_drag()
    {
        await using var window = await site.OpenAsync(View.DeskAtNight);
        await window.GoAsync("/relations/KOR/USA?knownAt=2024-03-21");
        await window.Page.Locator("score-chart[data-ready]").WaitForAsync();
        var onScreen = await ChartAsync(window);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await UntilAsync(
            window,
            "document.querySelector('score-chart').shadowRoot.querySelector('svg').getAttribute('width') <= 660"
        );
        var onPaper = await ChartAsync(window);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await UntilAsync(
            window,
            "document.querySelector('score-chart').shadowRoot.querySelector('svg').getAttribute('width') > 660"
        );

        Assert.True(onPaper.Drawn < onScreen.Drawn);
        Assert.NotEqual(onScreen.Ink, onPaper.Ink);
        Assert.Equal(onScreen, await ChartAsync(window));
    }

    private static Task UntilAsync(Window window, string isSo) =>
        window.Page.EvaluateAsync(
            $"new Promise(done => {{ const look = () => {isSo} ? done() : requestAnimationFrame(look); look(); }})"
        );

    private static Task<double[]> SeenAsync(Window window) =>
        window.Page.EvaluateAsync<double[]>(
            "document.querySelector('svg.world').getAttribute('viewBox').split(' ').map(Number)"
        );

    private static async Task<(int Drawn, string Ink)> ChartAsync(Window window)
    {
        const string Chart = "document.querySelector('score-chart').shadowRoot.querySelector('svg')";
        return (
            await window.Page.EvaluateAsync<int>($"{Chart}.querySelectorAll('path').length"),
            await window.Page.EvaluateAsync<string>($"{Chart}.querySelector('text').getAttribute('fill')")
        );
    }
}
