using DiplomacyTracker.Countries;
using DiplomacyTracker.Imports.Formats;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>Whom a traveller met, in the words of a list of travels.</summary>
public sealed class RemarksTests
{
    [Theory]
    [InlineData("Met with King Hussein to speak about the peace process.", "JOR", "JOR King Hussein")]
    [InlineData("State visit; met informally with Queen Elizabeth II.", "GBR", "GBR Queen Elizabeth II")]
    [InlineData("Audience with Pope Paul VI.", "VAT", "VAT Pope Paul VI")]
    [InlineData("Informal meeting with King George VI.", "GBR", "GBR King George VI")]
    [InlineData("Discussed arms control with President Pompidou.", "ISL", "ISL President Pompidou")]
    [InlineData(
        "Met with President Vargas and Foreign Minister de Mello Franco en route to a conference.",
        "BRA",
        "BRA President Vargas|BRA Foreign Minister de Mello Franco"
    )]
    [InlineData(
        "Met with Minister for Foreign Affairs Toshimitsu Motegi, together with Prime Minister Suga.",
        "JPN",
        "JPN Minister for Foreign Affairs Toshimitsu Motegi|JPN Prime Minister Suga"
    )]
    [InlineData("Met with Minister Eric W. Hamber. Addressed Parliament.", "CAN", "CAN Minister Eric W. Hamber")]
    public void Who_is_named_is_met_without_what_else_is_told_of_them(string remarks, string host, string met) =>
        Assert.Equal(met, Met(remarks, host));

    [Theory]
    [InlineData("Summit meeting with North Korean leader Kim Jong Un.", "SGP", "PRK leader Kim Jong Un")]
    [InlineData(
        "Bilateral meeting with Russian Federation President Vladimir Putin.",
        "FIN",
        "RUS President Vladimir Putin"
    )]
    [InlineData("Met with Palestinian Authority Chairman Arafat.", "EGY", "PSE Palestinian Authority Chairman Arafat")]
    [InlineData("Met with Pope John Paul II.", "POL", "VAT Pope John Paul II")]
    [InlineData("Met with South African President Mandela.", "GBR", "ZAF President Mandela")]
    [InlineData("Met with Saudi Foreign Minister Adel al-Jubeir.", "SAU", "SAU Foreign Minister Adel al-Jubeir")]
    [InlineData("Also met with Israeli Prime Minister Begin May 24.", "GBR", "ISR Prime Minister Begin")]
    [InlineData(
        "Met with Presidents Perez of Venezuela, Carazo of Costa Rica, and Prime Minister Manley of Jamaica.",
        "PAN",
        "VEN President Perez|CRI President Carazo|JAM Prime Minister Manley"
    )]
    public void Who_acts_for_another_country_is_met_for_that_one(string remarks, string host, string met) =>
        Assert.Equal(met, Met(remarks, host, "1996-05-01/2020-05-02"));

    [Theory]
    [InlineData("Met with European Commission President Ursula von der Leyen.", "BEL")]
    [InlineData("Met with UN Secretary-General Ban Ki-Moon and OECD Secretary General Cormann.", "FRA")]
    [InlineData("Conferred with General Eisenhower.", "TUN")]
    [InlineData("Met with Chancellor Merkel.", "ITA")]
    [InlineData("Met with senior American officials and American Ambassador Kennan.", "ITA")]
    [InlineData("Met with opposition leaders, former Mexican President Fox, and Central American exiles.", "MEX")]
    [InlineData("Visited a refugee camp.", "JOR")]
    [InlineData("Briefed allies on meetings with Soviet leaders.", "FRA")]
    [InlineData("Met with NATO Foreign Ministers to discuss the coup in the Soviet Union.", "BEL")]
    public void Nobody_is_guessed_to_act_for_the_host(string remarks, string host) =>
        Assert.Equal("", Met(remarks, host));

    [Fact]
    public void Where_two_prime_ministers_are_named_only_the_first_is_that_of_the_host() =>
        Assert.Equal(
            "ITA Prime Minister Mario Draghi",
            Met(
                "Met with Prime Minister Mario Draghi, President Emmanuel Macron, and Prime Minister Boris Johnson.",
                "ITA"
            )
        );

    [Theory]
    [InlineData("Met with the Foreign Ministers of Spain and Greece.", "GBR", "ESP+GRC plenary")]
    [InlineData(
        "Met with President Chirac and the Presidents and Prime Ministers of the Czech Republic, Hungary, and Poland, and with Israeli Prime Minister Rabin.",
        "FRA",
        "FRA President Chirac|ISR Prime Minister Rabin|CZE+HUN+POL plenary"
    )]
    [InlineData("Met with senior Italian officials.", "ITA", "ITA")]
    [InlineData("Met with the British and French Foreign Ministers.", "GBR", "GBR|FRA")]
    [InlineData("Met with UAE leaders to discuss Iranian oil.", "ARE", "ARE")]
    [InlineData("Met with Saudi officials and South African representatives.", "SAU", "SAU|ZAF")]
    [InlineData(
        "Met with the Prime Ministers of Dominica, St. Lucia, Trinidad and Tobago, and Barbados.",
        "GRD",
        "DMA+LCA+TTO+BRB plenary"
    )]
    [InlineData("Met with President Karzai and senior Afghan officials.", "AFG", "AFG President Karzai")]
    [InlineData("Met with Iraqi political leaders and Jordanian representatives.", "IRQ", "IRQ|JOR")]
    public void Countries_are_met_without_a_name_too(string remarks, string host, string met) =>
        Assert.Equal(met, Met(remarks, host));

    [Theory]
    [InlineData("Attended the NATO Foreign Ministerial.", "BEL", "BEL plenary")]
    [InlineData("Participated in the Madrid NATO Summit.", "ESP", "ESP plenary")]
    [InlineData(
        "Attended a conference with Soviet Premier Stalin and British Prime Minister Churchill.",
        "IRN",
        "SUN Premier Stalin+GBR Prime Minister Churchill plenary"
    )]
    public void What_is_attended_is_met_with_those_who_are_named_or_else_with_the_host(
        string remarks,
        string host,
        string met
    ) => Assert.Equal(met, Met(remarks, host, host is "IRN" ? "1943-11-28" : "1998-05-01"));

    private static string Met(string remarks, string host, string on = "1998-05-01") =>
        string.Join('|', Remarks.Read(remarks, CountryCode.Parse(host), EdtfDate.Parse(on)).Select(Words));

    private static string Words(RecordMeeting meeting) =>
        string.Join('+', meeting.With.Select(Words)) + (meeting.Format is MeetingFormat.Plenary ? " plenary" : "");

    private static string Words(Party party) =>
        string.Join(' ', new[] { $"{party.Country}", party.Office, party.Person }.Where(word => word is not null));
}
