using DiplomacyTracker.Search;

namespace DiplomacyTracker.Tests.Search;

/// <summary>Countries are found by the names that Germans know, and a pair by its two codes.</summary>
public sealed class InGermanTests
{
    [Theory]
    [InlineData("Südkorea", "KOR")]
    [InlineData("Türkei", "TUR")]
    [InlineData("Äthiopien Somalia", "ETH SOM")]
    [InlineData("Vereinigte Staaten China", "USA CHN")]
    [InlineData("ETH-SOM", "ETH SOM")]
    [InlineData("Ethiopia Somalia", "ETH SOM")]
    public void Countries_are_understood(string typed, string codes) =>
        Assert.Equal(codes, string.Join(' ', Understood.Of(typed).SelectMany(piece => piece.Means)));

    [Theory]
    [InlineData("island")]
    [InlineData("ABC-DEF")]
    public void Other_words_say_what_they_say(string typed) =>
        Assert.Equal(["words"], Understood.Of(typed).Select(piece => piece.As));
}
