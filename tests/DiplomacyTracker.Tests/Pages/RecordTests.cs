using System.Net;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>A development is recorded by a form, without scripts, and recorded once.</summary>
public sealed partial class RecordTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_visit_is_previewed_as_it_was_understood_and_recorded_once_though_sent_twice()
    {
        var form = await VisitAsync("South Korea", "18 to 20 March 2024");

        await form.SendAsync("preview");

        Assert.Equal(200, form.Status);
        Assert.Contains("Understood: 18 to 20 March 2024 (2024-03-18/2024-03-20)", form.Html);
        Assert.Contains("What it would change", form.Html);
        var before = await EventsAsync();
        var led = await form.SendTwiceAsync("save");
        Assert.Equal(before + 1, await EventsAsync());
        Assert.Equal(led[0], led[1]);
        Assert.StartsWith("/visits/", Path(led[0]));
        Assert.Contains("Recorded. This is how it reads now.", await form.ReadAsync(Path(led[0])));
        Assert.DoesNotContain("Recorded. This is how it reads now.", await form.ReadAsync(Path(led[0])));
    }

    [Fact]
    public async Task Names_are_offered_in_every_spelling_though_nobody_of_that_name_holds_an_office()
    {
        var person = await tracker.PostAsync(
            "/api/people",
            """
            { "name": "Jung Pak", "spellings": ["Pak Jung"], "countries": ["USA"],
              "report": { "sources": [{ "outlet": "Yonhap", "publishedAt": "2024-01-10" }] } }
            """
        );
        Assert.Equal(201, person.Status);
        await tracker.GetCurrentAsync("/api/people");

        var form = await FormPage.OpenAsync(tracker, "/record/visits/schedule-visit");

        Assert.Contains("<option value=\"Jung Pak\">", form.Html);
        Assert.Contains("<option value=\"Pak Jung\">", form.Html);
    }

    [Theory]
    [InlineData("incidents/report-incident", "actors[0].country", "targets[0]", "certainty")]
    [InlineData("incidents/impose-sanction", "targets[0]", "measures[0]")]
    [InlineData("statements/record-statement", "to[0]", "certainty")]
    [InlineData("visits/schedule-visit", "certainty")]
    public async Task What_nearly_everybody_says_is_asked_for_before_the_fold(string page, params string[] fields)
    {
        var form = await FormPage.OpenAsync(tracker, $"/record/{page}");
        var first = form.Html.Split("<details")[0];

        Assert.All(fields, field => Assert.Contains($"name=\"{field}\"", first, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_without_a_mouse_goes_on_where_something_new_stands()
    {
        var form = await FormPage.OpenAsync(tracker, "/record/incidents/report-incident");
        Assert.DoesNotContain("autofocus", form.Html, StringComparison.Ordinal);

        await form.SendAsync("more:targets");
        Assert.Matches("name=\"targets.1.\"[^>]*autofocus|autofocus[^>]*name=\"targets.1.\"", form.Html);

        await form.SendAsync("preview");
        Assert.Matches("role=\"alert\" tabindex=\"-1\" autofocus", form.Html);

        var visit = await VisitAsync("Portugal", "18 March 2027");
        await visit.SendAsync("preview");
        Assert.Matches("tabindex=\"-1\" autofocus", visit.Html);
        Assert.Contains("form=\"record\" name=\"~do\" value=\"save\"", visit.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("incidents/impose-sanction", "Who imposes it", "In force from", "Target 1", "Add: Target<")]
    [InlineData("people/record-person", "Name", "Country 1", "Add: Country<", "More about it")]
    [InlineData("representation/record-representation", "Between", "Country 1", "Add: Country<", "Status")]
    public async Task A_form_calls_things_what_they_are_in_it(string page, params string[] words)
    {
        var form = await FormPage.OpenAsync(tracker, $"/record/{page}");

        Assert.All(words, word => Assert.Contains(word, form.Html));
        Assert.DoesNotContain("Targets 1", form.Html);
        Assert.Equal(
            page is "representation/record-representation",
            form.Html.Contains("Which side says so", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("representation/record-representation", "between[1]")]
    [InlineData("agreements/record-agreement", "parties[1].country")]
    public async Task What_is_between_two_asks_for_two_at_once(string page, string second)
    {
        var form = await FormPage.OpenAsync(tracker, $"/record/{page}");

        Assert.Contains($"name=\"{second}\"", form.Html);
    }

    [Fact]
    public async Task What_a_participant_has_to_have_is_asked_for_at_its_field_in_the_language_of_the_form()
    {
        var form = await FormPage.OpenAsync(tracker, "/record/summits/announce-summit", "de");
        await form.SendAsync("more:participants");

        await form.With("participants[0].person", "Anwar el-Sadat").SendAsync("preview");

        Assert.Equal(422, form.Status);
        var page = WebUtility.HtmlDecode(form.Html);
        Assert.Contains("Bitte ausfüllen: Teilnehmer, Land.", page);
        Assert.Contains("Bitte ausfüllen: Teilnehmer, Wie sie teilnehmen.", page);
        Assert.DoesNotContain("is missing", page);
    }

    [Fact]
    public async Task Of_persons_only_namesakes_may_have_been_recorded_already()
    {
        async Task<FormPage> CarterAsync()
        {
            var form = await FormPage.OpenAsync(tracker, "/record/people/record-person");
            form.With("name", "Jimmy Carter").With("countries[0]", "USA").With("report.sources[0].outlet", "AP");
            return await form.SendAsync("preview");
        }
        await tracker.PostAsync(
            "/api/people",
            """
            { "name": "Cyrus Vance", "countries": ["USA"],
              "report": { "sources": [{ "outlet": "AP", "publishedAt": "1977-01-23" }] } }
            """
        );
        await tracker.GetCurrentAsync("/api/people");
        var first = await CarterAsync();
        await first.SendAsync("save");
        await tracker.GetCurrentAsync("/api/people");
        var second = await CarterAsync();

        Assert.DoesNotContain("may have been recorded", first.Html);
        Assert.Contains("Somebody of that name is recorded:", second.Html);
        Assert.DoesNotContain(">Cyrus Vance</a>", second.Html);
    }

    [Fact]
    public async Task Nothing_is_wrong_with_a_form_before_it_is_sent_or_while_a_line_is_added()
    {
        var form = await FormPage.OpenAsync(tracker, "/record/visits/schedule-visit");
        Assert.DoesNotContain("-wrong\"", form.Html);

        await form.SendAsync("more:report.sources");

        Assert.Equal(200, form.Status);
        Assert.DoesNotContain("-wrong\"", form.Html);
    }

    [Fact]
    public async Task A_refusal_shows_at_its_field_and_keeps_what_was_typed()
    {
        var form = await VisitAsync("Korea", "3/4/2024");
        form.With("visitor.person", "<b>O'Neill & \"co\"</b>");

        await form.SendAsync("preview");

        Assert.Equal(422, form.Status);
        Assert.Contains("id=\"f-host-country-wrong\"", form.Html);
        Assert.Contains("id=\"f-occurs-wrong\"", form.Html);
        Assert.Equal("Korea", form.Value("host.country"));
        Assert.Equal("3/4/2024", form.Value("occurs"));
        Assert.Equal("<b>O'Neill & \"co\"</b>", form.Value("visitor.person"));
        Assert.DoesNotContain("<b>O'Neill", form.Html);
    }

    [Fact]
    public async Task What_the_tracker_refuses_shows_at_its_field_too()
    {
        var form = await VisitAsync("United States", "18 March 2024");

        await form.SendAsync("preview");

        Assert.Equal(422, form.Status);
        Assert.Contains("id=\"f-host-country-wrong\"", form.Html);
        Assert.Contains("Nobody visits their own country.", form.Html);
    }

    [Fact]
    public async Task What_was_changed_after_the_preview_is_shown_again_before_it_is_recorded()
    {
        var form = await (await VisitAsync("Japan", "18 March 2024")).SendAsync("preview");
        var before = await EventsAsync();

        await form.With("occurs", "19 March 2024").SendAsync("save");

        Assert.Null(form.LedTo);
        Assert.Equal(before, await EventsAsync());
        Assert.Contains("19 March 2024", form.Html);
    }

    [Fact]
    public async Task A_near_duplicate_is_warned_of_with_the_reason()
    {
        await (await (await VisitAsync("Chile", "18 to 20 May 2024")).SendAsync("preview")).SendAsync("save");
        await tracker.GetCurrentAsync("/api/visits");

        var form = await (await VisitAsync("Chile", "around 20 May 2024")).SendAsync("preview");

        Assert.Contains("This may have been recorded already.", form.Html);
        Assert.Contains("/record/visits/add-report/", form.Html);
    }

    [Fact]
    public async Task Only_what_is_legal_now_is_offered_and_a_confirmation_is_recorded()
    {
        var visit = await RecordedAsync("Peru");
        var page = await FormPage.OpenAsync(tracker, visit);
        Assert.Contains("/record/visits/confirm-visit/", page.Html);

        var form = await FormPage.OpenAsync(tracker, $"/record/visits/confirm-visit/{visit.Split('/')[^1]}");
        form.With("by", "PER").With("report.sources[0].outlet", "Andina");
        await (await form.SendAsync("preview")).SendAsync("save");

        Assert.Equal(visit, Path(form.LedTo));
        Assert.Equal("confirmed", (string?)(await tracker.GetAsync($"/api{visit}")).Json["status"]);
        await tracker.PostAsync($"/api{visit}/cancel", """{ "report": { "sources": [{ "outlet": "Andina" }] } }""");
        var cancelled = await FormPage.OpenAsync(tracker, visit);
        Assert.DoesNotContain("/record/visits/confirm-visit/", cancelled.Html);
        Assert.Contains("/record/visits/reschedule-visit/", cancelled.Html);
    }

    [Fact]
    public async Task An_edit_that_came_too_late_shows_both_versions_and_can_be_sent_again()
    {
        var visit = await RecordedAsync("Brazil");
        var form = await FormPage.OpenAsync(tracker, $"/record/visits/cancel-visit/{visit.Split('/')[^1]}");
        form.With("report.sources[0].outlet", "Folha");
        await tracker.PostAsync(
            $"/api{visit}/reschedule",
            """{ "occurs": "2024-07-01", "report": { "sources": [{ "outlet": "Reuters" }] } }"""
        );

        await form.SendAsync("preview");

        Assert.Equal(412, form.Status);
        Assert.Contains("Somebody changed it while you wrote", form.Html);
        Assert.Contains("<del>18 March 2024</del>", form.Html);
        Assert.Contains("<ins>1 July 2024</ins>", form.Html);
        await (await form.SendAsync("preview")).SendAsync("save");
        Assert.Equal("cancelled", (string?)(await tracker.GetAsync($"/api{visit}")).Json["status"]);
    }

    [Fact]
    public async Task A_form_that_came_from_elsewhere_is_refused()
    {
        using var sent = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "record")]);
        using var response = await tracker.Http.PostAsync(
            "/record/visits/schedule-visit",
            sent,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task Every_command_of_the_API_that_begins_something_has_a_form()
    {
        var first = await FormPage.OpenAsync(tracker, "/record");
        var tabs = Forms().Matches(first.Html);

        Assert.True(tabs.Count >= 10);
        foreach (var address in tabs.Select(tab => tab.Groups["to"].Value))
        {
            var form = await FormPage.OpenAsync(tracker, address);
            Assert.Equal(200, form.Status);
            Assert.Contains("report.sources[0].reliability", form.Html);
            await form.SendAsync("preview");
            Assert.Equal(422, form.Status);
        }
    }

    private async Task<FormPage> VisitAsync(string host, string occurs) =>
        (await FormPage.OpenAsync(tracker, "/record/visits/schedule-visit"))
            .With("visitor.country", "United States")
            .With("visitor.person", "Antony Blinken")
            .With("host.country", host)
            .With("occurs", occurs)
            .With("report.sources[0].outlet", "Reuters")
            .With("report.sources[0].publishedAt", "19 February 2024");

    private async Task<string> RecordedAsync(string host)
    {
        var form = await (await VisitAsync(host, "18 March 2024")).SendAsync("preview");
        await form.SendAsync("save");
        return Path(form.LedTo);
    }

    private async Task<int> EventsAsync() => (int)((await tracker.GetAsync("/api/status")).Json["log"]?["events"] ?? 0);

    private static string Path(string? location) => new Uri(new("http://localhost"), location ?? "").AbsolutePath;

    [System.Text.RegularExpressions.GeneratedRegex(
        "href=\"(?<to>/record/[a-z/-]+)\"",
        System.Text.RegularExpressions.RegexOptions.NonBacktracking
            | System.Text.RegularExpressions.RegexOptions.ExplicitCapture
    )]
    private static partial System.Text.RegularExpressions.Regex Forms();
}
