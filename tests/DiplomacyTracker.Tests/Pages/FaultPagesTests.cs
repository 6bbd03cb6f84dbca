using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>Whatever goes wrong on a page, whoever reads pages gets one that says what and how to go on.</summary>
public sealed partial class FaultPagesTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Nobody = "018dbeb9-8400-7000-8000-0000000000ff";

    [Theory]
    [InlineData("/nowhere", "There is nothing here")]
    [InlineData("/visits/7", "There is nothing here")]
    [InlineData("/countries/XYZ", "<code>unknown-country</code>")]
    [InlineData($"/visits/{Nobody}", "<code>unknown-visit</code>")]
    [InlineData($"/people/{Nobody}", "<code>unknown-person</code>")]
    [InlineData($"/nonsense/{Nobody}", "<code>unknown-route</code>")]
    [InlineData($"/import/{Nobody}", "<code>unknown-import</code>")]
    [InlineData("/record/visits/nonsense", "<code>unknown-route</code>")]
    [InlineData($"/record/visits/confirm-visit/{Nobody}", "<code>unknown-visit</code>")]
    public async Task What_is_not_there_is_a_page_to_every_browser(string address, string says)
    {
        foreach (var accept in new[] { null, "*/*", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (accept is not null)
                request.Headers.TryAddWithoutValidation("Accept", accept);
            using var answer = await tracker.Http.SendAsync(request, TestContext.Current.CancellationToken);
            var page = await TextAsync(answer);

            Assert.Equal(
                (HttpStatusCode.NotFound, "text/html"),
                (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType)
            );
            Assert.Contains(says, page, StringComparison.Ordinal);
            Assert.Contains("role=\"search\"", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/api/nowhere", "*/*")]
    [InlineData("/api/countries/XYZ", "text/html")]
    [InlineData("/nowhere", "application/json")]
    public async Task To_a_program_it_is_a_problem(string address, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        using var answer = await tracker.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(
            (HttpStatusCode.NotFound, "application/problem+json"),
            (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType)
        );
    }

    [Fact]
    public async Task An_import_without_a_file_says_so_on_its_page_however_the_form_was_sent()
    {
        var form = await tracker.Http.GetStringAsync("/import", TestContext.Current.CancellationToken);
        (string Name, string Value)[] fields =
        [
            ("_handler", "import"),
            ("__RequestVerificationToken", Token().Match(form).Groups["token"].Value),
            ("format", "us-visits"),
            ("dry", "true"),
        ];
        using var plain = new FormUrlEncodedContent(fields.ToDictionary());
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            parts.Add(new StringContent(value), name);

        foreach (var content in new HttpContent[] { plain, parts })
        {
            using var answer = await tracker.Http.PostAsync("/import", content, TestContext.Current.CancellationToken);
            Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
            Assert.Matches("role=\"alert\".*Choose a file\\.", await TextAsync(answer));
        }
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ReplaceLineEndings(" ");

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token();
}
