using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Imports.Diaries;

namespace DiplomacyTracker.Tests.Imports;

public sealed class DiaryWordsTests
{
    private static readonly EdtfDate Day = EdtfDate.Parse("2024-03-17");

    [Theory]
    [InlineData("State visit of King Harald V of Norway to Sweden", "", "King|Harald V|NOR", "SWE|")]
    [InlineData(
        "Official visit to Norway by President Emmanuel Macron of France",
        "",
        "President|Emmanuel Macron|FRA",
        "NOR|"
    )]
    [InlineData(
        "French President Emmanuel Macron visits Berlin, Germany",
        "",
        "President|Emmanuel Macron|FRA",
        "DEU|Berlin"
    )]
    [InlineData("The Foreign Minister of Japan to visit Canada", "", "Foreign Minister||JPN", "CAN|")]
    [InlineData(
        "Visit of the Prime Minister of Spain",
        "Palais de l'Élysée, Paris",
        "Prime Minister||ESP",
        "FRA|Palais de l'Élysée, Paris"
    )]
    [InlineData("Poland's visit to the United Kingdom", "London", "||POL", "GBR|London")]
    [InlineData("Japan hosts the President of Kenya", "", "President||KEN", "JPN|")]
    [InlineData("Antony Blinken (USA) to Seoul, KOR", "", "|Antony Blinken|USA", "KOR|Seoul")]
    [InlineData("Antony Blinken (US) travels to South Korea", "Seoul, South Korea", "|Antony Blinken|USA", "KOR|Seoul")]
    public void A_title_says_who_goes_where(string title, string location, string who, string where)
    {
        var words = Assert.IsType<DiaryWords>(DiaryWords.Of(title, ["visit"]));
        var visitor = new DiaryParties(new Dictionary<string, CountryCode>()).Of(words.Who, Day, "SUMMARY");
        var place = DiaryParties.PlaceOf(words.Where, location, Day);

        Assert.Equal(who, $"{visitor.Office}|{visitor.Person}|{visitor.Country}");
        Assert.Equal(where, $"{place.Country}|{place.City}");
    }

    [Theory]
    [InlineData("Third Summit for Democracy")]
    [InlineData("Japan hosts the G7 summit")]
    [InlineData("COP29")]
    public void A_title_says_that_several_meet(string title) => Assert.False(DiaryWords.Of(title, [])?.IsVisit);

    [Theory]
    [InlineData("Press briefing")]
    [InlineData("Lunch with the ambassador")]
    public void Most_of_a_diary_is_neither(string title) => Assert.Null(DiaryWords.Of(title, []));

    [Theory]
    [InlineData("[CANCELLED] Visit of A to B", PlanStatus.Cancelled)]
    [InlineData("Canceled: Visit of A to B", PlanStatus.Cancelled)]
    [InlineData("POSTPONED - Visit of A to B", PlanStatus.Postponed)]
    public void A_mark_in_front_says_that_it_is_off(string summary, PlanStatus status) =>
        Assert.Equal((status, "Visit of A to B"), DiaryWords.Mark(summary));
}
