using DiplomacyTracker.Countries;
using DiplomacyTracker.Relations;
using DiplomacyTracker.Tests.Ledger;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>How many twos of pairs stand in the other order.</summary>
public sealed class FlipsTests
{
    [Fact]
    public void They_are_as_many_as_one_finds_by_holding_each_against_each()
    {
        var dice = new Dice(31);
        for (var look = 0; look < 200; look++)
        {
            PairRank[] ranks =
            [
                .. Enumerable.Range(0, dice.Below(40)).Select(_ => new PairRank(Place(dice), Place(dice))),
            ];
            var scored = ranks.Where(rank => rank is { Place: not null, ByTheRules: not null }).ToList();
            var flipped = scored
                .SelectMany(one => scored, (one, other) => (one, other))
                .Count(two => two.one.Place < two.other.Place && two.one.ByTheRules > two.other.ByTheRules);

            var told = Ranking.Flips([.. ranks.Select(Line)]);

            Assert.Equal(ranks.Length > 0 ? flipped : null, told);
        }
    }

    private static int? Place(Dice dice) => dice.Chance(90) ? dice.Below(15) + 1 : null;

    private static PairInBrief Line(PairRank rank) =>
        new(CountryCode.Parse("KOR"), CountryCode.Parse("USA"), null, null, null, null) { Rank = rank };
}
