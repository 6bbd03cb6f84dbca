using System.Net;
using System.Text.RegularExpressions;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>A page with a form, as somebody without scripts uses it.</summary>
internal sealed partial class FormPage(HttpClient http, string address)
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>The page as it was last shown.</summary>
    public string Html { get; private set; } = "";

    /// <summary>With which status.</summary>
    public int Status { get; private set; }

    /// <summary>Where the last sending led; null where it stayed here.</summary>
    public string? LedTo { get; private set; }

    /// <summary>Opens a form, as a reader of that language.</summary>
    public static async Task<FormPage> OpenAsync(TrackerFixture tracker, string address, string language = "en")
    {
        var http = tracker.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
        http.DefaultRequestHeaders.Add("Accept-Language", language);
        var page = new FormPage(http, address);
        using var response = await http.GetAsync(address);
        await page.ReadAsync(response);
        return page;
    }

    /// <summary>Types into a field.</summary>
    public FormPage With(string name, string value)
    {
        Assert.Contains($"name=\"{name}\"", Html);
        values[name] = value;
        return this;
    }

    /// <summary>What stands in a field.</summary>
    public string Value(string name) => values.GetValueOrDefault(name, "");

    /// <summary>Presses a button.</summary>
    public async Task<FormPage> SendAsync(string button)
    {
        using var response = await PostAsync(button);
        await ReadAsync(response);
        return this;
    }

    /// <summary>Presses a button twice at once, and says where both led.</summary>
    public async Task<IReadOnlyList<string?>> SendTwiceAsync(string button)
    {
        var both = await Task.WhenAll(PostAsync(button), PostAsync(button));
        return [.. both.Select(response => response.Headers.Location?.ToString())];
    }

    /// <summary>Reads another page in the same browser.</summary>
    public async Task<string> ReadAsync(string other)
    {
        using var response = await http.GetAsync(other);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> PostAsync(string button)
    {
        using var content = new FormUrlEncodedContent(values.Append(KeyValuePair.Create("~do", button)));
        return await http.PostAsync(address, content);
    }

    private async Task ReadAsync(HttpResponseMessage response)
    {
        (Status, LedTo) = ((int)response.StatusCode, response.Headers.Location?.ToString());
        Html = await response.Content.ReadAsStringAsync();
        if (LedTo is not null)
            return;
        values.Clear();
        foreach (Match input in Input().Matches(Html))
            values[Name().Match(input.Value).Groups["name"].Value] = WebUtility.HtmlDecode(
                Given().Match(input.Value).Groups["value"].Value
            );
        foreach (Match select in Select().Matches(Html))
            values[select.Groups["name"].Value] = Chosen().Match(select.Value).Groups["value"].Value;
        foreach (Match area in Area().Matches(Html))
            values[area.Groups["name"].Value] = WebUtility.HtmlDecode(area.Groups["text"].Value);
    }

    [GeneratedRegex("<input [^>]*name=\"(?!q\"|validAt|knownAt|recordedAt)[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Input();

    [GeneratedRegex(" name=\"(?<name>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Given();

    [GeneratedRegex(
        "<select [^>]*name=\"(?<name>[^\"]*)\".*?</select>",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Select();

    [GeneratedRegex("<option value=\"(?<value>[^\"]*)\" selected", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Chosen();

    [GeneratedRegex(
        "<textarea [^>]*name=\"(?<name>[^\"]*)\"[^>]*>(?<text>.*?)</textarea>",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Area();
}
