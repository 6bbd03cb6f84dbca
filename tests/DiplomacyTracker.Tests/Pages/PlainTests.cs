using DiplomacyTracker.Server.Pages.Parts;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>Headlines are for people: names in place of codes, and nobody's words are touched.</summary>
public sealed class PlainTests
{
    [Theory]
    [InlineData("Antony Blinken (USA) to Seoul, KOR", "Antony Blinken (United States) to Seoul, South Korea")]
    [InlineData("NOR to JPN: He says that KOR must act", "Norway to Japan: He says that KOR must act")]
    [InlineData("PRK against KOR, JPN: A launch", "North Korea against South Korea, Japan: A launch")]
    [InlineData(
        "A treaty: signed by KOR, USA in Washington",
        "A treaty: signed by South Korea, United States in Washington"
    )]
    [InlineData("The White House: USA recognises KOR.", "The White House: United States recognises South Korea.")]
    [InlineData(
        "ETH is represented in SOM at the level of charge-d-affaires",
        "Ethiopia is represented in Somalia at the level of chargé d’affaires"
    )]
    [InlineData(
        "Reuters: ETH is represented in SOM at the level of ambassador.",
        "Reuters: Ethiopia is represented in Somalia at the level of ambassador."
    )]
    [InlineData(
        "AP: ratified by PER. In force for PER → PER, BOL.",
        "AP: ratified by Peru. In force for Peru → Peru, Bolivia."
    )]
    [InlineData(
        "Corrected by AP: host Ankara, TUR → Busan, KOR; moved.",
        "Corrected by AP: host Ankara, Türkiye → Busan, South Korea; moved."
    )]
    [InlineData(
        "A plan of action: denounced by USA (The president says so)",
        "A plan of action: denounced by United States (The president says so)"
    )]
    [InlineData(
        "joined by GBR (FRA against IRN: A snapback)",
        "joined by United Kingdom (France against Iran: A snapback)"
    )]
    [InlineData(
        "TASS: RUS declares 23 of the mission of GBR persona non grata (In return).",
        "TASS: Russia declares 23 of the mission of United Kingdom persona non grata (In return)."
    )]
    [InlineData("Hansard: attributed to RUS by GBR.", "Hansard: attributed to Russia by United Kingdom.")]
    [InlineData(
        "State: agreement recorded; signed by USA; ratified by USA, RUS; in force.",
        "State: agreement recorded; signed by United States; ratified by United States, Russia; in force."
    )]
    [InlineData(
        "Attributed to RUS or BLR, against GBR: Two are poisoned",
        "Attributed to Russia or Belarus, against United Kingdom: Two are poisoned"
    )]
    [InlineData(
        "attributed to RUS by GBR (against GBR: Two are poisoned)",
        "attributed to Russia by United Kingdom (against United Kingdom: Two are poisoned)"
    )]
    [InlineData(
        "BBC: denunciation extended by GBR, effective 2020-01-31",
        "BBC: denunciation extended by United Kingdom, effective 2020-01-31"
    )]
    [InlineData("Who: Status out-of-office → in-office.", "Who: Status out of office → in office.")]
    [InlineData("AP: President of TUR, 2014-08-28/..", "AP: President of Türkiye, 2014-08-28/..")]
    [InlineData("OSCE: in force. Status signed → in-force.", "OSCE: in force. Status signed → in force.")]
    [InlineData("STRATEGIC AND ECONOMIC DIALOGUE", "STRATEGIC AND ECONOMIC DIALOGUE")]
    [InlineData("Somebody (XQQ) to NATO", "Somebody (XQQ) to NATO")]
    public void Codes_of_ours_become_names(string headline, string plain) => Assert.Equal(plain, Plain.Of(headline));

    [Fact]
    public void On_the_page_of_a_country_it_stands_behind_nobody_once_more()
    {
        const string Headline = "Antony Blinken (USA) meets Yoon Suk Yeol (KOR), Xi Jinping (CHN)";

        Assert.Equal("Antony Blinken meets Yoon Suk Yeol, Xi Jinping (China)", Plain.Of(Headline, "KOR", "USA"));
    }
}
