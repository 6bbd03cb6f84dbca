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

    [Fact]
    public async Task Each_row_of_the_real_file_is_accounted_for_and_only_once()
    {
        var file = SharedData.Read("us-relations/relations-a-m.csv");

        var first = await tracker.ImportAsync(file, format: UsRelationsRow.Format);
        var again = await tracker.ImportAsync(file, format: UsRelationsRow.Format);

        Assert.Equal(749, Verdicts.Sum(first.Count));
        Assert.Equal((0, 0), (again.Count("recorded"), again.Count("events")));
        Assert.True(first.Count("recorded") > 100, first.Tally());
        foreach (
            var (country, day, status) in new[]
            {
                ("CUB", "1962-01-01", "severed"),
                ("CUB", "2016-01-01", "established"),
                ("CHN", "1925-01-01", "suspended"),
                ("CHN", "1980-01-01", "established"),
                ("CRI", "1920-01-01", "suspended"),
                ("CRI", "2020-01-01", "established"),
                ("DDR", "1975-01-01", "established"),
                ("FRA", "1943-01-01", "severed"),
                ("FRA", "1945-01-01", "established"),
                ("IRN", "2020-01-01", "severed"),
                ("IRQ", "1991-02-01", "established"),
                ("IRQ", "1991-03-01", "severed"),
                ("JPN", "1952-05-01", "established"),
                ("MNE", "2006-08-01", "recognised"),
                ("MNE", "2007-01-01", "established"),
            }
        )
            Assert.Equal((country, day, status), (country, day, await tracker.RelationsAsync(country, day)));
    }

    [Fact]
    public async Task Recognition_then_relations_and_a_mission_stand_on_the_record_of_the_pair()
    {
        await tracker.SendRelationsAsync(
            UsRelationsRow.Of(
                "tonga",
                "Tonga",
                "recognition",
                "0",
                "U.S. Recognition of Tonga, 1970.",
                "1970",
                "The United States recognized Tonga on June 4, 1970."
            ),
            UsRelationsRow.Of(
                "tonga",
                "Tonga",
                "relations",
                "0",
                "Establishment of Diplomatic Relations and the American Embassy in Tonga, 1972.",
                "1972",
                "Relations were established on November 2, 1972."
            )
        );

        Assert.Equal("recognised", await tracker.RelationsAsync("TON", "1971-01-01"));
        Assert.Equal("established", await tracker.RelationsAsync("TON", "1973-01-01"));
    }

    [Fact]
    public async Task Where_heading_and_prose_differ_the_prose_rules_and_the_date_is_doubtful()
    {
        await tracker.SendRelationsAsync(
            UsRelationsRow.Of(
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
        await tracker.SendRelationsAsync(
            UsRelationsRow.Of(
                "nauru",
                "Nauru",
                "recognition",
                "0",
                "U.S. Recognition of Nauru, 1968.",
                "1968",
                "It was recognized on or about January 31, 1968."
            ),
            UsRelationsRow.Of(
                "palau",
                "Palau",
                "recognition",
                "0",
                "U.S. Recognition of Palau, 1994.",
                "1994",
                "It was recognized."
            )
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
        var answer = await tracker.SendRelationsAsync(
            UsRelationsRow.Of("togo", "Togo", "treaties", "0", "Trade and Commerce.", "", "Goods were traded."),
            UsRelationsRow.Of(
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
        var answer = await tracker.SendRelationsAsync(
            UsRelationsRow.Of("benin", "Benin", "recognition", "0", heading, "1970", "It was June 4, 1970.")
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
        await tracker.SendRelationsAsync(
            UsRelationsRow.Of(slug, country, "recognition", "0", $"U.S. Recognition of {country}, 1970.", "1970", text)
        );

        Assert.Equal(on, (await tracker.GetAsync($"/api/representation/{code}/USA"))["since"]);
    }

    [Fact]
    public async Task A_mission_where_nothing_is_recorded_says_so_and_is_taken_once_something_is()
    {
        var mission = UsRelationsRow.Of(
            "oman",
            "Oman",
            "relations",
            "1",
            "Legation Upgraded to Embassy, 1975.",
            "1975",
            "On May 1, 1975."
        );

        var before = await tracker.SendRelationsAsync(mission);
        await tracker.SendRelationsAsync(
            UsRelationsRow.Of(
                "oman",
                "Oman",
                "relations",
                "0",
                "Establishment of Diplomatic Relations, 1972.",
                "1972",
                "On May 1, 1972."
            )
        );
        var after = await tracker.SendRelationsAsync(mission);

        Assert.Equal((1, "not-begun"), (before.Count("rejected"), before["errors.0.code"]));
        Assert.Equal(1, after.Count("changed"));
    }
}
