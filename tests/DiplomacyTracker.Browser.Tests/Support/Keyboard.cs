namespace DiplomacyTracker.Browser.Tests.Support;

/// <summary>Somebody who never touches the mouse.</summary>
internal static class Keyboard
{
    private const int MostSteps = 150;

    /// <summary>Goes on by Tab until the focus is on what a selector finds.</summary>
    public static async Task ReachAsync(this Window window, string selector)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (await window.Page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) ?? false", selector))
                return;
            await window.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} is not reached by Tab.");
    }

    /// <summary>Types into a field that is reached by Tab.</summary>
    public static async Task TypeAsync(this Window window, string field, string text)
    {
        await window.ReachAsync($"[name='{field}']");
        await window.Page.Keyboard.TypeAsync(text);
    }
}
