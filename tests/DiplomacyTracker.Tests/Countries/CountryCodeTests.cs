using System.Text.Json;
using CsCheck;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests.Countries;

public sealed class CountryCodeTests
{
    private static readonly CountryCode Korea = CountryCode.Parse("KOR");
    private static readonly CountryCode Norway = CountryCode.Parse("NOR");

    [Fact]
    public void Every_code_on_the_list_is_read_and_printed_alike() =>
        Assert.All(Gazetteer.All, country => Assert.Equal(country.Code, CountryCode.Parse(country.Code).ToString()));

    [Theory]
    [InlineData("KR")]
    [InlineData("kr")]
    [InlineData("kor")]
    [InlineData("South Korea")]
    [InlineData("Korea, South")]
    public void Whoever_writes_it_otherwise_is_told_the_code(string text) =>
        Assert.Equal($"\"{text}\" is written KOR here.", Refused(text).Message);

    [Theory]
    [InlineData("XXX")]
    [InlineData("QQQ")]
    [InlineData("Korea")]
    [InlineData("")]
    public void What_is_not_on_the_list_is_refused_by_name(string text)
    {
        Assert.Equal("unknown-country", Refused(text).Code);
        Assert.StartsWith($"\"{text}\" is no country code", Refused(text).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_a_code_or_is_refused() =>
        Gen.String.Sample(text =>
        {
            if (Gazetteer.Find(text) is null)
                Assert.Equal("unknown-country", Refused(text).Code);
        });

    [Fact]
    public void Codes_are_equal_and_in_order_by_their_letters()
    {
        Assert.Equal(CountryCode.Parse("KOR"), Korea);
        Assert.True(Korea < Norway && Norway > Korea);
        Assert.Equal([Korea, Norway], new[] { Norway, Korea }.Order());
    }

    [Fact]
    public void In_JSON_a_code_is_a_text_and_a_key()
    {
        var visits = new Dictionary<CountryCode, CountryCode> { [Korea] = Norway };

        var json = JsonSerializer.Serialize(visits);

        Assert.Equal("""{"KOR":"NOR"}""", json);
        Assert.Equal(visits, JsonSerializer.Deserialize<Dictionary<CountryCode, CountryCode>>(json));
    }

    [Theory]
    [InlineData("""{"KOR":7}""", "wrong-type")]
    [InlineData("""{"KOR":"NO"}""", "unknown-country")]
    [InlineData("""{"KR":"NOR"}""", "unknown-country")]
    public void JSON_that_is_no_code_is_refused(string json, string code) =>
        Assert.Equal(
            code,
            Assert
                .Throws<InvalidValueException>(() =>
                    JsonSerializer.Deserialize<Dictionary<CountryCode, CountryCode>>(json)
                )
                .Code
        );

    private static InvalidValueException Refused(string text) =>
        Assert.Throws<InvalidValueException>(() => CountryCode.Parse(text));
}
