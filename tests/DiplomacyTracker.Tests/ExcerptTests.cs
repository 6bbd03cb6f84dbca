using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("Short.", "Short.")]
    [InlineData("On two\r\nlines", "On two lines")]
    [InlineData("Cut between words", "Cut between…")]
    [InlineData("Unbreakableword", "Unbreakablew…")]
    public void A_line_is_cut_between_words_where_it_has_any(string text, string line) =>
        Assert.Equal(line, Excerpt.Line(text, most: 12));

    [Fact]
    public void No_character_is_cut_in_half() => Assert.Equal("aaa…", Excerpt.Line("aaa🕊🕊", most: 4));
}
