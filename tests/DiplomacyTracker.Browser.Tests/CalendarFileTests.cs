using System.Text;
using Deque.AxeCore.Playwright;
using DiplomacyTracker.Browser.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyTracker.Browser.Tests;

/// <summary>Somebody previews the calendar of a protocol office, and records only what they want of it.</summary>
[Collection(OnTheSite.Name)]
public sealed class CalendarFileTests(Site site)
{
    [Theory]
    [InlineData(true, "Malta", "Bhutan")]
    [InlineData(false, "Cyprus", "Nepal")]
    public async Task What_is_ticked_of_a_calendar_is_recorded_and_nothing_else(
        bool scripts,
        string wanted,
        string unwanted
    )
    {
        await using var window = await site.OpenAsync(scripts ? View.Desk : View.PhoneAtNight, scripts);
        await window.GoAsync("/import");
        await window.Page.Locator("select[name=format]").SelectOptionAsync("ics");
        await window
            .Page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "protocol.ics",
                    MimeType = "text/calendar",
                    Buffer = Encoding.UTF8.GetBytes(Calendar(wanted, unwanted)),
                }
            );
        await window.Page.GetByText("Preview", new() { Exact = true }).ClickAsync();
        await window.ArriveAsync("/import/");
        await EndedAsync(window, scripts, ".ticks");

        Assert.Equal(2, await window.Page.Locator(".ticks input:checked").CountAsync());
        Assert.False(await window.ScrollsSidewaysAsync());
        if (scripts)
            Assert.Empty((await window.Page.RunAxe()).Violations);
        await window.Page.GetByLabel($"Visit of the King of Norway to {unwanted}").UncheckAsync();
        var preview = window.Page.Url;
        await window.Page.GetByText("Record the ticked").ClickAsync();
        await window.LeaveAsync(preview);
        await window.ArriveAsync("/import/");
        await EndedAsync(window, scripts, "form summary");

        await site.GetCurrentAsync("/api/timeline");
        await window.GoAsync($"/calendar?month=2024-05&country={wanted}");
        Assert.Contains($"Norway to {wanted}", await window.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await window.GoAsync($"/calendar?month=2024-05&country={unwanted}");
        Assert.DoesNotContain(
            $"Norway to {unwanted}",
            await window.Page.InnerTextAsync("main"),
            StringComparison.Ordinal
        );
        Assert.Empty(window.Faults);
    }

    /// <summary>Scripts show the end by themselves; without them one looks again.</summary>
    private async Task EndedAsync(Window window, bool scripts, string shows)
    {
        await site.Http.GetStringAsync($"/api/imports/{window.Page.Url.Split('/')[^1]}/progress");
        if (!scripts)
            await window.Page.ReloadAsync();
        await window.Page.Locator(shows).WaitForAsync();
    }

    private static string Calendar(params string[] hosts) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Protocol//EN\r\n{string.Concat(hosts.Select(Visit))}END:VCALENDAR\r\n";

    private static string Visit(string host) =>
        $"BEGIN:VEVENT\r\nUID:{host}@protocol.example\r\nDTSTAMP:20240201T120000Z\r\nDTSTART;VALUE=DATE:20240517\r\nSUMMARY:Visit of the King of Norway to {host}\r\nEND:VEVENT\r\n";
}
