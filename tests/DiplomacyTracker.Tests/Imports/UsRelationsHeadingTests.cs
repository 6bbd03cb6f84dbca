using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>What headings of the Office of the Historian mean, and on which day it was.</summary>
public sealed class UsRelationsHeadingTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
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
        await tracker.SendRelationsAsync(
            UsRelationsRow.Of(
                country.ToLowerInvariant(),
                country,
                "diplomatic-relations",
                "0",
                heading,
                heading[^5..^1],
                text
            )
        );

        Assert.Equal(on, (await tracker.GetAsync($"/api/representation/{code}/USA"))["since"]);
    }

    [Fact]
    public async Task An_embassy_that_is_opened_again_says_that_there_are_relations_again()
    {
        await tracker.SendRelationsAsync(
            UsRelationsRow.Of(
                "somalia",
                "Somalia",
                "relations",
                "0",
                "Establishment of Diplomatic Relations, 1962.",
                "1962",
                "They were established on May 1, 1962."
            ),
            UsRelationsRow.Of(
                "somalia",
                "Somalia",
                "relations",
                "1",
                "Diplomatic Relations Severed by Somalia, 1970.",
                "1970",
                "Relations were severed on November 8, 1970."
            ),
            UsRelationsRow.Of(
                "somalia",
                "Somalia",
                "relations",
                "2",
                "Reopening of American Embassy in Mogadishu, 1974.",
                "1974",
                "The Embassy reopened on December 1, 1974."
            )
        );

        Assert.Equal("severed", await tracker.RelationsAsync("SOM", "1972-01-01"));
        Assert.Equal("established", await tracker.RelationsAsync("SOM", "1975-01-01"));
        var now = await tracker.GetAsync("/api/representation/SOM/USA");
        Assert.Equal("1974-12-01?", now["since"]);
        Assert.Equal("embassy", now["directions.1.mission"]);
    }

    [Fact]
    public async Task Relations_are_resumed_by_whoever_had_some_and_established_by_whoever_had_none()
    {
        await tracker.SendRelationsAsync(
            UsRelationsRow.Of(
                "rwanda",
                "Rwanda",
                "relations",
                "0",
                "U.S. Recognition of Rwanda, 1962.",
                "1962",
                "It was recognized on March 6, 1962."
            ),
            UsRelationsRow.Of(
                "rwanda",
                "Rwanda",
                "relations",
                "1",
                "Re-establishment of Diplomatic Relations, 1963.",
                "1963",
                "Diplomatic relations were established on May 1, 1963."
            ),
            UsRelationsRow.Of(
                "sudan",
                "Sudan",
                "relations",
                "0",
                "Establishment of Diplomatic Relations, 1959.",
                "1959",
                "Diplomatic relations were established on February 13, 1959."
            ),
            UsRelationsRow.Of(
                "sudan",
                "Sudan",
                "relations",
                "1",
                "Diplomatic Relations Severed, 1970.",
                "1970",
                "Diplomatic relations were severed on May 2, 1970."
            ),
            UsRelationsRow.Of(
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
        Assert.Equal("severed", await tracker.RelationsAsync("SDN", "1974-01-01"));
        Assert.Equal("established", await tracker.RelationsAsync("SDN", "1976-01-01"));
    }

    [Fact]
    public async Task Of_a_heading_all_is_taken_that_is_possible()
    {
        await tracker.SendRelationsAsync(
            UsRelationsRow.Of(
                "uganda",
                "Uganda",
                "relations",
                "0",
                "Recognition and Establishment of Diplomatic Relations, 1963.",
                "1963",
                "Diplomatic relations were established on December 12, 1963."
            ),
            UsRelationsRow.Of(
                "uganda",
                "Uganda",
                "relations",
                "1",
                "Establishment of Liaison Office, 2004.",
                "2004",
                "It opened on June 28, 2004."
            ),
            UsRelationsRow.Of(
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
        await tracker.SendRelationsAsync(
            UsRelationsRow.Of(
                "uruguay",
                "Uruguay",
                "relations",
                "0",
                "Establishment of Diplomatic Relations, 1862.",
                "1862",
                "Diplomatic relations were established on July 12, 1862."
            ),
            UsRelationsRow.Of(
                "uruguay",
                "Uruguay",
                "relations",
                "1",
                "Interruption of Relations, 1917-1922.",
                "1917/1922",
                "Its President was overthrown on January 17, 1917."
            ),
            UsRelationsRow.Of(
                "uruguay",
                "Uruguay",
                "relations",
                "2",
                "Diplomatic Relations Interrupted, 1931.",
                "1931",
                "They were interrupted on December 4, 1931."
            ),
            UsRelationsRow.Of(
                "uruguay",
                "Uruguay",
                "relations",
                "3",
                "Diplomatic Relations Normalized, 1934.",
                "1934",
                "Relations were normalized on January 26, 1934."
            )
        );

        Assert.Equal("suspended", await tracker.RelationsAsync("URY", "1918-01-01"));
        Assert.Equal("established", await tracker.RelationsAsync("URY", "1930-01-01"));
        Assert.Equal("suspended", await tracker.RelationsAsync("URY", "1932-01-01"));
        Assert.Equal("established", await tracker.RelationsAsync("URY", "1935-01-01"));
    }

    [Fact]
    public async Task Of_two_countries_in_a_heading_the_one_is_meant_whose_page_it_is()
    {
        await tracker.SendRelationsAsync(
            UsRelationsRow.Of(
                "thailand",
                "Thailand",
                "relations",
                "0",
                "Establishment of Diplomatic Relations with Thailand/Termination of Diplomatic Relations with Siam, 1979.",
                "1979",
                "Diplomatic relations were established on January 1, 1979."
            )
        );

        Assert.Equal("established", await tracker.RelationsAsync("THA", "1980-01-01"));
    }

    [Fact]
    public async Task Of_several_that_bore_a_name_the_one_is_meant_which_the_heading_calls_by_another()
    {
        var import = await tracker.SendRelationsAsync(
            UsRelationsRow.Of(
                "russia",
                "Russia",
                "relations",
                "0",
                "Recognition of the Soviet Union, 1933.",
                "1933",
                "It was recognized on November 16, 1933."
            ),
            UsRelationsRow.Of(
                "russia",
                "Russia",
                "relations",
                "1",
                "Establishment of the Embassy, 1934.",
                "1934",
                "The Embassy opened on March 7, 1934."
            )
        );

        Assert.Equal("recognised", await tracker.RelationsAsync("SUN", "1935-01-01"));
        Assert.Equal(404, (await tracker.GetAsync("/api/representation/RUS/USA")).Status);
        Assert.Equal("1", import["unresolved"]);
    }

    [Fact]
    public async Task An_embassy_whose_operations_are_suspended_is_closed_until_they_are_resumed()
    {
        await tracker.SendRelationsAsync(
            UsRelationsRow.Of(
                "tunisia",
                "Tunisia",
                "relations",
                "0",
                "Establishment of Diplomatic Relations and the American Embassy, 1960.",
                "1960",
                "The Embassy was established on August 11, 1960."
            ),
            UsRelationsRow.Of(
                "tunisia",
                "Tunisia",
                "relations",
                "1",
                "Suspension of U.S. Embassy Operations, 2011.",
                "2011",
                "Operations were suspended on February 25, 2011."
            ),
            UsRelationsRow.Of(
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
}
