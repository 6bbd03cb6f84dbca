using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests.Search;

/// <summary>How a text is taken apart into words.</summary>
public sealed class TokensTests
{
    [Theory]
    [InlineData("Königin Élisabeth, Łódź", "konigin elisabeth lodz")]
    [InlineData("ＳＥＯＵＬ ﬁnal", "seoul final")]
    [InlineData("Cho Tae-yul", "cho tae yul taeyul")]
    [InlineData("U.S. envoy", "u s us envoy")]
    [InlineData("Kalākaua of Hawaiʻi", "kalakaua of hawai i hawaii")]
    [InlineData("2024-03-17", "2024 03 17")]
    [InlineData("한국 방문", "한국 국 방문 문")]
    [InlineData("中", "中")]
    [InlineData("アントニー・ブリンケン", "アン ント トニ ニー ー ブリ リン ンケ ケン ン")]
    [InlineData("北京2024年", "北京 京 2024 年")]
    [InlineData("  -- !? ", "")]
    public void Text_is_taken_apart_into_folded_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Tokens.Of(text).Select(token => token.Text)));

    [Fact]
    public void Whoever_writes_an_accent_or_a_syllable_in_parts_writes_the_same_word() =>
        Assert.Equal(
            Tokens.Of("Élysée 블링컨").Select(token => token.Text),
            Tokens.Of("Élysée 블링컨".Normalize(System.Text.NormalizationForm.FormD)).Select(token => token.Text)
        );

    [Fact]
    public void Every_word_knows_where_it_stands_in_the_text_as_written()
    {
        const string text = "Der 🇩🇪 König geht nach 서울특별시.";

        Assert.Equal(
            ["Der", "König", "geht", "nach", "서울", "울특", "특별", "별시", "시"],
            Tokens.Of(text).Select(token => text[token.Start..token.End])
        );
    }

    [Fact]
    public void Nothing_is_too_long_or_too_broken()
    {
        Assert.All(Tokens.Of(new string('x', 10_000)), token => Assert.InRange(token.Text.Length, 1, 61));
        Assert.Equal(["a", "b"], Tokens.Of("a\uD800b").Select(token => token.Text));
    }
}
