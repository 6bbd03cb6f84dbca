using DiplomacyTracker.Countries;
using DiplomacyTracker.Server.Pages;
using DiplomacyTracker.Server.Pages.Parts;
using DiplomacyTracker.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>Headlines are for people: countries by their names, dates as one says them, in their language; and nobody's words are touched.</summary>
public sealed class PhrasingTests
{
    private static readonly CountryCode Turkiye = CountryCode.Parse("TUR");
    private static readonly Party Blinken = new(CountryCode.Parse("USA"), "Antony Blinken");
    private static readonly Party Yoon = new(CountryCode.Parse("KOR"), "Yoon Suk Yeol");

    [Fact]
    public void Countries_and_dates_are_said_in_the_language_of_who_reads()
    {
        Phrase denounced = $"{"denounced":name} by {Turkiye}";
        Phrase said = $"{denounced}{(Phrase)$", effective {EdtfDate.Parse("2021-07-01")}"}";

        Assert.Equal("denounced by TUR, effective 2021-07-01", $"{said}");
        Assert.Equal("denounced by Türkiye, effective 1 July 2021", In("en").Tell(said));
        Assert.Equal("gekündigt von Türkei, wirksam 1. Juli 2021", In("de").Tell(said));
    }

    [Fact]
    public void What_others_wrote_stays_as_they_wrote_it()
    {
        Phrase said = $"{Turkiye}: {"USA {0} to NATO, in-force, 2021-07-01"}";

        Assert.Equal("Türkei: USA {0} to NATO, in-force, 2021-07-01", In("de").Tell(said));
    }

    [Fact]
    public void Names_of_ours_are_said_in_words()
    {
        Phrase said = $"{Turkiye} is represented in {Yoon.Country} at the level of {"charge-d-affaires":name}";

        Assert.Equal("TUR is represented in KOR at the level of charge-d-affaires", $"{said}");
        Assert.Equal("Türkiye is represented in South Korea at the level of chargé d’affaires", In("en").Tell(said));
    }

    [Fact]
    public void On_the_page_of_a_country_it_stands_behind_nobody_once_more()
    {
        Phrase said = $"{Blinken} meets {Phrase.Join(", ", [Yoon, new(CountryCode.Parse("CHN"), "Xi Jinping")])}";

        Assert.Equal("Antony Blinken meets Yoon Suk Yeol, Xi Jinping (China)", In("en").Tell(said, "KOR", "USA"));
    }

    private static Reader In(string language)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.AcceptLanguage = language;
        return new(new HttpContextAccessor { HttpContext = http }, TimeProvider.System);
    }
}
