using System.Globalization;

namespace DiplomacyTracker.Tests;

public sealed class EdtfDateTests
{
    private static readonly DateOnly March17 = new(2024, 3, 17);
    private static readonly DateOnly March18 = new(2024, 3, 18);

    [Theory]
    [InlineData("2024-03-17", "2024-03-17", "2024-03-17")]
    [InlineData("2024-03", "2024-03-01", "2024-03-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    [InlineData("2024-03-17/2024-03-18", "2024-03-17", "2024-03-18")]
    [InlineData("2024-03-17/2024-03", "2024-03-17", "2024-03-31")]
    [InlineData("2023/2024-02", "2023-01-01", "2024-02-29")]
    [InlineData("2024-03~/2024-04-02?", "2024-03-01", "2024-04-02")]
    [InlineData("2024-03-17%", "2024-03-17", "2024-03-17")]
    [InlineData("2023-02-XX", "2023-02-01", "2023-02-28")]
    [InlineData("2024-XX", "2024-01-01", "2024-12-31")]
    [InlineData("2024-XX-XX", "2024-01-01", "2024-12-31")]
    [InlineData("202X", "2020-01-01", "2029-12-31")]
    [InlineData("20XX?", "2000-01-01", "2099-12-31")]
    public void A_date_knows_the_first_and_the_last_day_it_may_mean(string text, string earliest, string latest)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal((Day(earliest), Day(latest)), (date.Earliest, date.Latest));
        Assert.Equal((text, text), (date.Text, date.ToString()));
    }

    [Fact]
    public void An_open_end_reaches_the_end_of_time()
    {
        var date = EdtfDate.Parse("2024-03-18/..");

        Assert.Equal((March18, DateOnly.MaxValue), (date.Earliest, date.Latest));
        Assert.Equal((false, true), (date.HasOpenStart, date.HasOpenEnd));
    }

    [Fact]
    public void An_open_start_reaches_the_beginning_of_time()
    {
        var date = EdtfDate.Parse("../2024-03-18");

        Assert.Equal((DateOnly.MinValue, March18), (date.Earliest, date.Latest));
        Assert.Equal((true, false), (date.HasOpenStart, date.HasOpenEnd));
    }

    [Theory]
    [InlineData("2024-03-17", true)]
    [InlineData("2024-03-17/2024-03-18", true)]
    [InlineData("2024-03-17~", false)]
    [InlineData("2024-03-17/2024-03-18?", false)]
    [InlineData("2024-03-17/2024-04", false)]
    [InlineData("2024-03-17/..", false)]
    [InlineData("2024-03-XX", false)]
    [InlineData("2024", false)]
    public void Only_days_beyond_doubt_are_exact(string text, bool isExact) =>
        Assert.Equal(isExact, EdtfDate.Parse(text).IsExact);

    [Fact]
    public void Two_dates_are_equal_when_they_are_written_alike()
    {
        Assert.Equal(EdtfDate.On(March17), EdtfDate.Parse("2024-03-17"));
        Assert.Equal(EdtfDate.On(March17).GetHashCode(), EdtfDate.Parse("2024-03-17").GetHashCode());
        Assert.NotEqual(EdtfDate.Parse("2024-03-XX"), EdtfDate.Parse("2024-03"));
    }

    [Fact]
    public void From_a_day_to_the_same_day_is_that_day()
    {
        Assert.Equal("2024-03-17", EdtfDate.Between(March17, March17).Text);
        Assert.Equal("2024-03-17/2024-03-18", EdtfDate.Between(March17, March18).Text);
    }

    [Theory]
    [InlineData("1944-01-01", "1944-12-31", "1944")]
    [InlineData("2024-02-01", "2024-02-29", "2024-02")]
    [InlineData("2024-02-01", "2024-02-28", "2024-02-01/2024-02-28")]
    [InlineData("2024-03-17", "2024-03-17", "2024-03-17")]
    [InlineData("0001-01-01", "2024-03-17", "../2024-03-17")]
    [InlineData("9999-12-01", "9999-12-31", "9999-12")]
    public void All_days_from_one_to_another_are_said_as_short_as_can_be(string first, string last, string said) =>
        Assert.Equal(said, EdtfDate.Over(Day(first), Day(last)).Text);

    [Theory]
    [InlineData("2024-03-16", "2024-03-17", true)]
    [InlineData("2024-03-18", "2024-03-19", true)]
    [InlineData("2024-03-15", "2024-03-16", false)]
    [InlineData("2024-03-19", "2024-03-20", false)]
    [InlineData("2024-03-18", "2024-03-17", false)]
    public void The_first_and_the_last_day_belong_to_it(string from, string to, bool overlaps) =>
        Assert.Equal(overlaps, EdtfDate.Between(March17, March18).Overlaps(Day(from), Day(to)));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
