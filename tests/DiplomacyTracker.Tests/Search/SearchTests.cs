using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Imports;
using DiplomacyTracker.Tests.Support;
using Npgsql;

namespace DiplomacyTracker.Tests.Search;

/// <summary>What somebody finds who types a few words.</summary>
public sealed class SearchTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private static readonly string[] China = ["CHN"];
    private static readonly string[] Türkiye = ["TUR"];
    private static readonly string[] InOtherScripts = ["Реджеп Тайип Эрдоган", "رجب طيب أردوغان"];

    private static readonly object Wire = new
    {
        sources = new[] { new { outlet = "Wire", publishedAt = "2024-05-02" } },
    };

    [Theory]
    [InlineData("회담", "양국은 정상회담을 갖기로 했다")]
    [InlineData("정상회담", "양국은 정상회담을 갖기로 했다")]
    [InlineData("共同声明", "中法两国发表共同声明")]
    [InlineData("elysee", "Le Président reçoit à l’Élysée")]
    [InlineData("ÉLYSÉE recoit", "Le Président reçoit à l’Élysée")]
    [InlineData("\"recoit a l'elysee\"", "Le Président reçoit à l’Élysée")]
    public async Task Accents_case_and_scripts_do_not_matter(string typed, string words)
    {
        var said = await SayAsync(words);

        var found = await FindAsync(typed);

        Assert.Contains(said, Ids(found));
        Assert.All(Items(found), item => Assert.NotEmpty(item?["passage"]?["marks"]?.AsArray() ?? []));
    }

    [Fact]
    public async Task A_surname_in_another_script_finds_what_its_bearer_does()
    {
        await tracker.PostAsync(
            "/api/people",
            new
            {
                name = "Recep Tayyip Erdogan",
                countries = Türkiye,
                spellings = InOtherScripts,
                report = Wire,
            }
        );
        var visit = await tracker.PostAsync(
            "/api/visits",
            new
            {
                visitor = new { country = "TUR", person = "Recep Tayyip Erdoğan" },
                host = new { country = "HUN" },
                occurs = "2024-07",
                report = Wire,
            }
        );

        Assert.Contains(visit["id"], Ids(await FindAsync("Эрдоган")));
        Assert.Contains(visit["id"], Ids(await FindAsync("أردوغان")));
        Assert.DoesNotContain(visit["id"], Ids(await FindAsync("Эрдо")));
    }

    [Fact]
    public async Task Who_slips_is_offered_the_name_that_is_known()
    {
        await tracker.PostAsync(
            "/api/visits",
            new
            {
                visitor = new { country = "NOR", person = "Anniken Huitfeldt" },
                host = new { country = "ISL" },
                occurs = "2024-08",
                report = Wire,
            }
        );
        await tracker.GetCurrentAsync("/api/timeline");

        async Task<string> ReadAsync(string address) =>
            System.Net.WebUtility.HtmlDecode(
                await tracker.Http.GetStringAsync(address, TestContext.Current.CancellationToken)
            );
        Assert.Contains(
            "href=\"/search?q=huitfeldt\"",
            await ReadAsync("/search?q=Huitfelt"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "q=huitfeldt+iceland",
            (await ReadAsync("/search?q=huitfeld+iceland")).Replace("%20", "+", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        // Nothing is offered that wasn't known then.
        Assert.DoesNotContain(
            "Did you mean",
            await ReadAsync("/search?q=Huitfelt&knownAt=2024-01-01"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_passage_shows_what_was_found()
    {
        await SayAsync($"{string.Join(' ', Enumerable.Repeat("lorem", 100))} the Zaporizhzhia plant 🇺🇦 is safe");

        var found = await FindAsync("zaporizhzhia plant");

        var text = found["items.0.passage.text"] ?? "";
        Assert.Equal("summary", found["items.0.passage.field"]);
        Assert.InRange(text.Length, 20, 201);
        Assert.Equal(
            ["Zaporizhzhia", "plant"],
            found
                .Json["items"]
                ?[0]?["passage"]?["marks"]?.AsArray()
                .Select(mark => text[(int)(mark?[0] ?? 0)..(int)(mark?[1] ?? 0)])
                ?? []
        );
    }

    [Fact]
    public async Task A_visit_is_not_found_before_it_was_known_or_where_a_correction_took_it_away()
    {
        var visit = await tracker.PostAsync(
            "/api/visits",
            new
            {
                visitor = new { country = "ITA", person = "Ludovica Quaresima" },
                host = new { country = "GRC" },
                occurs = "2024-06",
                report = Wire,
            }
        );
        var before = await tracker.GetAsync("/api/status");
        var corrected = await tracker.PostAsync(
            $"/api/visits/{visit["id"]}/correct",
            new
            {
                scope = "record",
                changes = new { host = new { country = "LBN" } },
                reason = "misread",
                report = Wire,
            }
        );
        Assert.Equal(200, corrected.Status);

        Assert.Empty(Ids(await FindAsync("quaresima", "knownAt=2024-05-01")));
        Assert.Empty(Ids(await FindAsync("quaresima greece")));
        Assert.Single(Ids(await FindAsync("quaresima greece", $"recordedAt=position:{before["log.position"]}")));
        Assert.Single(Ids(await FindAsync("quaresima lebanon june 2024", "knownAt=2024-05-03")));
    }

    [Fact]
    public async Task Pages_lose_nothing_and_repeat_nothing()
    {
        for (var number = 0; number < 7; number++)
            await SayAsync($"The xylophone is mentioned{string.Concat(Enumerable.Repeat(" xylophone", number % 3))}");
        var whole = Ids(await FindAsync("xylophone"));

        var (walked, page) = (new List<string>(), await FindAsync("xylophone", "limit=2"));
        for (; page["next"] is { } next; page = await tracker.GetAsync($"/api/search?limit=2&cursor={next}"))
            walked.AddRange(Ids(page));

        Assert.Equal(7, whole.Count);
        Assert.Equal(whole, walked.Concat(Ids(page)));
    }

    [Fact]
    public async Task The_list_of_visits_is_found_by_names_places_and_months()
    {
        await tracker.ImportAsync(
            new VisitRow("1372", "Korea, South")
            {
                Visitor = "President Kim Dae Jung",
                Description = "Official working visit.",
                Start = "1999-07-02",
                End = "1999-07-03",
            },
            new VisitRow("1432", "Korea, South")
            {
                Start = "2000-09-07",
                End = "2000-09-07",
                Visitor = "President Kim Dae-jung",
                Description = "Met in New York.",
            },
            new VisitRow("2350", "India")
            {
                Visitor = "Prime Minister Nehru",
                Description = "Official visit at Washington and Gettysburg.",
                Start = "1956-12-16",
                End = "1956-12-20",
            },
            new VisitRow("2351", "India") { Visitor = "Prime Minister Nehru", Description = "Visited Washington." }
        );

        Assert.Equal(2, Ids(await FindAsync("kim dae jung")).Count);
        Assert.Equal(2, Ids(await FindAsync("kim daejung")).Count + Ids(await FindAsync("kim dae jung 1999")).Count);
        Assert.Equal(
            ["1956-12-16/1956-12-20"],
            Items(await FindAsync("visits to washington in december"))
                .Select(item => $"{item?["development"]?["occurs"]}")
        );
        Assert.Equal("Nehru", (await FindAsync("us india nehru"))["items.0.development.visitor.person"]);
    }

    [Fact]
    public async Task Whoever_is_called_otherwise_too_is_found_by_any_name()
    {
        var said = await SayAsync("A word of Kim Tae-chung's");
        Assert.DoesNotContain(said, Ids(await FindAsync("尹大中")));

        await CallAsync(said, "尹大中", "kim tae-chung");

        Assert.Contains(said, Ids(await FindAsync("尹大中")));
        Assert.DoesNotContain(said, Ids(await FindAsync("尹大中", "knownAt=2024-05-01")));
    }

    [Fact]
    public async Task Filters_are_those_of_lists()
    {
        var said = await SayAsync("About the wombat treaty");

        Assert.Contains(said, Ids(await FindAsync("wombat", "type=statement&country=FRA&role=speaker&status=made")));
        Assert.Empty(Ids(await FindAsync("wombat", "type=visit")));
        Assert.Empty(Ids(await FindAsync("wombat", "from=2024-06")));
        Assert.Empty(Ids(await FindAsync("wombat", "person=Nobody")));
    }

    [Theory]
    [InlineData("", "missing-query")]
    [InlineData("q=to%20the", "empty-query")]
    [InlineData("q=-seoul", "empty-query")]
    [InlineData("q=seoul&type=war", "unknown-value")]
    [InlineData("q=seoul&status=maybe", "unknown-value")]
    [InlineData("q=seoul&sort=name", "unknown-parameter")]
    public async Task What_cannot_be_looked_for_is_refused(string query, string code)
    {
        var answer = await tracker.GetAsync($"/api/search?{query}");

        Assert.Equal((400, code), (answer.Status, answer["code"]));
    }

    [Fact]
    public async Task Too_much_at_once_is_refused() =>
        Assert.Equal("too-long", (await tracker.GetAsync($"/api/search?q={new string('x', 301)}"))["code"]);

    /// <summary>Writes into the ledger how somebody is called, as a kind of development that tells of persons does.</summary>
    private async Task CallAsync(string development, params string[] names)
    {
        await using var database = NpgsqlDataSource.Create(tracker.ConnectionString);
        await using var command = database.CreateCommand(
            """
            insert into diplomacy.ledger_party
            select distinct development, parties, position_from, 'KOR', 'called', name, 0, ''
            from diplomacy.ledger, unnest($2) as name where development = $1 and act = 'whole'
            on conflict do nothing
            """
        );
        command.Parameters.Add(new() { Value = Guid.Parse(development) });
        command.Parameters.Add(new() { Value = names });
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> SayAsync(string words)
    {
        var said = await tracker.PostAsync(
            "/api/statements",
            new
            {
                speaker = new { country = "FRA" },
                about = China,
                summary = words,
                occurs = "2024-05-01",
                report = Wire,
            }
        );
        Assert.Equal(201, said.Status);
        return said["id"] ?? "";
    }

    private Task<Answer> FindAsync(string typed, string parameters = "") =>
        tracker.GetCurrentAsync($"/api/search?q={Uri.EscapeDataString(typed)}&{parameters}".TrimEnd('&'));

    private static JsonArray Items(Answer found)
    {
        Assert.Equal(200, found.Status);
        return found.Json["items"]?.AsArray() ?? [];
    }

    private static List<string> Ids(Answer found) => [.. Items(found).Select(item => $"{item?["id"]}")];
}
