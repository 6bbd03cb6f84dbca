using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Http;

/// <summary>The description of the API says what is true, and can be read without the internet.</summary>
public sealed class DescriptionTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Visit = "RecordVisit";
    private const string Summit = "RecordSummit";
    private const string Statement = "RecordStatement";
    private const string Incident = "ReportIncident";
    private const string Sanction = "ImposeSanction";
    private const string Agreement = "RecordAgreement";
    private const string Person = "RecordPerson";
    private const string Pair = "RecordRepresentation";

    private static readonly (string Route, string Query)[] AcrossKinds =
    [
        ("/api/timeline", "/api/timeline"),
        ("/api/events", "/api/events"),
        ("/api/relations/{one}/{other}", "/api/relations/USA/KOR?score=true&validAt=2024-03-18"),
        ("/api/relations/{one}/{other}/explain", "/api/relations/USA/KOR/explain?validAt=2024-03-18"),
        ("/api/relations/{one}/{other}/diff", "/api/relations/USA/KOR/diff?from=2024-02-20&to=2024-03-18"),
        ("/api/methodology", "/api/methodology"),
        ("/api/countries", "/api/countries"),
        ("/api/countries/resolve", "/api/countries/resolve?name=Korea&on=1890"),
        ("/api/imports", "/api/imports"),
        ("/api/status", "/api/status"),
        ("/api/rebuild", "/api/rebuild"),
        ("/health/live", "/health/live"),
        ("/health/ready", "/health/ready"),
    ];

    /// <summary>Every command's example, behind the examples that make it possible.</summary>
    public static TheoryData<string, string, string[]> Commands() =>
        new()
        {
            { "visits", "/", [Visit] },
            { "visits", "/{id}/confirm", [Visit] },
            { "visits", "/{id}/reschedule", [Visit, "ConfirmVisit"] },
            { "visits", "/{id}/postpone", [Visit, "ConfirmVisit"] },
            { "visits", "/{id}/cancel", [Visit, "ConfirmVisit"] },
            { "visits", "/{id}/begin", [Visit, "ConfirmVisit"] },
            { "visits", "/{id}/meetings", [Visit, "ConfirmVisit"] },
            { "visits", "/{id}/conclude", [Visit, "ConfirmVisit"] },
            { "visits", "/{id}/reports", [Visit] },
            { "visits", "/{id}/reports/{eventId}/withdraw", [Visit] },
            { "visits", "/{id}/correct", [Visit] },
            { "visits", "/{id}/retract", [Visit] },
            { "summits", "/", [Summit] },
            { "summits", "/{id}/confirm", [Summit] },
            { "summits", "/{id}/programme", [Summit] },
            { "summits", "/{id}/participants", [Summit] },
            { "summits", "/{id}/withdraw", [Summit, "SetParticipation"] },
            { "summits", "/{id}/conditions/{number}/resolve", [Summit, "SetParticipation"] },
            { "summits", "/{id}/reschedule", [Summit] },
            { "summits", "/{id}/postpone", [Summit] },
            { "summits", "/{id}/cancel", [Summit] },
            { "summits", "/{id}/open", [Summit, "ConfirmSummit"] },
            { "summits", "/{id}/conclude", [Summit, "ConfirmSummit"] },
            { "statements", "/", [Statement] },
            { "statements", "/{id}/withdraw", [Statement] },
            { "representation", "/{id}/recognise", [Pair] },
            { "representation", "/{id}/suspend", [Pair] },
            { "representation", "/{id}/sever", [Pair] },
            { "representation", "/{id}/missions", [Pair] },
            { "representation", "/{id}/missions/close", [Pair] },
            { "representation", "/{id}/level", [Pair] },
            { "representation", "/{id}/credentials", [Pair] },
            { "representation", "/{id}/recall-for-consultations", [Pair] },
            { "representation", "/{id}/recall", [Pair] },
            { "representation", "/{id}/withdraw", [Pair] },
            { "representation", "/{id}/persona-non-grata", [Pair] },
            { "representation", "/{id}/return-from-consultations", [Pair, "RecallForConsultations"] },
            { "representation", "/{id}/resume", [Pair, "SuspendRelations"] },
            { "incidents", "/", [Incident] },
            { "incidents", "/{id}/acts", [Incident] },
            { "incidents", "/{id}/attribute", [Incident] },
            { "incidents", "/{id}/resolve", [Incident] },
            { "incidents", "/{id}/reopen", [Incident, "ResolveIncident"] },
            { "incidents", "/sanctions", [Sanction] },
            { "incidents", "/{id}/join", [Sanction] },
            { "incidents", "/{id}/extend", [Sanction] },
            { "incidents", "/{id}/ease", [Sanction] },
            { "incidents", "/{id}/lift", [Sanction] },
            { "agreements", "/", [Agreement] },
            { "agreements", "/negotiations", [Agreement] },
            { "agreements", "/{id}/sign", [Agreement] },
            { "agreements", "/{id}/ratify", [Agreement] },
            { "agreements", "/{id}/accede", [Agreement] },
            { "agreements", "/{id}/bring-into-force", [Agreement] },
            { "agreements", "/{id}/suspend", [Agreement, "BringIntoForce"] },
            { "agreements", "/{id}/resume", [Agreement, "BringIntoForce", "SuspendAgreement"] },
            { "agreements", "/{id}/denounce", [Agreement, "BringIntoForce"] },
            { "agreements", "/{id}/terminate", [Agreement, "BringIntoForce"] },
            { "people", "/", [Person] },
            { "people", "/{id}/spellings", [Person] },
            { "people", "/{id}/tenures", [Person] },
            { "people", "/{id}/tenures/end", [Person, "RecordTenure"] },
            { "people", "/{id}/names", [Person] },
        };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_example_of_a_command_works_as_it_stands(string kind, string route, string[] before)
    {
        var description = (await tracker.GetAsync("/openapi/v1.json")).Json;
        var paired = OfAnotherPair();
        var founded = await tracker.PostAsync(
            Founding(kind, before[0]),
            paired(Example(description, Founding(kind, before[0])))
        );
        foreach (var verb in before.Skip(1))
            Assert.Equal(
                200,
                (
                    await tracker.PostAsync(
                        $"/api/{kind}/{founded["id"]}{Paths[verb]}",
                        paired(Example(description, $"/api/{kind}/{{id}}{Paths[verb]}"))
                    )
                ).Status
            );

        var history = await tracker.GetAsync($"/api/{kind}/{founded["id"]}/history");
        var url = $"/api/{kind}{route}"
            .Replace("{id}", founded["id"], StringComparison.Ordinal)
            .Replace("{eventId}", history["lines.0.event"], StringComparison.Ordinal)
            .Replace("{number}", "1", StringComparison.Ordinal)
            .TrimEnd('/');
        var answer = await tracker.PostAsync(url, paired(Example(description, $"/api/{kind}{route}".TrimEnd('/'))));

        Assert.InRange(answer.Status, 200, 201);
        Assert.NotEmpty(answer.Json["events"]?.AsArray() ?? []);
    }

    [Fact]
    public async Task Every_command_has_an_example_and_every_read_its_axes()
    {
        var paths = (await tracker.GetAsync("/openapi/v1.json")).Json["paths"]?.AsObject() ?? [];
        foreach (var (path, operations) in paths)
        {
            if (operations?["post"]?["requestBody"]?["content"]?["application/json"] is { } body)
                Assert.True(body["example"] is JsonObject, $"{path} has no example.");
            if (
                operations?["get"] is { } read
                && path.StartsWith("/api/", StringComparison.Ordinal)
                && path is not ("/api/status" or "/api/rebuild" or "/api/methodology" or "/api/export" or "/api/stream")
                && !path.StartsWith("/api/imports", StringComparison.Ordinal)
            )
                Assert.Superset(
                    new HashSet<string> { "validAt", "knownAt", "recordedAt", "minPosition" },
                    read["parameters"]?.AsArray().Select(parameter => $"{parameter?["name"]}").ToHashSet() ?? []
                );
        }

        Assert.Equal("3.1", (await tracker.GetAsync("/openapi/v1.json"))["openapi"]?[..3]);
    }

    [Fact]
    public async Task All_that_stands_in_a_path_is_described_and_so_is_what_every_route_answers()
    {
        var paths = (await tracker.GetAsync("/openapi/v1.json")).Json["paths"]?.AsObject() ?? [];
        foreach (var (path, operations) in paths)
        foreach (var (method, operation) in operations?.AsObject() ?? [])
        {
            var described = (operation?["parameters"]?.AsArray() ?? [])
                .Where(parameter => $"{parameter?["in"]}" is "path")
                .Select(parameter => $"{parameter?["name"]}");
            var places = path.Split('{').Skip(1).Select(place => place.Split('}')[0]);
            Assert.True(
                places.Order().SequenceEqual(described.Order()),
                $"{method} {path}: {string.Join(", ", described)}"
            );
            var answers = (operation?["responses"]?.AsObject() ?? []).Where(answer => answer.Key[0] is '2').ToList();
            Assert.NotEmpty(answers);
            Assert.All(
                answers.Where(answer => answer.Key is not "204"),
                answer =>
                    Assert.Contains(
                        answer.Value?["content"]?.AsObject() ?? [],
                        content => content.Value?["schema"] is not null
                    )
            );
        }
    }

    [Fact]
    public async Task What_may_be_left_out_of_an_answer_is_not_said_to_be_always_there()
    {
        await tracker.PostAsync("/api/demo", new { });
        var description = (await tracker.GetAsync("/openapi/v1.json")).Json;
        foreach (var list in new[] { "visits", "summits", "agreements", "people" })
        {
            var page = (await tracker.GetCurrentAsync($"/api/{list}")).Json;
            Assert.Empty(Missing(description, Schema($"/api/{list}"), page));
            var id = page["items"]?[0]?["id"];
            foreach (var route in new[] { "", "/history" })
                Assert.Empty(
                    Missing(
                        description,
                        Schema($"/api/{list}/{{id}}{route}"),
                        (await tracker.GetAsync($"/api/{list}/{id}{route}")).Json
                    )
                );
        }

        foreach (var (route, query) in AcrossKinds)
            Assert.Empty(Missing(description, Schema(route), (await tracker.GetAsync(query)).Json));

        JsonNode? Schema(string path) =>
            description["paths"]?[path]?["get"]?["responses"]?["200"]?["content"]?["application/json"]?["schema"];
    }

    /// <summary>The fields that a schema requires and a value doesn't have.</summary>
    private static IEnumerable<string> Missing(JsonNode description, JsonNode? schema, JsonNode? value)
    {
        if ($"{schema?["$ref"]}".Split('/')[^1] is { Length: > 0 } name)
            schema = description["components"]?["schemas"]?[name];
        var parts = (schema?["allOf"]?.AsArray() ?? []).SelectMany(part => Missing(description, part, value));
        return value switch
        {
            JsonObject body => parts
                .Concat(
                    (schema?["required"]?.AsArray() ?? [])
                        .Select(field => $"{field}")
                        .Where(field => !body.ContainsKey(field))
                )
                .Concat(body.SelectMany(field => Missing(description, schema?["properties"]?[field.Key], field.Value))),
            JsonArray items => items.SelectMany(item => Missing(description, schema?["items"], item)),
            _ => [],
        };
    }

    [Fact]
    public async Task The_pages_load_nothing_from_elsewhere()
    {
        using var response = await tracker.Http.GetAsync("/docs", TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.True(response.IsSuccessStatusCode);
        Assert.DoesNotContain("//", page.Replace("<!doctype", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\"withDefaultFonts\":false", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_types_only_the_address_reads_what_moved_and_nothing_is_loaded_from_elsewhere()
    {
        using var response = await tracker.Http.GetAsync("/", TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Contains("<h1>Today in diplomacy</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("//", page, StringComparison.Ordinal);
        Assert.Contains(
            "script-src 'self';",
            string.Join(' ', response.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
    }

    private static readonly Dictionary<string, string> Paths = new()
    {
        ["ConfirmVisit"] = "/confirm",
        ["ConfirmSummit"] = "/confirm",
        ["SetParticipation"] = "/participants",
        ["RecordTenure"] = "/tenures",
        ["RecallForConsultations"] = "/recall-for-consultations",
        ["SuspendRelations"] = "/suspend",
        ["ResolveIncident"] = "/resolve",
        ["BringIntoForce"] = "/bring-into-force",
        ["SuspendAgreement"] = "/suspend",
    };

    private static int pairs;

    private static string Founding(string kind, string command) =>
        command is Sanction ? $"/api/{kind}/sanctions" : $"/api/{kind}";

    /// <summary>Of two countries there is one record, so every example that begins one is told of another pair.</summary>
    private static Func<string, string> OfAnotherPair()
    {
        var codes = Gazetteer.All.Select(country => country.Code).Except(["USA", "CUB"]).ToList();
        var code = codes[Interlocked.Increment(ref pairs) % codes.Count];
        return body => body.Replace("\"CUB\"", $"\"{code}\"", StringComparison.Ordinal);
    }

    private static string Example(JsonNode description, string path) =>
        description["paths"]
            ?[path]?["post"]?["requestBody"]?["content"]?["application/json"]?["example"]?.ToJsonString()
        ?? throw new InvalidOperationException($"{path} has no example.");
}
