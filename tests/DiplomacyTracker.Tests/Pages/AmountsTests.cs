using System.Globalization;
using DiplomacyTracker.Server.Pages.Map;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>The colours of the map tell countries apart, however much is recorded.</summary>
public sealed class AmountsTests
{
    [Theory]
    [InlineData(0, "1, 3, 10, 30")]
    [InlineData(99, "1, 3, 10, 30")]
    [InlineData(100, "1, 10, 30, 100")]
    [InlineData(930, "1, 30, 100, 300")]
    [InlineData(48_000, "1, 3000, 10000, 30000")]
    public void Steps_reach_up_to_the_busiest(int most, string steps) =>
        Assert.Equal(
            steps,
            string.Join(", ", new Amounts(most).Legend(CultureInfo.InvariantCulture).Select(one => one.From))
        );

    [Theory]
    [InlineData(1, "c1")]
    [InlineData(29, "c1")]
    [InlineData(30, "c2")]
    [InlineData(300, "c4")]
    [InlineData(930, "c4")]
    public void A_number_has_the_colour_of_the_step_it_reached(int acts, string colour) =>
        Assert.Equal(colour, new Amounts(930).ColourOf(acts));
}
