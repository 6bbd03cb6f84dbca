using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Duplicates;

/// <summary>What is proposed as one and the same, with what speaks for it and what doesn't.</summary>
public sealed class ProposedTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Shultz =
        """{ "country": "USA", "person": "George P. Shultz", "office": "Secretary of State" }""";

    [Fact]
    public async Task Two_records_of_one_visit_that_say_the_same_are_proposed_strongly_and_differ_in_nothing()
    {
        const string seoul = """{ "country": "KOR", "city": "Seoul" }""";
        var first = await tracker.VisitAsync(Shultz, seoul, "2021-03-17", known: "2021-04-01");
        var later = await tracker.VisitAsync(Shultz, seoul, "2021-03-17", known: "2021-05-01");

        var pair = Assert.Single(await tracker.ProposedAsync("KOR", $"&development={first}"));

        Assert.Equal(
            ("proposed", "strong", "visit"),
            ($"{pair?["state"]}", $"{pair?["strength"]}", $"{pair?["type"]}")
        );
        Assert.Equal((later, first), ($"{pair?["duplicate"]?["id"]}", $"{pair?["original"]?["id"]}"));
        Assert.Equal(["same-days", "same-countries", "same-office", "same-person", "same-place"], pair.Codes());
        Assert.Equal("Both name George P. Shultz.", $"{pair?["reasons"]?[3]?["text"]}");
        Assert.Equal("George P. Shultz", $"{pair?["duplicate"]?["visitor"]?["person"]}");
        Assert.Empty(pair.Fields());
    }

    [Fact]
    public async Task A_longer_stay_with_fuller_remarks_is_proposed_with_what_differs()
    {
        const string brussels = """{ "country": "BEL", "city": "Brussels" }""";
        var first = await tracker.VisitAsync(Shultz, brussels, "2021-03-22/2021-03-24", known: "2021-04-01");
        var later = await tracker.VisitAsync(Shultz, brussels, "2021-03-22/2021-03-25", known: "2021-05-01");
        await tracker.PurposeAsync(first, "Attended the NATO ministerial meeting.");
        await tracker.PurposeAsync(later, "Attended the NATO ministerial meeting. Met with Foreign Minister Wilmès.");

        var pair = Assert.Single(await tracker.ProposedAsync("BEL"));

        Assert.Equal("strong", $"{pair?["strength"]}");
        Assert.Contains("overlapping-days", pair.Codes());
        Assert.Contains("similar-text", pair.Codes());
        Assert.Equal(["occurs", "purpose"], pair.Fields().Order());
        Assert.Equal("2021-03-22/2021-03-25", $"{pair?["differences"]?[0]?["duplicate"]}");
    }

    [Fact]
    public async Task Other_business_of_one_who_comes_through_twice_a_day_is_weak_and_the_difference_is_shown()
    {
        const string israel = """{ "country": "ISR", "city": "Jerusalem" }""";
        var first = await tracker.VisitAsync(Shultz, israel, "1988-02-28", known: "1990-01-01");
        var later = await tracker.VisitAsync(Shultz, israel, "1988-02-28", known: "1990-01-02");
        await tracker.PurposeAsync(first, "Discussed the peace process with Prime Minister Shamir.");
        await tracker.PurposeAsync(later, "Returned from Amman; talks on Soviet Jewry.");

        var pair = Assert.Single(await tracker.ProposedAsync("ISR"));

        Assert.Equal("weak", $"{pair?["strength"]}");
        Assert.Equal(["purpose"], pair.Fields());
        Assert.Equal(2, (await tracker.GetCurrentAsync("/api/visits?country=ISR")).Json["items"]?.AsArray().Count);
    }

    [Theory]
    [InlineData(
        """{ "country": "NOR", "person": "Antony Blinken" }""",
        "DNK",
        "2024-01-05",
        "a name alone, of another country"
    )]
    [InlineData(
        """{ "country": "SWE", "person": "Antony Blinken" }""",
        "FIN",
        "2024-01-05",
        "a name alone, to another country"
    )]
    [InlineData(
        """{ "country": "SWE", "person": "Antony Blinken" }""",
        "DNK",
        "2024-01-08",
        "a name and the countries, days later"
    )]
    [InlineData(
        """{ "country": "SWE", "person": "Margot Wallström" }""",
        "DNK",
        "2024-01-05",
        "somebody else on the same day"
    )]
    public async Task Neither_a_name_alone_nor_anything_without_time_and_countries_is_proposed(
        string visitor,
        string host,
        string occurs,
        string what
    )
    {
        var first = await tracker.VisitAsync(
            """{ "country": "SWE", "person": "Antony Blinken" }""",
            """{ "country": "DNK" }""",
            "2024-01-05"
        );
        var second = await tracker.VisitAsync(visitor, $$"""{ "country": "{{host}}" }""", occurs);

        var of = await tracker.GetCurrentAsync($"/api/duplicates?development={first}");
        Assert.DoesNotContain(
            of.Json["items"]?.AsArray() ?? [],
            pair =>
                $"{pair?["duplicate"]?["id"]}" == second || $"{pair?["original"]?["id"]}" == second || what.Length is 0
        );
    }

    [Theory]
    [InlineData("Pak Jin", "Park Jin", "other-spelling")]
    [InlineData("Park Jin", "park jin", "same-person")]
    public async Task Another_spelling_speaks_for_it_and_says_so(string one, string other, string code)
    {
        var day = code is "same-person" ? "2023-11-08" : "2023-11-18";
        var first = await tracker.VisitAsync(
            $$"""{ "country": "KOR", "person": "{{one}}" }""",
            """{ "country": "VNM" }""",
            day
        );
        await tracker.VisitAsync($$"""{ "country": "KOR", "person": "{{other}}" }""", """{ "country": "VNM" }""", day);

        var of = await tracker.GetCurrentAsync($"/api/duplicates?development={first}");

        Assert.Contains(code, Assert.Single(of.Json["items"]?.AsArray() ?? []).Codes());
    }

    [Fact]
    public async Task What_each_end_confirms_by_itself_speaks_for_one_visit_told_from_both_ends()
    {
        string[] visits = ["PER", "CHL"];
        foreach (var (index, by) in visits.Index())
        {
            var body = """
                { "visitor": { "country": "PER" }, "host": { "country": "CHL" }, "occurs": "2024-02-11",
                  "report": { "sources": [ { "outlet": "EFE", "publishedAt": "2024-02-01" } ] } }
                """;
            visits[index] = $"{(await tracker.PostAsync("/api/visits", body))["id"]}";
            await tracker.PostAsync(
                $"/api/visits/{visits[index]}/confirm",
                $$"""{ "by": "{{by}}", "report": { "sources": [ { "outlet": "EFE", "publishedAt": "2024-02-02" } ] } }"""
            );
        }

        Assert.Contains("both-ends", Assert.Single(await tracker.ProposedAsync("PER")).Codes());
    }

    [Fact]
    public async Task Of_many_statements_of_a_day_only_those_in_the_same_words_are_proposed()
    {
        string[] said = ["We welcome the talks.", "We welcome the talks.", "Fishing quotas remain as they are."];
        foreach (var (index, words) in said.Index())
            await tracker.PostAsync(
                "/api/statements",
                $$"""
                { "speaker": { "country": "ISL" }, "to": ["FRO"], "kind": "remarks", "summary": "{{words}}", "occurs": "2024-01-03",
                  "report": { "sources": [ { "outlet": "Paper {{index}}", "publishedAt": "2024-01-03" } ] } }
                """
            );

        Assert.Contains("same-text", Assert.Single(await tracker.ProposedAsync("ISL")).Codes());
    }

    [Theory]
    [InlineData("state=perhaps", "unknown-value")]
    [InlineData("type=person", "unknown-value")]
    [InlineData("colour=red", "unknown-parameter")]
    [InlineData("development=4118", "invalid-id")]
    public async Task What_the_list_does_not_take_is_refused_by_name(string query, string code) =>
        Assert.Equal(code, (await tracker.GetAsync($"/api/duplicates?{query}"))["code"]);
}
