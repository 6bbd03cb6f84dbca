using DiplomacyTracker.Countries;
using DiplomacyTracker.Imports.Coding;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>For which state somebody acts, in the words of files of coded events.</summary>
public sealed class CodedActorsTests
{
    private static readonly CodedActors Actors = new(
        new Dictionary<string, CountryCode>(StringComparer.Ordinal) { ["yoweri museveni"] = CountryCode.Parse("UGA") }
    );

    [Theory]
    [InlineData("Tanzania", "TZA||")]
    [InlineData("US", "USA||")]
    [InlineData("Head of Government (Croatia)", "HRV|Head of Government|")]
    [InlineData("Yoweri Museveni", "UGA||Yoweri Museveni")]
    [InlineData("President Yoweri Museveni", "UGA|President|Yoweri Museveni")]
    [InlineData("Sudanese government", "SDN|government|")]
    [InlineData("U.S. negotiators", "USA|negotiators|")]
    [InlineData("Israeli army", "ISR|army|")]
    [InlineData("German Foreign Minister Oskar Fischer", "DEU|Foreign Minister|Oskar Fischer")]
    [InlineData("South African leader F.W. de Klerk", "ZAF|leader F.W. de Klerk|")]
    [InlineData("Taiwan's Vice Foreign Minister", "TWN|Vice Foreign Minister|")]
    [InlineData("King Hassan of Morocco", "MAR|King|Hassan")]
    [InlineData("president of Armenia", "ARM|president|")]
    [InlineData("Saudi Arabia's foreign ministry", "SAU|foreign ministry|")]
    [InlineData("Tokyo", "JPN||")]
    [InlineData("Hungarian", "HUN||")]
    [InlineData("Uzbek officials", "UZB|officials|")]
    [InlineData("Pakistani army", "PAK|army|")]
    [InlineData("Norwegian diplomats", "NOR|diplomats|")]
    [InlineData("Icelandic parliament", "ISL|parliament|")]
    public void Who_acts_for_a_state_is_known_by_their_words(string words, string party) =>
        Assert.Equal(party, Written(Actors.Of(words, "", EdtfDate.Parse("1999-05-01"), "From")));

    [Theory]
    [InlineData("Afghan rebels")]
    [InlineData("Albanian opposition leaders")]
    [InlineData("Ousted President Askar Akayev")]
    [InlineData("Iraqi Kurds")]
    [InlineData("Palestinians")]
    [InlineData("Maliki")]
    [InlineData("Maliki government")]
    [InlineData("Franco")]
    [InlineData("Indiana police")]
    [InlineData("Roma")]
    [InlineData("Ivory Coast rebels")]
    [InlineData("refugees fleeing the civil war in Liberia")]
    [InlineData("United Nations officials")]
    [InlineData("U.N. Security Council")]
    [InlineData("Amnesty International")]
    [InlineData("President")]
    [InlineData("Korean officials")]
    public void Who_does_not_act_for_a_state_or_for_nobody_knows_which_is_listed(string words) =>
        Assert.Throws<RefusedException>(() => Actors.Of(words, "", EdtfDate.Parse("1999-05-01"), "From"));

    private static string Written(Party? party) => $"{party?.Country}|{party?.Office}|{party?.Person}";
}
