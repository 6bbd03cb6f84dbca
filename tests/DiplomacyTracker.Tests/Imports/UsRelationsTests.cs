using System.Text;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

public sealed class UsRelationsTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private static readonly string[] Verdicts =
    [
        "recorded",
        "changed",
        "unchanged",
        "unresolved",
        "rejected",
        "leftOut",
    ];

    private const string Relations = "us-relations";
    private const string Header =
        "country_slug,country,section,seq,heading,heading_date_edtf,first_full_date,first_year_month,all_full_dates,text";

    [Fact]
    public async Task Each_row_of_the_real_file_is_accounted_for_and_only_once()
    {
        var file = SharedData.Read("us-relations/relations-a-m.csv");

        var first = await tracker.ImportAsync(file, format: Relations);
        var again = await tracker.ImportAsync(file, format: Relations);

        Assert.Equal(749, Verdicts.Sum(first.Count));
        Assert.Equal((0, 0), (again.Count("recorded"), again.Count("events")));
        Assert.True(first.Count("recorded") > 100, first.Tally());
        var cuba = await tracker.GetAsync("/api/representation/CUB/USA?validAt=1962-01-01");
        Assert.Equal("severed", cuba["status"]);
    }

    [Fact]
    public async Task Recognition_then_relations_and_a_mission_stand_on_the_record_of_the_pair()
    {
        await SendAsync(
            Row(
                "tonga",
                "Tonga",
                "recognition",
                "0",
                "U.S. Recognition of Tonga, 1970.",
                "1970",
                "The United States recognized Tonga on June 4, 1970."
            ),
            Row(
                "tonga",
                "Tonga",
                "relations",
                "0",
                "Establishment of Diplomatic Relations and the American Embassy in Tonga, 1972.",
                "1972",
                "Relations were established on November 2, 1972."
            )
        );

        Assert.Equal("recognised", await StatusAsync("TON", "1971-01-01"));
        Assert.Equal("established", await StatusAsync("TON", "1973-01-01"));
    }

    [Fact]
    public async Task Where_heading_and_prose_differ_the_prose_rules_and_the_date_is_doubtful()
    {
        await SendAsync(
            Row(
                "samoa",
                "Samoa",
                "recognition",
                "0",
                "U.S. Recognition of Samoa, 1961.",
                "1961",
                "The United States recognized Samoa on January 1, 1962."
            )
        );

        var text = (await tracker.GetAsync("/api/representation/USA/WSM")).Json.ToJsonString();
        Assert.Contains("1962-01-01?", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_prose_dates_about_is_approximate_and_a_year_alone_stays_a_year()
    {
        await SendAsync(
            Row(
                "nauru",
                "Nauru",
                "recognition",
                "0",
                "U.S. Recognition of Nauru, 1968.",
                "1968",
                "It was recognized on or about January 31, 1968."
            ),
            Row("palau", "Palau", "recognition", "0", "U.S. Recognition of Palau, 1994.", "1994", "It was recognized.")
        );

        Assert.Contains(
            "1968-01-31~",
            (await tracker.GetAsync("/api/representation/NRU/USA")).Json.ToJsonString(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"1994\"",
            (await tracker.GetAsync("/api/representation/PLW/USA")).Json.ToJsonString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_no_deed_is_left_out_and_an_unknown_country_unresolved()
    {
        var answer = await SendAsync(
            Row("togo", "Togo", "treaties", "0", "Trade and Commerce.", "", "Goods were traded."),
            Row(
                "atlantis",
                "Atlantis*",
                "recognition",
                "0",
                "U.S. Recognition of Atlantis, 1900.",
                "1900",
                "On May 1, 1900 it was recognized."
            )
        );

        Assert.Equal((1, 1), (answer.Count("leftOut"), answer.Count("unresolved")));
    }

    [Theory]
    [InlineData("Division of Germany and U.S. Non-Recognition of Benin, 1970.")]
    [InlineData("Recognition of Independent Benin Withdrawn by the United States, 1970.")]
    [InlineData("U.S. Derecognition of Benin, 1970.")]
    [InlineData("Recognition Withheld, 1970.")]
    [InlineData("Establishment of Diplomatic Relations Refused, 1970.")]
    [InlineData("70th Anniversary of Establishment of Diplomatic Relations.")]
    public async Task What_was_not_done_or_is_only_remembered_is_no_deed(string heading)
    {
        var answer = await SendAsync(
            Row("benin", "Benin", "recognition", "0", heading, "1970", "It was June 4, 1970.")
        );

        Assert.Equal((1, "no-deed"), (answer.Count("leftOut"), answer["errors.0.code"]));
    }

    [Theory]
    [InlineData("niger", "NER", "It was recognized on 4 June 1970.", "1970-06-04")]
    [InlineData("norway", "NOR", "It was recognized on the 4th of June 1970.", "1970-06-04")]
    [InlineData("panama", "PAN", "It was recognized on June 4th, 1970.", "1970-06-04")]
    [InlineData("nepal", "NPL", "It was recognized on Sept. 4, 1970, by note.", "1970-09-04")]
    [InlineData("peru", "PER", "It was recognized on June 4,1970.", "1970-06-04")]
    [InlineData("qatar", "QAT", "It was recognized between June 4 and June 6, 1970.", "1970-06-06~")]
    public async Task A_day_is_read_however_it_is_written(string slug, string code, string text, string on)
    {
        var country = $"{char.ToUpperInvariant(slug[0])}{slug[1..]}";
        await SendAsync(Row(slug, country, "recognition", "0", $"U.S. Recognition of {country}, 1970.", "1970", text));

        Assert.Equal(on, (await tracker.GetAsync($"/api/representation/{code}/USA"))["since"]);
    }

    /// <summary>As the Office of the Historian writes of several things in one paragraph.</summary>
    [Theory]
    [InlineData(
        "Tuvalu",
        "TUV",
        "Establishment of Diplomatic Relations, 1952.",
        "Normal diplomatic relations were reestablished on April 28, 1952. The U.S. Embassy reopened on May 9, 1952, when the Ambassador presented his credentials.",
        "1952-04-28"
    )]
    [InlineData(
        "Vanuatu",
        "VUT",
        "Diplomatic Relations Ended and American Legation Closed, 1939.",
        "Diplomatic relations ended on June 5, 1939. The Legation was officially closed on September 16, 1939.",
        "1939-06-05"
    )]
    [InlineData(
        "Sweden",
        "SWE",
        "U.S. Recognition of Sweden, 1921.",
        "On July 2, 1921, the Congress opened the way to relations. The United States recognized it on August 24, 1921. Diplomatic relations were severed on May 9, 1921.",
        "1921-08-24"
    )]
    [InlineData(
        "Zambia",
        "ZMB",
        "Embassy Closed and Diplomatic Relations Interrupted, 1975.",
        "The United States closed its Embassy on April 12, 1975. On April 17, 1975, the new government refused to establish diplomatic relations with any country.",
        "1975-04-12?"
    )]
    public async Task The_day_is_that_of_the_sentence_which_tells_what_the_heading_names(
        string country,
        string code,
        string heading,
        string text,
        string on
    )
    {
        await SendAsync(
            Row(country.ToLowerInvariant(), country, "diplomatic-relations", "0", heading, heading[^5..^1], text)
        );

        Assert.Equal(on, (await tracker.GetAsync($"/api/representation/{code}/USA"))["since"]);
    }

    [Fact]
    public async Task An_embassy_that_is_opened_again_says_that_there_are_relations_again()
    {
        await SendAsync(
            Row(
                "somalia",
                "Somalia",
                "relations",
                "0",
                "Establishment of Diplomatic Relations, 1962.",
                "1962",
                "They were established on May 1, 1962."
            ),
            Row(
                "somalia",
                "Somalia",
                "relations",
                "1",
                "Diplomatic Relations Severed by Somalia, 1970.",
                "1970",
                "Relations were severed on November 8, 1970."
            ),
            Row(
                "somalia",
                "Somalia",
                "relations",
                "2",
                "Reopening of American Embassy in Mogadishu, 1974.",
                "1974",
                "The Embassy reopened on December 1, 1974."
            )
        );

        Assert.Equal("severed", await StatusAsync("SOM", "1972-01-01"));
        Assert.Equal("established", await StatusAsync("SOM", "1975-01-01"));
        var now = await tracker.GetAsync("/api/representation/SOM/USA");
        Assert.Equal("1974-12-01?", now["since"]);
        Assert.Equal("embassy", now["directions.1.mission"]);
    }

    [Fact]
    public async Task Relations_are_resumed_by_whoever_had_some_and_established_by_whoever_had_none()
    {
        await SendAsync(
            Row(
                "rwanda",
                "Rwanda",
                "relations",
                "0",
                "U.S. Recognition of Rwanda, 1962.",
                "1962",
                "It was recognized on March 6, 1962."
            ),
            Row(
                "rwanda",
                "Rwanda",
                "relations",
                "1",
                "Re-establishment of Diplomatic Relations, 1963.",
                "1963",
                "Diplomatic relations were established on May 1, 1963."
            ),
            Row(
                "sudan",
                "Sudan",
                "relations",
                "0",
                "Establishment of Diplomatic Relations, 1959.",
                "1959",
                "Diplomatic relations were established on February 13, 1959."
            ),
            Row(
                "sudan",
                "Sudan",
                "relations",
                "1",
                "Diplomatic Relations Severed, 1970.",
                "1970",
                "Diplomatic relations were severed on May 2, 1970."
            ),
            Row(
                "sudan",
                "Sudan",
                "relations",
                "2",
                "Establishment of Diplomatic Relations and Embassy with the new Government, 1975.",
                "1975",
                "Diplomatic relations were established on May 3, 1975."
            )
        );

        Assert.Equal("1963-05-01", (await tracker.GetAsync("/api/representation/RWA/USA"))["since"]);
        Assert.Equal("severed", await StatusAsync("SDN", "1974-01-01"));
        Assert.Equal("established", await StatusAsync("SDN", "1976-01-01"));
    }

    [Fact]
    public async Task Of_a_heading_all_is_taken_that_is_possible()
    {
        await SendAsync(
            Row(
                "uganda",
                "Uganda",
                "relations",
                "0",
                "Recognition and Establishment of Diplomatic Relations, 1963.",
                "1963",
                "Diplomatic relations were established on December 12, 1963."
            ),
            Row(
                "uganda",
                "Uganda",
                "relations",
                "1",
                "Establishment of Liaison Office, 2004.",
                "2004",
                "It opened on June 28, 2004."
            ),
            Row(
                "uganda",
                "Uganda",
                "relations",
                "2",
                "Elevation of Liaison Office to Embassy and Resumption of Full Diplomatic Relations, 2006.",
                "2006",
                "It was raised on May 31, 2006."
            )
        );

        var now = await tracker.GetAsync("/api/representation/UGA/USA");
        Assert.Equal("1963-12-12", now["since"]);
        Assert.Equal("embassy", now["directions.1.mission"]);
        Assert.Equal("2006-05-31", now["directions.1.since"]);
    }

    [Fact]
    public async Task An_interruption_ends_when_its_heading_says_and_one_that_is_normalised_is_over()
    {
        await SendAsync(
            Row(
                "uruguay",
                "Uruguay",
                "relations",
                "0",
                "Establishment of Diplomatic Relations, 1862.",
                "1862",
                "Diplomatic relations were established on July 12, 1862."
            ),
            Row(
                "uruguay",
                "Uruguay",
                "relations",
                "1",
                "Interruption of Relations, 1917-1922.",
                "1917/1922",
                "Its President was overthrown on January 17, 1917."
            ),
            Row(
                "uruguay",
                "Uruguay",
                "relations",
                "2",
                "Diplomatic Relations Interrupted, 1931.",
                "1931",
                "They were interrupted on December 4, 1931."
            ),
            Row(
                "uruguay",
                "Uruguay",
                "relations",
                "3",
                "Diplomatic Relations Normalized, 1934.",
                "1934",
                "Relations were normalized on January 26, 1934."
            )
        );

        Assert.Equal("suspended", await StatusAsync("URY", "1918-01-01"));
        Assert.Equal("established", await StatusAsync("URY", "1930-01-01"));
        Assert.Equal("suspended", await StatusAsync("URY", "1932-01-01"));
        Assert.Equal("established", await StatusAsync("URY", "1935-01-01"));
    }

    [Fact]
    public async Task Of_two_countries_in_a_heading_the_one_is_meant_whose_page_it_is()
    {
        await SendAsync(
            Row(
                "thailand",
                "Thailand",
                "relations",
                "0",
                "Establishment of Diplomatic Relations with Thailand/Termination of Diplomatic Relations with Siam, 1979.",
                "1979",
                "Diplomatic relations were established on January 1, 1979."
            )
        );

        Assert.Equal("established", await StatusAsync("THA", "1980-01-01"));
    }

    [Fact]
    public async Task Of_several_that_bore_a_name_the_one_is_meant_which_the_heading_calls_by_another()
    {
        var import = await SendAsync(
            Row(
                "russia",
                "Russia",
                "relations",
                "0",
                "Recognition of the Soviet Union, 1933.",
                "1933",
                "It was recognized on November 16, 1933."
            ),
            Row(
                "russia",
                "Russia",
                "relations",
                "1",
                "Establishment of the Embassy, 1934.",
                "1934",
                "The Embassy opened on March 7, 1934."
            )
        );

        Assert.Equal("recognised", await StatusAsync("SUN", "1935-01-01"));
        Assert.Equal(404, (await tracker.GetAsync("/api/representation/RUS/USA")).Status);
        Assert.Equal("1", import["unresolved"]);
    }

    [Fact]
    public async Task An_embassy_whose_operations_are_suspended_is_closed_until_they_are_resumed()
    {
        await SendAsync(
            Row(
                "tunisia",
                "Tunisia",
                "relations",
                "0",
                "Establishment of Diplomatic Relations and the American Embassy, 1960.",
                "1960",
                "The Embassy was established on August 11, 1960."
            ),
            Row(
                "tunisia",
                "Tunisia",
                "relations",
                "1",
                "Suspension of U.S. Embassy Operations, 2011.",
                "2011",
                "Operations were suspended on February 25, 2011."
            ),
            Row(
                "tunisia",
                "Tunisia",
                "relations",
                "2",
                "Resumption of U.S. Embassy Operations, 2011.",
                "2011",
                "On September 22, 2011, the Embassy resumed operations."
            )
        );

        async Task<string?> MissionAsync(string day) =>
            (await tracker.GetAsync($"/api/representation/TUN/USA?validAt={day}"))["directions.0.mission"]
            ?? (await tracker.GetAsync($"/api/representation/TUN/USA?validAt={day}"))["directions.1.mission"];

        Assert.Equal("embassy", await MissionAsync("2011-01-01"));
        Assert.Null(await MissionAsync("2011-05-01"));
        Assert.Equal("embassy", await MissionAsync("2012-01-01"));
    }

    [Fact]
    public async Task A_mission_where_nothing_is_recorded_says_so_and_is_taken_once_something_is()
    {
        var mission = Row(
            "oman",
            "Oman",
            "relations",
            "1",
            "Legation Upgraded to Embassy, 1975.",
            "1975",
            "On May 1, 1975."
        );

        var before = await SendAsync(mission);
        await SendAsync(
            Row(
                "oman",
                "Oman",
                "relations",
                "0",
                "Establishment of Diplomatic Relations, 1972.",
                "1972",
                "On May 1, 1972."
            )
        );
        var after = await SendAsync(mission);

        Assert.Equal((1, "not-begun"), (before.Count("rejected"), before["errors.0.code"]));
        Assert.Equal(1, after.Count("changed"));
    }

    private Task<Answer> SendAsync(params string[] rows) =>
        tracker.ImportAsync(Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(Header)) + "\n"), format: Relations);

    private async Task<string?> StatusAsync(string country, string validAt) =>
        (await tracker.GetAsync($"/api/representation/{country}/USA?validAt={validAt}"))["status"];

    private static string Row(
        string slug,
        string country,
        string section,
        string seq,
        string heading,
        string year,
        string text
    ) =>
        string.Join(
            ',',
            new[] { slug, country, section, seq, heading, year, "", "", "", text }.Select(cell => $"\"{cell}\"")
        );
}
