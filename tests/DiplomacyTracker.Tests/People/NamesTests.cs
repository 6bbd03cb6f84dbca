using DiplomacyTracker.Tests.Support;
using static DiplomacyTracker.Tests.People.Someone;

namespace DiplomacyTracker.Tests.People;

/// <summary>Who is meant by a name as written: found, ambiguous or unresolved, and never guessed.</summary>
public sealed class NamesTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_name_that_one_person_bears_is_found_with_the_office_held_then()
    {
        var id = await tracker.PersonAsync("Park Jin");
        await tracker.TenureAsync(id, "Foreign Minister", "2022-05-12/2024-01-10", "2022-05-12");
        var statement = await tracker.SaysAsync("park jin");

        var read = await tracker.GetCurrentAsync($"/api/statements/{statement}");
        var person = await tracker.GetCurrentAsync($"/api/people/{id}");
        var listed = await tracker.GetCurrentAsync($"/api/statements?person={id}");

        Assert.Equal(
            (id, "Park Jin", "Foreign Minister"),
            (read["people.0.person.id"], read["people.0.person.name"], read["people.0.offices.0"])
        );
        Assert.Equal(
            (statement, "speaker", "Foreign Minister", $"/api/statements/{statement}"),
            (person["did.0.id"], person["did.0.role"], person["did.0.offices.0"], person["did.0.href"])
        );
        Assert.Equal(statement, listed["items.0.id"]);
    }

    [Fact]
    public async Task A_name_for_another_country_is_somebody_else()
    {
        await tracker.PersonAsync("Kim Young-chul", "KOR");
        var statement = await tracker.SaysAsync("Kim Young-chul", "PRK");

        var read = await tracker.GetCurrentAsync($"/api/statements/{statement}");
        var open = await tracker.GetCurrentAsync("/api/people/unresolved?country=PRK");

        Assert.Null(read["people.0.person"]);
        Assert.Equal(
            ("Kim Young-chul", "1", "same-spelling-elsewhere"),
            (open["items.0.name"], open["items.0.developments"], open["items.0.proposals.0.reason"])
        );
    }

    [Fact]
    public async Task Two_people_of_one_name_are_both_named_and_neither_is_chosen()
    {
        var one = await tracker.PersonAsync("Lee Sang-soo", "MNG");
        var other = await tracker.PersonAsync("Lee Sang-soo", "MNG");
        var statement = await tracker.SaysAsync("Lee Sang-soo", "MNG");
        var elsewhere = await tracker.SaysAsync("Lee Sang-soo", "MNG");

        var before = await tracker.GetCurrentAsync($"/api/statements/{statement}");
        await ResolveAsync(other, "Lee Sang-soo", "MNG", "2024-05-01", statement);
        var after = await tracker.GetCurrentAsync($"/api/statements/{statement}");
        var still = await tracker.GetCurrentAsync($"/api/statements/{elsewhere}");

        Assert.Null(before["people.0.person"]);
        Assert.Equal(
            new[] { one, other }.Order(),
            before.Json["people"]?[0]?["candidates"]?.AsArray().Select(candidate => $"{candidate?["id"]}").Order()
        );
        Assert.Equal(other, after["people.0.person.id"]);
        Assert.Null(still["people.0.person"]);
        Assert.Equal(statement, (await tracker.GetCurrentAsync($"/api/statements?person={other}"))["items.0.id"]);
        Assert.Empty((await tracker.GetCurrentAsync($"/api/statements?person={one}")).Json["items"]?.AsArray() ?? []);
    }

    [Fact]
    public async Task A_resolution_changes_how_old_developments_read_from_its_knownAt_and_position_on_only()
    {
        var id = await tracker.PersonAsync("Chung Eui-yong", "FRA");
        var statement = await tracker.SaysAsync("Jeong Ui-yong", "FRA", "2021-05-01");
        var open = await tracker.GetCurrentAsync("/api/people/unresolved?country=FRA");
        Assert.Equal(
            (id, "transliteration"),
            (open["items.0.proposals.0.person.id"], open["items.0.proposals.0.reason"])
        );
        var before = open["asOf.position"];

        await ResolveAsync(id, "Jeong Ui-yong", "FRA", "2022-01-01");

        var url = $"/api/statements/{statement}";
        Assert.Equal(id, (await tracker.GetCurrentAsync(url))["people.0.person.id"]);
        Assert.Equal(id, (await tracker.GetCurrentAsync($"{url}?knownAt=2022-01-01"))["people.0.person.id"]);
        Assert.Null((await tracker.GetCurrentAsync($"{url}?knownAt=2021-12-31"))["people.0.person"]);
        Assert.Null((await tracker.GetAsync($"{url}?recordedAt=position:{before}"))["people.0.person"]);
        foreach (
            var (axes, found) in new[]
            {
                ("", id),
                ("?knownAt=2021-12-31", null),
                ($"?recordedAt=position:{before}", null),
            }
        )
        {
            var list = await tracker.GetCurrentAsync($"/api/statements{axes}{(axes is "" ? "?" : "&")}country=FRA");
            Assert.Equal((statement, found), (list["items.0.id"], list["items.0.people.0.person.id"]));
        }

        Assert.Empty(
            (await tracker.GetCurrentAsync("/api/people/unresolved?country=FRA")).Json["items"]?.AsArray() ?? []
        );
        Assert.Single(
            (await tracker.GetAsync($"/api/people/unresolved?country=FRA&recordedAt=position:{before}"))
                .Json["items"]
                ?.AsArray()
                ?? []
        );
    }

    [Fact]
    public async Task Developments_are_found_by_any_spelling_of_whoever_bears_the_name()
    {
        var id = await tracker.PersonAsync("Deng Xiaoping", "CHN");
        await tracker.PostAsync($"/api/people/{id}/spellings", new { spelling = "Teng", report = By("2020-01-01") });
        var statement = await tracker.SaysAsync("Teng", "CHN");

        foreach (var (person, found) in new[] { ("Deng%20Xiaoping", true), ("Teng%20Hsiao-p'ing", false) })
        {
            var list = await tracker.GetCurrentAsync(
                $"/api/statements?country=CHN&person={person}&transliteration=off"
            );
            Assert.Equal(found ? statement : null, list["items.0.id"]);
        }

        var full = await tracker.SaysAsync("Teng Hsiao-p'ing", "CHN");
        var other = await tracker.GetCurrentAsync("/api/statements?country=CHN&person=Deng%20Xiaoping");
        Assert.Equal(
            new[] { full, statement }.Order(),
            other.Json["items"]?.AsArray().Select(item => $"{item?["id"]}").Order()
        );
    }

    [Fact]
    public async Task Unresolved_names_come_in_pages()
    {
        foreach (var name in new[] { "Aaa Bbb", "Ccc Ddd", "Eee Fff" })
            await tracker.SaysAsync(name, "TUV");

        var first = await tracker.GetCurrentAsync("/api/people/unresolved?country=TUV&limit=2");
        var second = await tracker.GetAsync($"/api/people/unresolved?cursor={first["next"]}");

        Assert.Equal(
            ("Aaa Bbb", "Ccc Ddd", "Eee Fff"),
            (first["items.0.name"], first["items.1.name"], second["items.0.name"])
        );
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task What_was_written_under_a_resolved_name_is_found_under_each_of_the_persons_names()
    {
        var id = await tracker.PersonAsync("Jeyhun Bayramov", "AZE");
        var statement = await tracker.SaysAsync("Djeyhoun Baïramov", "AZE", "2021-05-01");
        var before = (await tracker.GetCurrentAsync("/api/status"))["log.position"];
        await ResolveAsync(id, "Djeyhoun Baïramov", "AZE", "2022-01-01");

        foreach (var name in new[] { "Jeyhun Bayramov", "Djeyhoun Baïramov", id })
        {
            var person = Uri.EscapeDataString(name);
            Assert.Equal(statement, (await tracker.GetCurrentAsync($"/api/statements?person={person}"))["items.0.id"]);
            if (name == id)
                continue;
            Assert.Equal(id, (await tracker.GetCurrentAsync($"/api/people?name={person}"))["items.0.id"]);
            var found = await tracker.GetCurrentAsync($"/api/search?q={person}&type=statement");
            Assert.Equal(statement, found["items.0.id"]);
        }

        // Before that was said, and before it was recorded, nobody knew.
        foreach (var axes in new[] { "knownAt=2021-12-31", $"recordedAt=position:{before}" })
        {
            var asked = $"Jeyhun%20Bayramov&transliteration=off&{axes}";
            foreach (var list in new[] { $"statements?person={asked}", $"search?type=statement&q={asked}" })
                Assert.Empty((await tracker.GetCurrentAsync($"/api/{list}")).Json["items"]?.AsArray() ?? []);
        }
    }

    [Fact]
    public async Task A_name_that_means_somebody_in_one_development_finds_that_one_alone()
    {
        var id = await tracker.PersonAsync("Adil Karimli", "AZE");
        var meant = await tracker.SaysAsync("The Minister", "AZE");
        var other = await tracker.SaysAsync("The Minister", "AZE");
        await ResolveAsync(id, "The Minister", "AZE", "2024-01-01", meant);

        var found = await tracker.GetCurrentAsync("/api/statements?person=Adil%20Karimli");
        var sought = await tracker.GetCurrentAsync("/api/search?q=Adil%20Karimli&type=statement");

        Assert.Equal([meant], (found.Json["items"]?.AsArray() ?? []).Select(item => $"{item?["id"]}"));
        Assert.DoesNotContain(other, (sought.Json["items"]?.AsArray() ?? []).Select(item => $"{item?["id"]}"));
    }

    private async Task ResolveAsync(
        string person,
        string name,
        string country,
        string day,
        string? inDevelopment = null
    )
    {
        var answer = await tracker.PostAsync(
            $"/api/people/{person}/names",
            new
            {
                name,
                country,
                inDevelopment,
                report = By(day),
            }
        );
        Assert.Equal((200, "name-resolved"), (answer.Status, answer["events.0"]));
    }
}
