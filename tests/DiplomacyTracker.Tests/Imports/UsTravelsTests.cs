using System.Text;
using System.Text.Json.Nodes;
using DiplomacyTracker.Imports.Formats;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

public sealed class UsTravelsTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Travels = "us-travels";

    [Fact]
    public async Task A_trip_is_a_visit_with_the_meetings_that_its_remarks_name()
    {
        await SendAsync(
            Row(
                "1",
                "Ukraine",
                "Kyiv",
                "Met with President Zelenskyy and Foreign Minister Kuleba. Attended the Crimea Platform Summit."
            )
        );

        var visit = await tracker.OnlyVisitOfAsync("UKR");
        Assert.Equal(
            ("USA", "Antony John Blinken", "Secretary of State"),
            (visit["visitor.country"], visit["visitor.person"], visit["visitor.office"])
        );
        Assert.Equal(("Kyiv", "held", "2021-05-05/2021-05-06"), (visit["host.city"], visit["status"], visit["occurs"]));
        Assert.Equal(
            ["Zelenskyy", "Kuleba", null],
            Meetings(visit)
                .Select(meeting => $"{meeting?["with"]?[0]?["person"]}" is { Length: > 0 } name ? name : null)
        );
        Assert.All(Meetings(visit), meeting => Assert.Equal("2021-05-05?/2021-05-06?", $"{meeting?["occurs"]}"));
    }

    [Fact]
    public async Task Whoever_comes_from_another_country_is_met_for_that_one_and_those_without_a_title_are_not_guessed()
    {
        await SendAsync(
            Row(
                "2",
                "Germany",
                "Berlin",
                "Met with German Chancellor Angela Merkel and Foreign Minister Heiko Maas, met with Libyan interim Prime Minister "
                    + "Abdulhamid Dabaiba and other senior officials, and attended the Second Berlin Conference on Libya."
            )
        );

        var visit = await tracker.OnlyVisitOfAsync("DEU");
        Assert.Equal(
            [("DEU", "Angela Merkel"), ("DEU", "Heiko Maas"), ("LBY", "Abdulhamid Dabaiba"), ("DEU", "")],
            Meetings(visit)
                .Select(meeting => ($"{meeting?["with"]?[0]?["country"]}", $"{meeting?["with"]?[0]?["person"]}"))
        );
    }

    [Fact]
    public async Task Whoever_is_called_that_of_another_country_is_met_for_that_one()
    {
        await SendAsync(
            Row("20", "Belgium", "Brussels", "Met with Foreign Minister Papandreou of Greece."),
            Row(
                "21",
                "Switzerland",
                "Davos",
                "Met with President Saleh of Yemen, Foreign Minister Straw of the United Kingdom, and King Abdullah II of Jordan."
            ),
            Row("22", "Austria", "Vienna", "Met with Governor Landau of Burgenland.")
        );

        await MetAsync("BEL", ("GRC", "Papandreou"));
        await MetAsync("CHE", ("YEM", "Saleh"), ("GBR", "Straw"), ("JOR", "Abdullah II"));
        await MetAsync("AUT", ("AUT", "Landau"));

        async Task MetAsync(string host, params (string Country, string Person)[] met) =>
            Assert.Equal(
                met,
                Meetings(await tracker.OnlyVisitOfAsync(host))
                    .Select(meeting => ($"{meeting?["with"]?[0]?["country"]}", $"{meeting?["with"]?[0]?["person"]}"))
            );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_xml_may_be_of_two_bytes_each(bool isBigEndian)
    {
        var encoding = new UnicodeEncoding(isBigEndian, byteOrderMark: true);
        var xml = $"""
            <trips><trip><id>3{isBigEndian}</id><role>secretary</role><name>Antony John Blinken</name><start-date>2021-05-05</start-date>
            <end-date>2021-05-05</end-date><country id="chile">Chile</country><locale>Valparaíso</locale><remarks></remarks>
            <created-datetime>2021-09-21T12:54:00-04:00</created-datetime></trip></trips>
            """;

        var answer = await tracker.ImportAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(xml)], format: Travels);

        Assert.Equal(1, answer.Count("recorded"));
        Assert.Equal("Valparaíso", (await tracker.OnlyVisitOfAsync("CHL"))["host.city"]);
        await tracker.UndoAsync(answer);
    }

    [Fact]
    public async Task Several_stops_are_legs_and_a_country_may_be_written_the_other_way_round()
    {
        await SendAsync(Row("3", "Korea, South", "Seoul, Busan", ""));

        var visit = await tracker.OnlyVisitOfAsync("KOR");
        Assert.Equal(("Seoul", "Busan"), (visit["legs.0.host.city"], visit["legs.1.host.city"]));
    }

    [Fact]
    public async Task A_mistyped_country_is_the_one_under_which_the_list_files_it_and_a_district_is_no_stop()
    {
        await SendAsync(
            Row("30", "Unted Kingdom (Wales)", "Newport", "")
                .Replace("page", "united-kingdom", StringComparison.Ordinal),
            Row("31", "Mexico", "Mexico, D.F.", "State visit.")
        );

        Assert.Equal("Newport", (await tracker.OnlyVisitOfAsync("GBR"))["host.city"]);
        var visit = await tracker.OnlyVisitOfAsync("MEX");
        Assert.Equal(("Mexico, D.F.", null, "state"), (visit["host.city"], visit["legs.1.host.city"], visit["kind"]));
    }

    [Fact]
    public async Task Where_several_countries_bore_the_name_the_capital_tells_which()
    {
        await SendAsync(Row("40", "Yemen", "Sana'a", "").Replace("2021-05-0", "1972-07-0", StringComparison.Ordinal));

        Assert.Equal("Sana'a", (await tracker.OnlyVisitOfAsync("YAR"))["host.city"]);
    }

    [Fact]
    public async Task The_xml_of_the_office_says_the_same()
    {
        var csv = await SendAsync(
            Row("4", "Denmark (Greenland)", "Kangerlussuaq", "Met with Premier Múte Bourup Egede.")
        );
        var xml = await tracker.ImportAsync(
            Encoding.UTF8.GetBytes(
                """
                <trips><trip role="secretary" who="blinken-antony-j"><id>4</id><role>secretary</role><name>Antony John Blinken</name>
                <start-date>2021-05-05</start-date><end-date>2021-05-06</end-date><country id="denmark">Denmark (Greenland)</country>
                <locale>Kangerlussuaq</locale><remarks>Met with Premier
                   Múte Bourup Egede.</remarks><created-datetime>2021-09-21T12:54:00-04:00</created-datetime></trip></trips>
                """
            ),
            format: Travels
        );

        Assert.Equal((1, 1), (csv.Count("recorded"), xml.Count("unchanged")));
    }

    [Fact]
    public async Task Two_rows_alike_stay_two_and_a_row_without_a_known_country_or_role_is_listed()
    {
        var answer = await SendAsync(
            Row("5", "Japan", "Tokyo", "Met with Minister Toshimitsu Motegi."),
            Row("6", "Japan", "Tokyo", "Met with Minister Toshimitsu Motegi."),
            Row("7", "Atlantis", "", ""),
            Row("8", "Japan", "Kyoto", "").Replace("secretary", "tourist", StringComparison.Ordinal)
        );

        Assert.Equal((2, 1, 1), (answer.Count("recorded"), answer.Count("unresolved"), answer.Count("rejected")));
        Assert.Equal(("country", "role"), (answer["errors.0.field"], answer["errors.1.field"]));
        Assert.Equal(2, (await tracker.VisitsOfAsync("JPN")).Count);
    }

    [Fact]
    public async Task The_log_tells_what_the_list_said_at_every_moment_and_the_list_then_adds_nothing()
    {
        var after =
            """{"role":"secretary","name":"Antony John Blinken","start-date":"2021-05-05","end-date":"2021-05-05","country":"Iceland","country_id":"iceland","locale":"Reykjavik","remarks":"Met with President Gudni Johannesson."}""";
        var log = await tracker.ImportAsync(
            Encoding.UTF8.GetBytes(
                $$$"""
                {"recorded_at":"2021-09-21T12:54:00-04:00","commit":"a","op":"add","id":"9","after":{{{after}}}}
                {"recorded_at":"2022-01-01T12:00:00-04:00","commit":"b","op":"correct","id":"9","changes":{"end-date":["2021-05-05","2021-05-06"]}}
                """
            ),
            format: "us-travels-log"
        );
        var list = await SendAsync(Row("9", "Iceland", "Reykjavik", "Met with President Gudni Johannesson."));

        Assert.Equal((1, 0), (log.Count("recorded"), list.Count("recorded")));
        Assert.Equal("2021-05-05", (await tracker.OnlyVisitOfAsync("ISL", "?knownAt=2021-12-01"))["occurs"]);
        Assert.Equal("2021-05-05/2021-05-06", (await tracker.OnlyVisitOfAsync("ISL"))["occurs"]);
    }

    private Task<Answer> SendAsync(params string[] rows) =>
        tracker.ImportAsync(
            Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(string.Join(',', UsTravelsList.Columns))) + "\n"),
            format: Travels
        );

    private static JsonArray Meetings(Answer visit) => visit.Json["meetings"]?.AsArray() ?? [];

    private static string Row(string id, string country, string locale, string remarks) =>
        string.Join(
            ',',
            new[]
            {
                id,
                "secretary",
                "Antony John Blinken",
                "2021-05-05",
                "2021-05-06",
                country,
                "page",
                locale,
                remarks,
                "2021-09-21T12:54:00-04:00",
            }.Select(cell => $"\"{cell}\"")
        );
}
