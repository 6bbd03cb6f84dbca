using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Server.Pages;
using DiplomacyTracker.Server.Pages.Record;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>Whoever reads in German reads no label in English. What others wrote stays as they wrote it.</summary>
public sealed partial class GermanTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const int MostPages = 250;

    /// <summary>These have other places on the page, or are for programs.</summary>
    private static readonly string[] Unshown =
    [
        "Id",
        "Sources",
        "Links",
        "Earliest",
        "Latest",
        "People",
        "Supported",
        "OccurStatus",
        "EqualityContract",
    ];

    [Fact]
    public async Task No_page_shows_a_text_of_the_interface_in_English()
    {
        await StoriesAsync();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>([
            "/",
            "/?since=1900-01-01",
            "/?since=2999-01-01",
            "/nowhere",
            "/countries",
            "/people",
            "/people?country=ISL",
            "/people/0180b5a3-9800-7000-8000-000000000006",
            "/relations/KOR/USA?why=true&from=2024-02-20&knownAt=2024-03-18",
            "/relations/ISL/NZL?why=true",
            "/compare",
            "/compare?pairs=KOR-USA,NOR-CHL&knownAt=2024-06-01",
            "/matrix?since=2024-01-01&validAt=2024-03-18",
            "/network?country=KOR&validAt=2024-03-18",
            "/network?show=score",
            "/map?country=KOR&show=score",
            "/calendar?month=2024-03&knownAt=2024-02-20",
            "/calendar?month=1900-01",
            "/calendar?week=2024-W12&view=agenda",
            "/promises?by=person",
            "/promises?by=outlet",
            "/promises?country=ISL",
            "/lag",
            "/lag?by=outlet&lateAfter=1",
            "/lag?country=ISL",
            "/search?q=blinken+seoul+march",
            "/search?q=nothinglikethis",
            "/replay?to=1901-01-01",
            "/replay?one=KOR&other=USA",
            "/status",
            "/import",
            "/duplicates",
            "/duplicates?state=rejected",
            "/record",
        ]);
        for (var read = 0; read < MostPages && next.TryDequeue(out var address); read++)
        {
            var page = await ReadAsync(address);
            foreach (var link in Links().Matches(page).Select(link => link.Groups["to"].Value))
                if (seen.Add(link.StartsWith("/countries/", StringComparison.Ordinal) ? "/countries/KOR" : link))
                    next.Enqueue(link);
        }

        Assert.True(seen.Count > 60, "Too little was read.");
        Nothing(Words.Missing.Keys);
    }

    [Theory]
    [InlineData("KOR", "Südkorea")]
    [InlineData("USA", "Vereinigte Staaten")]
    [InlineData("SUN", "Sowjetunion")]
    [InlineData("DDR", "Deutsche Demokratische Republik")]
    [InlineData("CSK", "Tschechoslowakei")]
    public async Task Countries_have_the_names_that_German_readers_know(string code, string name)
    {
        Assert.Contains($"<h1>{name}", await ReadAsync($"/countries/{code}"), StringComparison.Ordinal);
        Assert.Contains($">{name}<", await ReadAsync("/countries"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_country_that_is_gone_has_a_German_name()
    {
        var named = CountryFiles.GermanNames();

        Nothing(
            Gazetteer.All.Where(country => country.Alpha2 is null).Select(country => country.Code).Except(named.Keys)
        );
        Assert.DoesNotContain(named.Keys, code => Gazetteer.Find(code) is null or { Alpha2: not null });
        Assert.Distinct(Gazetteer.All.Select(country => LocalNames.Of(country.Code, Words.CultureOf("de"))));
    }

    [Fact]
    public async Task Dates_and_countries_in_what_is_said_read_as_Germans_write_them()
    {
        await tracker.PostAsync("/api/demo", "{}");
        await tracker.GetCurrentAsync("/api/timeline");

        var page = await ReadAsync("/visits/018dbeb9-8400-7000-8000-000000000002?knownAt=2024-03-20");

        Assert.Contains(
            "<h1>Antony Blinken (Vereinigte Staaten) → Seoul, Südkorea</h1>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("17. bis 18. März 2024", page, StringComparison.Ordinal);
        Assert.Contains("<dd>Seoul, Südkorea</dd>", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9] (Januar|Februar|März)", page);
    }

    [Theory]
    [InlineData("/countries/KOR", "Ostasien")]
    [InlineData("/countries", ">Ostasien</h2>")]
    [InlineData("/replay?one=KOR&other=USA", "<h1>Südkorea – Vereinigte Staaten</h1>")]
    [InlineData("/search?q=blinken", "<h1>„blinken“</h1>")]
    public async Task Regions_pairs_and_quotations_are_German_too(string address, string says)
    {
        await tracker.PostAsync("/api/demo", "{}");
        await tracker.GetCurrentAsync("/api/timeline");

        Assert.Contains(says, await ReadAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capitals_are_German_and_other_cities_as_they_were_written()
    {
        // The demonstration, which others of these tests ask for, is only loaded into an empty tracker.
        await tracker.PostAsync("/api/demo", "{}");
        var sent = new List<string>();
        foreach (var (host, city) in new[] { ("POL", "Warsaw"), ("POL", "Cracow") })
        {
            var said = await tracker.PostAsync(
                "/api/visits",
                $$"""
                { "visitor": { "country": "ITA", "person": "Antonio Tajani" }, "host": { "country": "{{host}}", "city": "{{city}}" },
                  "occurs": "2023-05-0{{sent.Count
                    + 2}}", "report": { "sources": [{ "outlet": "ANSA", "publishedAt": "2023-05-01" }] } }
                """
            );
            Assert.Equal(201, said.Status);
            sent.Add($"/visits/{said["id"]}");
        }

        await tracker.GetCurrentAsync("/api/timeline");

        Assert.Contains("Warschau, Polen", await ReadAsync(sent[0]), StringComparison.Ordinal);
        Assert.Contains("Cracow, Polen", await ReadAsync(sent[1]), StringComparison.Ordinal);
        Assert.Contains(
            "Antonio Tajani (Italien) → Warschau, Polen",
            await ReadAsync("/calendar?month=2023-05"),
            StringComparison.Ordinal
        );
        Assert.Contains("<dd>Rom</dd>", await ReadAsync("/countries/ITA"), StringComparison.Ordinal);
        Assert.Contains("<dd>Moskau</dd>", await ReadAsync("/countries/RUS"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_German_capital_is_one_of_the_list()
    {
        var capitals = Gazetteer.All.Select(country => country.Capital?.Name).ToHashSet();

        Nothing(CountryFiles.GermanCapitals().Keys.Where(city => !capitals.Contains(city)));
    }

    [Theory]
    [InlineData("rejected")]
    [InlineData("unresolved")]
    [InlineData("left-out")]
    [InlineData("conflict")]
    [InlineData("near-duplicate")]
    [InlineData("proposed")]
    public void Every_verdict_on_a_row_of_an_import_has_a_German_name(string verdict) =>
        Assert.NotNull(Words.Find("de", verdict));

    [Fact]
    public void Every_status_kind_and_fact_has_a_German_name()
    {
        var names = Tracker
            .Kinds.SelectMany(kind => kind.Statuses.Concat(kind.Facts.Keys).Append(kind.Name))
            .Concat(Tracker.SharedFacts.Keys);

        Nothing(names.Distinct().Where(name => Words.Find("de", name) is null));
    }

    [Fact]
    public void Every_field_and_every_word_for_it_has_a_German_name()
    {
        var views = typeof(Tracker)
            .Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(DevelopmentView)) && !type.IsAbstract)
            .SelectMany(type => type.GetProperties())
            .Where(field => !Unshown.Contains(field.Name))
            .ToList();
        var words = views
            .SelectMany(field => field.PropertyType.GetGenericArguments().Append(field.PropertyType))
            .Select(type => Nullable.GetUnderlyingType(type) ?? type)
            .Where(type => type.IsEnum)
            .Distinct()
            .SelectMany(type => Enum.GetNames(type).Select(Kebab.Of));

        Nothing(
            views
                .Select(field => JsonNamingPolicy.CamelCase.ConvertName(field.Name))
                .Concat(words)
                .Distinct()
                .Where(name => Words.Find("de", name) is null)
        );
    }

    [Fact]
    public void Every_command_has_a_German_name_and_a_German_summary()
    {
        var commands = tracker.Services.GetRequiredService<Recordables>().All;

        Assert.True(commands.Count > 40, "Too little was found.");
        Nothing(
            commands
                .SelectMany(command => new[] { FieldWords.Of(command), command.Summary })
                .Distinct()
                .Where(text => Words.Find("de", text) is null)
        );
    }

    [Fact]
    public void Every_problem_that_stops_somebody_is_told_in_German() =>
        Nothing(
            Problem()
                .Matches(File.ReadAllText(Path.Combine(Checkout.Root, "docs/problems.md")))
                .Where(row => row.Groups["status"].Value is not "200")
                .Select(row => row.Groups["code"].Value)
                .Where(code => Words.Find("de", $"problem: {code}") is null)
        );

    [Theory]
    [InlineData("/people?role=king", "Diesen Wert gibt es hier nicht.")]
    [InlineData("/visits/018dbeb9-8400-7000-8000-000000000999", "Diesen Besuch gibt es nicht.")]
    [InlineData("/relations/KOR/KOR", "Das ist zweimal dasselbe Land.")]
    public async Task A_page_that_is_refused_says_why_in_German(string address, string says) =>
        Assert.Contains($"<p>{says}</p>", await ReadAsync(address), StringComparison.Ordinal);

    [Fact]
    public void Every_label_and_every_choice_of_a_form_is_German()
    {
        var fields = tracker
            .Services.GetRequiredService<Recordables>()
            .All.SelectMany(FormShape.Of)
            .SelectMany(field => field.All())
            .ToList();
        var choices =
            from field in fields
            where field.Form is FieldForm.Choice
            from choice in field.Choices
            select FieldWords.Choice(field, choice);

        Assert.True(fields.Count > 500, "Too little was found.");
        Nothing(
            fields
                .SelectMany(field => new[] { FieldWords.Of(field), FieldWords.Item(field) })
                .Concat(choices)
                .Distinct()
                .Where(words => Words.Find("de", words) is null)
        );
    }

    [Fact]
    public void Every_text_in_the_pages_has_a_German_one()
    {
        var texts = Directory
            .EnumerateFiles(
                Path.Combine(Checkout.Root, "src/DiplomacyTracker.Server/Pages"),
                "*",
                SearchOption.AllDirectories
            )
            .Where(file =>
                file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal)
            )
            .SelectMany(file => Said().Matches(File.ReadAllText(file)).SelectMany(said => said.Groups["text"].Captures))
            .Select(text => text.Value.Replace("\\\"", "\"", StringComparison.Ordinal))
            .Distinct()
            .ToList();

        Assert.True(texts.Count > 200, "Too little was found.");
        Nothing(texts.Where(text => Words.Find("de", text) is null));
    }

    /// <summary>Of any history.</summary>
    [Fact]
    public void Every_headline_has_German_words()
    {
        var headlines = Histories
            .Of(new Dice(23), developments: 300, entries: 2000)
            .Tellings.SelectMany(telling =>
                telling.Entries.SelectMany(entry =>
                    telling.Kind.Headlines(telling, new(DateTimeOffset.MaxValue, entry.Position))
                )
            );

        var phrases = headlines.SelectMany(Within).ToList();
        Assert.True(phrases.DistinctBy(phrase => phrase.Words).Count() > 40, "Too little was found.");
        Nothing(
            phrases
                .Select(phrase => phrase.Words)
                .Concat(phrases.SelectMany(phrase => phrase.Parts).Where(IsName).Select(name => name.Value))
                .Distinct()
                .Where(words => Places().Replace(words, "").Any(char.IsLetter) && Words.Find("de", words) is null)
        );

        static IEnumerable<Phrase> Within(Phrase phrase) =>
            phrase.Parts.Select(part => part.Within).OfType<Phrase>().SelectMany(Within).Append(phrase);

        static bool IsName(PhrasePart part) => part.Kind is PartKind.Name;
    }

    /// <summary>All of them at once, to be translated.</summary>
    private static void Nothing(IEnumerable<string> untranslated) =>
        Assert.True(!untranslated.Any(), string.Join('\n', untranslated.Order(StringComparer.Ordinal)));

    private async Task StoriesAsync()
    {
        await tracker.PostAsync("/api/demo", "{}");
        const string Report = """ "report": { "sources": [{ "outlet": "NHK", "publishedAt": "2024-02-0D" }] } """;
        async Task<string> SayAsync(string url, string body, int day)
        {
            var answer = await tracker.PostAsync(
                url,
                body.Replace(
                    "REPORT",
                    Report.Replace("0D", $"{day:00}", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
            );
            Assert.True(answer.Status is 200 or 201, answer.Json.ToJsonString());
            return answer["id"] ?? "";
        }

        var visit = await SayAsync(
            "/api/visits",
            """{ "visitor": { "country": "NOR" }, "host": { "country": "CHL" }, "occurs": "2024-03-05", REPORT }""",
            1
        );
        await SayAsync($"/api/visits/{visit}/reports", """{ "occurs": "2024-03-20", REPORT }""", 2);
        await SayAsync($"/api/visits/{visit}/cancel", """{ "reason": "A storm", REPORT }""", 9);
        await SayAsync($"/api/visits/{visit}/confirm", """{ "by": "CHL", REPORT }""", 7);
        await SayAsync($"/api/visits/{visit}/cancel", """{ "reason": "Illness", REPORT }""", 5);
        var sanction = await SayAsync(
            "/api/incidents/sanctions",
            """{ "by": "NOR", "targets": ["CHL"], "summary": "Coal", "on": "2024-02-01", REPORT }""",
            1
        );
        await SayAsync($"/api/incidents/{sanction}/lift", """{ "by": "NOR", "on": "2024-02-03", REPORT }""", 3);
        await SayAsync(
            "/api/incidents",
            """{ "actors": [{ "country": "CHL" }], "targets": ["NOR"], "kind": "border-clash", "summary": "A clash", "occurs": "2024-02-01", REPORT }""",
            1
        );
        await tracker.GetCurrentAsync("/api/timeline");
    }

    private async Task<string> ReadAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Language", "de-DE");
        using var answer = await tracker.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex(
        @"^\| `(?<code>[a-z-]+)` \| (?<status>[0-9, ]+) \|",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Problem();

    [GeneratedRegex("href=\"(?<to>/(?!api|docs|settings|openapi|dist|_)[^\"#]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, 1000)]
    private static partial Regex Places();

    // Reader.Say("..."), Reader.Say(is ? "..." : "..."), Reader.Name("...").
    [GeneratedRegex(
        """eader\.(Say|Name)\(([^()";]*(\([^()]*\))?[^()";]*\?\s*"(?<text>[^"]+)"\s*:\s*)?"(?<text>[^"{]([^"\\]|\\.)*)["]""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Said();
}
