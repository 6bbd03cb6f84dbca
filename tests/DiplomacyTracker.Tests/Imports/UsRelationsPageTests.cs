using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>A page of the Office of the Historian tells of the states before and beside its country too.</summary>
public sealed class UsRelationsPageTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Theory]
    [InlineData(
        "Russia",
        "Normal Diplomatic Relations Resumed, 1933.",
        "They were resumed on November 16, 1933, with the government of the Soviet Union.",
        "SUN",
        "1933-11-16"
    )]
    [InlineData(
        "Russia",
        "Dissolution of the Soviet Union and Recognition of the Russian Federation, 1991.",
        "It was recognized on December 25, 1991.",
        "RUS",
        "1991-12-25"
    )]
    [InlineData(
        "Yemen",
        "Severance of Diplomatic Relations, 1969.",
        "The People’s Republic of Southern Yemen severed diplomatic relations on October 24, 1969.",
        "YMD",
        "1969-10-24"
    )]
    [InlineData(
        "Vietnam",
        "Establishment of Diplomatic Relations, 1950.",
        "Diplomatic relations were established on February 17, 1950, with a Legation at Saigon.",
        "RVN",
        "1950-02-17"
    )]
    [InlineData(
        "Nicaragua",
        "U.S. Recognition of the Federation of Central American States, 1824.",
        "Nicaragua was a part of it when it was recognized on August 4, 1824.",
        "XCA",
        "1824-08-04"
    )]
    [InlineData(
        "Papal States*",
        "U.S. Recognition of Italian Independence, 1861.",
        "The Kingdom of Italy was recognized on April 11, 1861.",
        "ITA",
        "1861-04-11"
    )]
    [InlineData(
        "Syria",
        "Formation and Recognition of the United Arab Republic, 1958.",
        "Syria was a part of it when it was recognized on February 25, 1958.",
        "UAR",
        "1958-02-25"
    )]
    [InlineData(
        "Serbia",
        "Establishment of Full Diplomatic Relations, 2000.",
        "Diplomatic relations with the Federal Republic of Yugoslavia were established on November 12, 2000.",
        "SCG",
        "2000-11-12"
    )]
    [InlineData(
        "Tanzania",
        "U.S. Recognition of Tanganyika’s Independence, 1961.",
        "The United States recognized Tanganyika on December 9, 1961.",
        "TZA",
        "1961-12-09"
    )]
    [InlineData(
        "Dominica",
        "U.S. Recognition of Dominican Independence, 1978.",
        "It was recognized on November 3, 1978, and is not the Dominican Republic.",
        "DMA",
        "1978-11-03"
    )]
    [InlineData(
        "Estonia",
        "Recognition of Estonian Independence from the USSR, 1991.",
        "The United States recognized it on September 2, 1991.",
        "EST",
        "1991-09-02"
    )]
    [InlineData(
        "Czechoslovakia",
        "U.S. Recognition of Czechoslovakian Independence, 1918.",
        "It was recognized on September 3, 1918, while Austria-Hungary was still there.",
        "CSK",
        "1918-09-03"
    )]
    public async Task Heading_and_text_say_of_which_state_a_line_tells(
        string page,
        string heading,
        string text,
        string code,
        string since
    )
    {
        await SendAsync(page, heading, text);

        Assert.Equal(since, (await tracker.GetAsync($"/api/representation/{code}/USA"))["since"]);
    }

    [Theory]
    [InlineData(
        "Malta",
        "U.S. Recognition of Malta, 1967.",
        "It became independent on November 30, 1967, but the United States did not recognize it until December 7, when a note was handed over.",
        "MLT",
        "1967-12-07"
    )]
    [InlineData(
        "Qatar",
        "U.S. Recogntion of Qatar, 1971.",
        "It became independent on September 3, 1971. The United States recognized it two days later on September 5.",
        "QAT",
        "1971-09-05"
    )]
    [InlineData(
        "Fiji",
        "Establishment of Diplomatic Relations, 2001.",
        "Diplomatic relations were established in May 2001, and an Ambassador was appointed on November 26, 2001.",
        "FJI",
        "2001-05"
    )]
    public async Task A_sentence_that_says_itself_when_goes_before_other_days_in_it(
        string page,
        string heading,
        string text,
        string code,
        string since
    )
    {
        await SendAsync(page, heading, text);

        Assert.Equal(since, (await tracker.GetAsync($"/api/representation/{code}/USA"))["since"]);
    }

    [Fact]
    public async Task An_ambassador_is_recalled_and_ambassadorial_relations_are_no_other_relations()
    {
        await SendAsync(
            "Palau",
            "Establishment of Diplomatic Relations, 1995.",
            "They were established on May 1, 1995."
        );
        await SendAsync("Palau", "U.S. Ambassador Recalled, 1998.", "The Ambassador was recalled on May 11, 1998.");
        var between = await tracker.GetAsync("/api/representation/PLW/USA?validAt=1999-01-01");
        var resumed = await SendAsync(
            "Palau",
            "Ambassadorial Relations Resumed, 2000.",
            "The Ambassador presented credentials at the Embassy on June 21, 2000."
        );
        var then = await tracker.GetAsync("/api/representation/PLW/USA?validAt=2001-01-01");

        Assert.Equal(("established", null), (between["status"], LevelOf(between, "USA")));
        Assert.Equal(1, resumed.Count("changed"));
        Assert.Equal(("established", "ambassador"), (then["status"], LevelOf(then, "USA")));
    }

    [Theory]
    [InlineData("Parma Recognizes the United States, 1850.", "recognised")]
    [InlineData("Re-Opening of Diplomatic Relations, 1855.", "established")]
    public async Task Other_words_for_it(string heading, string status)
    {
        await SendAsync("The Duchy of Parma*", heading, $"It was recognized on May 1, {heading[^5..^1]}.");

        Assert.Equal(status, await tracker.RelationsAsync("PMA", $"{heading[^5..^1]}-12-31"));
    }

    private Task<Answer> SendAsync(string page, string heading, string text) =>
        tracker.SendRelationsAsync(
            UsRelationsRow.Of(
                page.ToLowerInvariant(),
                page,
                "diplomatic-relations",
                "0",
                heading,
                heading[^5..^1],
                text
            )
        );

    private static string? LevelOf(Answer relation, string sending) =>
        relation.Json["directions"]?.AsArray().Single(one => $"{one?["sending"]}" == sending)?["level"]?.ToString();
}
