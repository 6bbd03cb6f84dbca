using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Http;

/// <summary>Whatever is sent, the answer says what is wrong and where, and the log stays as it was.</summary>
public sealed class BadInputTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Report = """ "report":{"sources":[{"outlet":"NRK","publishedAt":"2024-04-01"}]} """;

    public static TheoryData<string, int, string, string?> Visits() =>
        new()
        {
            { "", 400, "malformed-json", null },
            { "{", 400, "malformed-json", null },
            { "[]", 400, "wrong-type", null },
            { "null", 400, "malformed-json", null },
            { "\"visit\"", 400, "wrong-type", null },
            { Body(), 400, "missing-field", "visitor" },
            { Body(visitor: """{"country":"NOR"}"""), 422, "missing-field", "host" },
            { Full(occurs: "0000"), 400, "invalid-date", "occurs" },
            { Full(occurs: "9999-99"), 400, "invalid-date", "occurs" },
            { Full(occurs: "-45"), 400, "invalid-date", "occurs" },
            { Full(occurs: "2023-02-29"), 400, "invalid-date", "occurs" },
            { Full(occurs: "2024-03-18/2024-03-17"), 400, "end-before-start", "occurs" },
            { Full().Replace("\"2024-05\"", "20240501", StringComparison.Ordinal), 400, "wrong-type", "occurs" },
            { Full().Replace("\"2024-05\"", "null", StringComparison.Ordinal), 400, "wrong-type", "occurs" },
            { Full(visitor: """{"country":"NO"}"""), 400, "unknown-country", "visitor.country" },
            { Full(visitor: """{"country":"XYZ"}"""), 400, "unknown-country", "visitor.country" },
            { Full(visitor: """{"country":7}"""), 400, "wrong-type", "visitor.country" },
            { Full(visitor: """{"country":"NOR","nmae":"x"}"""), 400, "unknown-field", "visitor.nmae" },
            { Full(visitor: """{"country":"NOR","person":"a\u0000b"}"""), 400, "invalid-text", "visitor.person" },
            { Full(visitor: """{"country":"NOR","person":"a\ud800b"}"""), 400, "invalid-text", "visitor.person" },
            { Full(visitor: """{"country":"NOR","person":"  "}"""), 400, "empty-text", "visitor.person" },
            {
                Full(visitor: $$"""{"country":"NOR","person":"{{new string('x', 1_000_000)}}"}"""),
                400,
                "too-long",
                "visitor.person"
            },
            { Full(visitor: """{"country":"JPN"}"""), 422, "self-visit", "host.country" },
            { Full(more: "\"purpose\":{}"), 400, "wrong-type", "purpose" },
            { Full(more: "\"legs\":[null]"), 400, "null-item", "legs[0]" },
            { Full(more: "\"conditions\":[{\"text\":\"if\"},null]"), 400, "null-item", "conditions[1]" },
            { Reported("""{"sources":[null]}"""), 400, "null-item", "report.sources[0]" },
            { Full(more: "\"kind\":\"royal\""), 400, "unknown-value", "kind" },
            { Full(more: "\"kind\":1"), 400, "wrong-type", "kind" },
            { Full(more: "\"occurs\":\"2024-06\""), 400, "duplicate-field", "occurs" },
            { Full(more: "\"development\":\"x\""), 400, "unknown-field", "development" },
            { Full(more: "\"id\":\"x\""), 400, "invalid-id", "id" },
            { Full(more: "\"id\":7"), 400, "wrong-type", "id" },
            { Full(more: "\"id\":\"00000000-0000-0000-0000-000000000000\""), 400, "invalid-id", "id" },
            { Full(more: "\"status\":\"held\""), 422, "not-happened-yet", "occurs" },
            { Full(more: "\"status\":\"none\""), 422, "unknown-value", "status" },
            { Full(more: "\"status\":\"gone\""), 400, "unknown-value", "status" },
            { Full(more: "\"legs\":[{\"host\":{\"country\":\"NOR\"}}]"), 422, "self-visit", "legs[0].host.country" },
            {
                Full(
                    more: "\"conditions\":[{\"text\":\"if\",\"dependsOn\":{\"development\":\"018dbeb9-8400-7000-8000-00000000ffff\",\"status\":\"held\"}}]"
                ),
                422,
                "unknown-development",
                "conditions[0].dependsOn"
            },
            { Reported("""{"sources":[]}"""), 422, "source-missing", "report.sources" },
            { Reported("""{}"""), 400, "missing-field", "report.sources" },
            { Reported("""{"sources":[{}]}"""), 422, "source-unnamed", "report.sources[0]" },
            { Reported("""{"sources":[{"title":"x"}]}"""), 422, "source-unnamed", "report.sources[0]" },
            { Reported("""{"sources":[{"url":"nowhere"}]}"""), 422, "invalid-url", "report.sources[0].url" },
            { Reported("""{"sources":[{"url":"ftp://x.example/"}]}"""), 422, "invalid-url", "report.sources[0].url" },
            {
                Reported("""{"sources":[{"outlet":"x","credibility":9}]}"""),
                422,
                "invalid-grade",
                "report.sources[0].credibility"
            },
            {
                Reported("""{"sources":[{"outlet":"x","reliability":"Z"}]}"""),
                400,
                "unknown-value",
                "report.sources[0].reliability"
            },
            {
                Reported("""{"sources":[{"outlet":"x","publishedAt":"2124-01-01"}]}"""),
                422,
                "known-in-future",
                "report.sources[0].publishedAt"
            },
            {
                Reported("""{"sources":[{"outlet":"x","publishedAt":"yesterday"}]}"""),
                400,
                "invalid-instant",
                "report.sources[0].publishedAt"
            },
            {
                Reported("""{"sources":[{"outlet":"x","publishedAt":"2024-01-01T10:00:00"}]}"""),
                400,
                "invalid-instant",
                "report.sources[0].publishedAt"
            },
            {
                Reported("""{"sources":[{"outlet":"x"}],"knownAt":"2024-01-01"}"""),
                400,
                "unknown-field",
                "report.knownAt"
            },
        };

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task A_visit_that_cannot_be_is_refused_by_field(string body, int status, string code, string? field)
    {
        var before = await EventsAsync();
        var answer = await tracker.PostAsync("/api/visits", body);

        Assert.Equal((status, code, field), (answer.Status, answer["code"], answer["field"]));
        Assert.False(string.IsNullOrWhiteSpace(answer["title"]));
        Assert.Equal(before, await EventsAsync());
    }

    public static TheoryData<string, string, string?> Urls() =>
        new()
        {
            { "/api/visits?knwonAt=2024-01-01", "unknown-parameter", "knwonAt" },
            { "/api/visits?knownAt=", "invalid-parameter", "knownAt" },
            { "/api/visits?knownAt=soon", "invalid-instant", "knownAt" },
            { "/api/visits?knownAt=2124-01-01", "known-in-future", "knownAt" },
            { "/api/visits?knownAt=2024-01-01&knownAt=2024-01-02", "repeated-parameter", "knownAt" },
            { "/api/visits?recordedAt=position:x", "invalid-position", "recordedAt" },
            { "/api/visits?recordedAt=position:-1", "invalid-position", "recordedAt" },
            { "/api/visits?recordedAt=2124-01-01", "recorded-in-future", "recordedAt" },
            { "/api/visits?validAt=2024-02-30", "invalid-day", "validAt" },
            { "/api/visits?minPosition=99999999999999999999", "invalid-position", "minPosition" },
            { "/api/visits?country=KR", "unknown-country", "country" },
            { "/api/visits?status=gone", "unknown-value", "status" },
            { "/api/visits?kind=royal", "unknown-value", "kind" },
            { "/api/visits?role=boss", "unknown-value", "role" },
            { "/api/summits?role=boss", "unknown-value", "role" },
            { "/api/statements?role=boss", "unknown-value", "role" },
            { "/api/promises?role=boss", "unknown-value", "role" },
            { "/api/lag?by=weather", "unknown-value", "by" },
            { "/api/lag?arrival=soon", "unknown-value", "arrival" },
            { "/api/lag?lateAfter=-1", "invalid-number", "lateAfter" },
            { "/api/lag?type=person", "unknown-value", "type" },
            { "/api/search?q=visit&role=boss", "unknown-value", "role" },
            { "/api/people?role=boss", "unknown-value", "role" },
            { "/api/countries?region=foo", "unknown-value", "region" },
            { "/api/visits?from=2024-05&to=2024-04", "end-before-start", "to" },
            { "/api/timeline?from=2024-05&to=2024-04", "end-before-start", "to" },
            { "/api/promises?from=2024-05&to=2024-04", "end-before-start", "to" },
            { "/api/search?q=visit&from=2024-05&to=2024-04", "end-before-start", "to" },
            { "/api/visits?from=0000", "invalid-date", "from" },
            { "/api/visits?limit=0", "invalid-number", "limit" },
            { "/api/visits?limit=501", "invalid-number", "limit" },
            { "/api/visits?cursor=abc", "invalid-cursor", "cursor" },
            { "/api/visits?cursor=e30", "invalid-cursor", "cursor" },
            { "/api/statements?kind=state", "unknown-value", "kind" },
            { "/api/events?after=-1", "invalid-position", "after" },
            { "/api/timeline?pair=KOR", "invalid-pair", "pair" },
            { "/api/timeline?pair=KOR-KOR", "invalid-pair", "pair" },
            { "/api/timeline?type=war", "unknown-value", "type" },
            { "/api/timeline?development=7", "invalid-id", "development" },
            { "/api/relations/USA/USA", "same-country", "other" },
            { "/api/relations/USA/Korea", "unknown-country", "other" },
            { "/api/relations/usa/KOR", "unknown-country", "one" },
            { "/api/status?x=1", "unknown-parameter", "x" },
            { "/health/live?x=1", "unknown-parameter", "x" },
        };

    [Fact]
    public async Task An_address_without_end_is_refused_in_words()
    {
        var answer = await tracker.GetAsync($"/api/search?q={new string('x', 20_000)}");

        Assert.Equal((414, "too-long"), (answer.Status, answer["code"]));
    }

    [Theory]
    [MemberData(nameof(Urls))]
    public async Task A_question_that_cannot_be_understood_is_refused_by_parameter(
        string url,
        string code,
        string? field
    )
    {
        var answer = await tracker.GetAsync(url);

        Assert.Equal((400, code, field), (answer.Status, answer["code"], answer["field"]));
    }

    [Theory]
    [InlineData("/api/visits/018dbeb9-8400-7000-8000-00000000ffff", "unknown-visit")]
    [InlineData("/api/summits/018dbeb9-8400-7000-8000-00000000ffff/history", "unknown-summit")]
    [InlineData("/api/visits/7", "unknown-route")]
    [InlineData("/api/nowhere", "unknown-route")]
    public async Task What_is_not_there_is_said_to_be_not_there(string url, string code)
    {
        var answer = await tracker.GetAsync(url);

        Assert.Equal((404, code), (answer.Status, answer["code"]));
    }

    [Fact]
    public async Task What_a_source_gives_otherwise_and_does_not_fit_is_refused_in_words_for_people()
    {
        var visit = await tracker.PostAsync("/api/visits", Full());
        var answer = await tracker.PostAsync(
            $"/api/visits/{visit["id"]}/reports",
            $$"""{"otherwise":{"host":"x"},{{Report}}}"""
        );

        Assert.Equal((422, "wrong-type", "otherwise.host"), (answer.Status, answer["code"], answer["field"]));
        Assert.DoesNotContain("DiplomacyTracker.", answer["title"], StringComparison.Ordinal);
        Assert.Contains("host", answer["title"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/visits/018dbeb9-8400-7000-8000-00000000ffff/confirm")]
    [InlineData("/api/summits/018dbeb9-8400-7000-8000-00000000ffff/withdraw")]
    [InlineData("/api/incidents/sanctions")]
    public async Task A_route_that_is_only_posted_to_says_so_to_whoever_reads_it(string url)
    {
        var answer = await tracker.GetAsync(url);

        Assert.Equal((405, "wrong-method"), (answer.Status, answer["code"]));
        using var response = await tracker.Http.GetAsync(url, TestContext.Current.CancellationToken);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("banana", 422)]
    [InlineData("severed", 422)]
    [InlineData("held", 201)]
    public async Task A_condition_waits_for_a_status_that_its_development_can_have(string status, int answered)
    {
        var first = await tracker.PostAsync("/api/visits", Full());
        var answer = await tracker.PostAsync(
            "/api/visits",
            Full(
                more: $"\"conditions\":[{{\"text\":\"if\",\"dependsOn\":{{\"development\":\"{first["id"]}\",\"status\":\"{status}\"}}}}]"
            )
        );

        Assert.Equal(answered, answer.Status);
        if (answered is 422)
            Assert.Equal(("unknown-value", "conditions[0].dependsOn.status"), (answer["code"], answer["field"]));
    }

    [Theory]
    [InlineData("Idempotency-Key", "a b", "invalid-idempotency-key")]
    [InlineData("If-Match", "three", "invalid-etag")]
    public async Task A_header_that_cannot_be_understood_is_refused_by_name(string name, string value, string code)
    {
        var answer = await tracker.PostAsync("/api/visits", Full(), (name, value));

        Assert.Equal((400, code, name), (answer.Status, answer["code"], answer["field"]));
    }

    [Fact]
    public async Task A_statement_is_not_found_among_visits()
    {
        var statement = await tracker.PostAsync(
            "/api/statements",
            $$"""{"speaker":{"country":"NOR"},"summary":"Hello",{{Report}}}"""
        );
        var read = await tracker.GetAsync($"/api/visits/{statement["id"]}");
        var confirmed = await tracker.PostAsync(
            $"/api/visits/{statement["id"]}/confirm",
            $$"""{"by":"NOR",{{Report}}}"""
        );

        Assert.Equal((404, "unknown-visit"), (read.Status, read["code"]));
        Assert.Equal((404, "unknown-visit"), (confirmed.Status, confirmed["code"]));
    }

    [Fact]
    public async Task What_is_no_JSON_by_its_own_word_is_refused()
    {
        using var content = new StringContent("<visit/>", System.Text.Encoding.UTF8, "application/xml");
        using var response = await tracker.Http.PostAsync(
            "/api/visits",
            content,
            TestContext.Current.CancellationToken
        );
        var answer = await Answer.OfAsync(response);

        Assert.Equal((415, "unsupported-media-type"), (answer.Status, answer["code"]));
        Assert.Contains("application/json", answer["title"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_packed_body_is_refused_by_name()
    {
        using var content = new ByteArrayContent([0x1F, 0x8B, 8, 0]);
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        using var response = await tracker.Http.PostAsync(
            "/api/visits",
            content,
            TestContext.Current.CancellationToken
        );
        var answer = await Answer.OfAsync(response);

        Assert.Equal((415, "unsupported-media-type"), (answer.Status, answer["code"]));
        Assert.Contains("gzip", answer["title"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_where_a_decision_belongs_is_of_the_wrong_type() =>
        Assert.Equal("wrong-type", (await tracker.PostAsync("/api/duplicates/accept", "[]"))["code"]);

    [Fact]
    public async Task Random_mutations_of_a_request_never_break_the_server()
    {
        var random = new Random(7);
        var before = Full();
        for (var round = 0; round < 500; round++)
        {
            var text = before.ToCharArray().ToList();
            for (var change = random.Next(1, 4); change > 0; change--)
                switch (random.Next(3))
                {
                    case 0:
                        text.RemoveAt(random.Next(text.Count));
                        break;
                    case 1:
                        text.Insert(random.Next(text.Count), "{}[]\":,0a\u0000é"[random.Next(11)]);
                        break;
                    default:
                        text[random.Next(text.Count)] = "{}[]\":,0a\u0000é"[random.Next(11)];
                        break;
                }

            var answer = await tracker.PostAsync("/api/visits?dryRun=true", new string([.. text]));
            Assert.True(answer.Status is 200 or (>= 400 and < 500), $"{answer.Status} for {new string([.. text])}");
        }
    }

    private async Task<string?> EventsAsync() => (await tracker.GetAsync("/api/status"))["log.events"];

    private static string Body(string? visitor = null) =>
        visitor is null
            ? "{\"occurs\":\"2024-05\"," + Report + "}"
            : "{\"visitor\":" + visitor + ",\"occurs\":\"2024-05\"," + Report + "}";

    private static string Full(
        string occurs = "2024-05",
        string visitor = """{"country":"NOR"}""",
        string? more = null
    ) =>
        $$"""{"visitor":{{visitor}},"host":{"country":"JPN"},"occurs":"{{occurs}}",{{Report}}{{(more is null ? "" : $",{more}")}}}""";

    private static string Reported(string report) =>
        $$"""{"visitor":{"country":"NOR"},"host":{"country":"JPN"},"occurs":"2024-05","report":{{report}}}""";
}
