using DiplomacyTracker.Search;

namespace DiplomacyTracker.Tests.Search;

/// <summary>What is looked for when somebody types something.</summary>
public sealed class QueryTests
{
    [Theory]
    [InlineData("blinken seoul", "('blinken' & 'seoul':*)")]
    [InlineData("us china", "(('/c/usa' | 'us') & ('/c/chn' | 'china':*))")]
    [InlineData("U.S. envoys", "(('/c/usa' | (('u' <1> 's') | 'us')) & 'envoys':*)")]
    [InlineData("korea", "(('/c/kor' | '/c/prk' | 'korea':*))")]
    [InlineData("north korea talks", "(('/c/prk' | ('north' <1> 'korea')) & 'talks':*)")]
    [InlineData("KOR", "(('/c/kor' | 'kor':*))")]
    [InlineData("kor", "('kor':*)")]
    [InlineData("visits to paris in december", "(('/k/visit' | 'visits') & 'paris' & ('/m/12' | 'december':*))")]
    [InlineData(
        "summit dec 2023 tokyo",
        "(('/k/summit' | 'summit') & ('/m/2023-12' | ('dec' <1> '2023')) & 'tokyo':*)"
    )]
    [InlineData("1999", "(('/y/1999' | '1999':*))")]
    [InlineData("\"kim dae jung\"", "(('kim' <1> 'dae' <1> 'jung'))")]
    [InlineData("“to the point”", "(('to' <1> 'the' <1> 'point'))")]
    [InlineData("seoul -missiles -\"state visit\"", "('seoul') & !'missiles' & !('state' <1> 'visit')")]
    [InlineData("seoul -japan", "('seoul') & !('/c/jpn' | 'japan')")]
    [InlineData("paris OR rome talks", "(('paris' | 'rome') & 'talks':*)")]
    [InlineData("Tae-yul said", "((('tae' <1> 'yul') | 'taeyul') & 'said':*)")]
    [InlineData("서울", "('서울')")]
    [InlineData("블링컨", "(('블링' <1> '링컨'))")]
    [InlineData("\"김대중 대통령\"", "(('김대' <1> '대중' <2> '대통' <1> '통령'))")]
    [InlineData("中", "('中':*)")]
    public void People_type_words(string typed, string written) => Assert.Equal(written, Query.Read(typed).Written());

    [Theory]
    [InlineData("to the")]
    [InlineData("-seoul")]
    [InlineData("  \" \" !? OR |")]
    public void Nothing_is_left_of_stop_words_and_exclusions(string typed) => Assert.True(Query.Read(typed).IsEmpty);

    [Fact]
    public void Whoever_is_called_otherwise_is_found_by_any_name()
    {
        var query = Query.Read("us kim dae-jung 1999");
        var spellings = new[] { ("kim dae jung", "김대중"), ("kim dae jung", "kim tae chung") }.ToLookup(
            pair => pair.Item1,
            pair => pair.Item2
        );

        Assert.Contains("kim dae jung", query.Names().Select(name => name.Name));
        Assert.Equal(
            "(('/c/usa' | 'us') & (('kim' & (('dae' <1> 'jung') | 'daejung')) | ('김대' <1> '대중') | ('kim' <1> 'tae' <1> 'chung')) & ('/y/1999' | '1999':*))",
            query.Written(spellings)
        );
    }
}
