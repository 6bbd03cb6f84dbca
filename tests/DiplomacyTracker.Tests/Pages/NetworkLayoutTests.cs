using DiplomacyTracker.Server.Pages.Network;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>The picture of a network: the same for the same ties, and legible whatever they are.</summary>
public sealed class NetworkLayoutTests
{
    public static readonly TheoryData<int> Seeds = [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_same_ties_give_the_same_picture(int seed)
    {
        var ties = Ties(seed);

        Assert.Equal(Web.Of(ties, 40, centre: null).Spots, Web.Of([.. ties], 40, centre: null).Spots);
        Assert.Equal(Web.Of(ties, 40, ties[0].One).Spots, Web.Of([.. ties], 40, ties[0].One).Spots);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nobody_stands_outside_or_upon_somebody_else(int seed)
    {
        var ties = Ties(seed);
        foreach (var web in new[] { Web.Of(ties, 60, centre: null), Web.Of(ties, 60, ties[0].One) })
        {
            Assert.All(web.Spots, spot => Assert.InRange(spot.X, 26, NetworkLayout.Size - 26));
            Assert.All(web.Spots, spot => Assert.InRange(spot.Y, 26, NetworkLayout.Size - 26));
            for (var one = 0; one < web.Spots.Count; one++)
            for (var other = 0; other < one; other++)
                Assert.True(
                    (web.Spots[one] - web.Spots[other]).Length > 44,
                    $"{seed}: {web.Spots[one]} {web.Spots[other]}"
                );
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_tie_has_its_countries_and_no_more_are_drawn_than_asked_for(int seed)
    {
        var ties = Ties(seed);
        var web = Web.Of(ties, 12, centre: null);

        Assert.Equal(Math.Min(12, ties.Count), web.Ties.Count);
        Assert.Equal(web.Ties, ties.Take(12));
        Assert.Equal(
            web.Ties.SelectMany(tie => new[] { tie.One, tie.Other }).Distinct().Order(),
            web.Countries.Order()
        );
        Assert.Equal(web.Countries.Count, web.Spots.Count);
    }

    [Fact]
    public void Whoever_is_chosen_stands_in_the_middle()
    {
        var web = Web.Of(Ties(3), 40, Ties(3)[0].One);

        Assert.Equal(new Spot(NetworkLayout.Size / 2, NetworkLayout.Size / 2), web.At(Ties(3)[0].One));
    }

    [Theory]
    [InlineData(3, "close", "+")]
    [InlineData(-1, "strained", "−")]
    [InlineData(0, "even", "=")]
    public void Colour_dash_and_sign_say_the_same(int number, string kind, string sign)
    {
        var tie = new Tie("KOR", "USA", 4, number, "n0");

        Assert.Equal((kind, sign), (tie.Kind, tie.Sign));
    }

    private static IReadOnlyList<Tie> Ties(int seed)
    {
        var random = new Random(seed);
        var codes = DiplomacyTracker.Countries.Gazetteer.All.Select(country => country.Code).Take(2 + seed).ToList();
        return
        [
            .. Enumerable
                .Range(0, 3 * seed)
                .Select(_ => (One: random.Next(codes.Count), Other: random.Next(codes.Count)))
                .Append((One: 0, Other: 1))
                .Where(pair => pair.One < pair.Other)
                .Distinct()
                .Select(pair => new Tie(
                    codes[pair.One],
                    codes[pair.Other],
                    random.Next(1, 50),
                    random.Next(-5, 6),
                    "n0"
                )),
        ];
    }
}
