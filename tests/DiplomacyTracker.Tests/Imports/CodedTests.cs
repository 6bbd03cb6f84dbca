using System.Text;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

public sealed class CodedTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Map = "?map=date=Day,source=From,target=To,code=What";

    [Fact]
    public async Task Actors_are_resolved_by_their_country_whether_they_are_countries_or_offices()
    {
        var answer = await SendAsync(
            "Day,From,To,What",
            "2014-01-03,Head of Government (Croatia),Tanzania,112",
            "2014-01-03,SVN,Ministry of Trade (Uganda),020"
        );

        Assert.Equal(2, answer.Count("recorded"));
        var statement = await OnlyAsync("statements", "TZA");
        Assert.Equal(("HRV", "Head of Government"), (statement["speaker.country"], statement["speaker.office"]));
        Assert.Equal("SVN", (await OnlyAsync("statements", "UGA"))["speaker.country"]);
    }

    [Fact]
    public async Task Somebody_known_acts_for_their_country()
    {
        await tracker.PostAsync(
            "/api/people",
            """
            { "name": "Sam Ñandu", "countries": ["CHL"], "report": { "sources": [ { "outlet": "Us" } ] } }
            """
        );
        await tracker.GetCurrentAsync("/api/people?name=Sam");

        await SendAsync("Day,From,To,What", "2014-01-03,sam nandu,Peru,112");

        var statement = await OnlyAsync("statements", "PER");
        Assert.Equal(("CHL", "sam nandu"), (statement["speaker.country"], statement["speaker.person"]));
    }

    [Fact]
    public async Task Those_who_cannot_be_resolved_are_listed_with_how_often_they_were_met()
    {
        var answer = await SendAsync(
            "Day,From,To,What",
            "2014-01-03,Nobody Known,Peru,112",
            "2014-01-04,Nobody Known,Peru,112",
            "2014-01-04,Peru,Korea,112"
        );

        Assert.Equal((3, 0), (answer.Count("unresolved"), answer.Count("recorded")));
        Assert.Equal(
            [
                ("From", "Nobody Known", "unknown-country"),
                ("From", "Nobody Known", "unknown-country"),
                ("To", "Korea", "ambiguous-country"),
            ],
            Enumerable
                .Range(0, 3)
                .Select(index =>
                    (answer[$"errors.{index}.field"], answer[$"errors.{index}.value"], answer[$"errors.{index}.code"])
                )
        );
        Assert.Contains("no. 2 of this name", answer["errors.1.reason"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("111", "accuse")]
    [InlineData("Criticize or denounce", "accuse")]
    [InlineData("ACCUSE", "accuse")]
    [InlineData("Threaten with military force", "threaten")]
    public async Task A_code_is_of_cameo_or_plover_or_a_text(string code, string act)
    {
        var answer = await SendAsync("Day,From,To,What,Id", $"2014-01-03,Nepal,Bhutan,{code},{code}");

        Assert.Equal(1, answer.Count("recorded"));
        var list = await tracker.GetCurrentAsync("/api/statements?country=NPL");
        Assert.Equal(act, $"{list.Json["items"]?[0]?["act"]}");
        await tracker.UndoAsync(answer);
    }

    [Fact]
    public async Task A_code_that_lost_its_zeros_is_not_guessed_and_10_is_not_010()
    {
        var answer = await SendAsync("Day,From,To,What", "2014-01-03,Laos,Cambodia,42", "2014-01-03,Laos,Cambodia,10");

        Assert.Equal(
            ("unknown-code", "What", "42"),
            (answer["errors.0.code"], answer["errors.0.field"], answer["errors.0.value"])
        );
        Assert.Equal("demand", (await OnlyAsync("statements", "LAO"))["act"]);
    }

    [Fact]
    public async Task Tabs_do_as_well_and_quotes_mean_nothing_between_them()
    {
        var answer = await SendAsync(
            "Day\tFrom\tTo\tWhat",
            "20140103\tMali\tNiger\t112",
            "20140104\tMali\t\"Niger\t112"
        );

        Assert.Equal((1, 1), (answer.Count("recorded"), answer.Count("unresolved")));
    }

    [Fact]
    public async Task Between_commas_quotes_keep_commas_and_line_breaks_together()
    {
        var answer = await tracker.ImportAsync(
            Encoding.UTF8.GetBytes(
                "Day,From,To,What,Said\r\n2014-01-03,Fiji,Samoa,112,\"One, two\r\nthree\"\r\n2014-01-32,Fiji,Samoa,112,\r\n"
            ),
            $"{Map},text=Said",
            "coded"
        );

        Assert.Equal("One, two three", (await OnlyAsync("statements", "FJI"))["summary"]);
        Assert.Equal(
            ("4", "Day", "invalid-date"),
            (answer["errors.0.line"], answer["errors.0.field"], answer["errors.0.code"])
        );
    }

    [Fact]
    public async Task A_sanction_counts_as_what_the_table_of_acts_says()
    {
        await SendAsync("Day,From,To,What", "2014-01-03,Angola,Zambia,163");

        Assert.Equal("coerce", (await OnlyAsync("incidents", "AGO"))["act"]);
    }

    [Theory]
    [InlineData("Democratic Republic of Congo", "COD")]
    [InlineData("Congo, Democratic Republic of", "COD")]
    [InlineData("Republic of Congo", "COG")]
    [InlineData("Palestinian Territory, Occupied", "PSE")]
    [InlineData("Occupied Palestinian Territory", "PSE")]
    [InlineData("UAE", "ARE")]
    [InlineData("Iran, Islamic Republic of", "IRN")]
    [InlineData("Moldova, Republic of", "MDA")]
    [InlineData("Tanzania, United Republic of", "TZA")]
    [InlineData("Republic of Ireland", "IRL")]
    [InlineData("Micronesia, Federated States of", "FSM")]
    [InlineData("Venezuela, Bolivarian Republic of", "VEN")]
    [InlineData("Bahamas, The", "BHS")]
    public async Task Names_that_lists_write_the_other_way_round_or_short_are_known(string name, string code)
    {
        var country = await tracker.GetAsync($"/api/countries/resolve?name={Uri.EscapeDataString(name)}&on=2014-01-03");

        Assert.Equal(("found", code), (country["result"], country["country.code"]));
    }

    [Fact]
    public async Task What_no_column_dates_is_known_since_we_received_it_and_sent_again_it_adds_nothing()
    {
        string[] rows = ["Day,From,To,What", "2014-01-03,Togo,Benin,112"];

        await SendAsync(rows);
        var again = await SendAsync([.. rows, "2014-01-04,Togo,Benin,112"]);

        Assert.Equal((1, 1), (again.Count("recorded"), again.Count("unchanged")));
        var early = await tracker.GetCurrentAsync("/api/statements?country=TGO&knownAt=2015-01-01");
        Assert.Empty(early.Json["items"]?.AsArray() ?? []);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?map=date=Day,source=From,target=To")]
    [InlineData("?map=date=Day,source=From,target=To,code=What,colour=Red")]
    public async Task Columns_that_are_not_named_are_asked_for(string query)
    {
        var answer = await tracker.ImportAsync("Day,From,To,What\n"u8.ToArray(), query, "coded");

        Assert.Equal((422, "invalid-map", "map"), (answer.Status, answer["code"], answer["field"]));
    }

    [Fact]
    public async Task Of_a_column_that_is_not_there_those_are_named_that_are()
    {
        var answer = await tracker.ImportAsync(
            "Datum;Quelle;Ziel;Code\n2014-01-03;Togo;Benin;112\n"u8.ToArray(),
            Map,
            "coded"
        );

        Assert.Equal((422, "missing-column", "Day"), (answer.Status, answer["code"], answer["field"]));
        Assert.Contains("Datum, Quelle, Ziel, Code", answer["title"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_counts_what_is_told_again_as_often_as_it_is_recorded()
    {
        string[] rows =
        [
            "Day,From,To,What",
            .. Enumerable.Range(0, 1_200).Select(row => $"2014-01-{10 + (row % 10)},Laos,Burma,042"),
        ];
        var file = Encoding.UTF8.GetBytes(string.Join('\n', rows));

        var preview = await tracker.ImportAsync(file, $"{Map}&dryRun=true", "coded");

        Assert.Equal(10, preview.Count("recorded"));
        Assert.Equal((await tracker.ImportAsync(file, Map, "coded")).Tally(), preview.Tally());
    }

    [Fact]
    public async Task A_column_that_is_named_has_to_be_there()
    {
        var answer = await tracker.ImportAsync("Day,From,To\n2014-01-03,Togo,Benin\n"u8.ToArray(), Map, "coded");

        Assert.Equal((422, "missing-column"), (answer.Status, answer["code"]));
    }

    private Task<Answer> SendAsync(params string[] lines) =>
        tracker.ImportAsync(
            Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"),
            lines[0].Contains(",Id", StringComparison.Ordinal) ? $"{Map},id=Id" : Map,
            "coded"
        );

    private async Task<Answer> OnlyAsync(string kind, string country)
    {
        var list = await tracker.GetCurrentAsync($"/api/{kind}?country={country}");
        var one = Assert.Single(list.Json["items"]?.AsArray() ?? []);
        return await tracker.GetAsync($"/api/{kind}/{one?["id"]}");
    }
}
