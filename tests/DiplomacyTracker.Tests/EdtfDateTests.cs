using System.Globalization;
using DiplomacyTracker.Platform;

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

    [Theory]
    [InlineData("", 1)]
    [InlineData(" 2024", 1)]
    [InlineData("2024 ", 5)]
    [InlineData("-45", 1)]
    [InlineData("/2024", 1)]
    [InlineData("tomorrow", 1)]
    [InlineData("0000", 1)]
    [InlineData("00XX", 1)]
    [InlineData("2XXX", 2)]
    [InlineData("202", 4)]
    [InlineData("20X4", 4)]
    [InlineData("٢٠٢٤", 1)]
    [InlineData("202٤", 4)]
    [InlineData("12024", 5)]
    [InlineData("2024-", 6)]
    [InlineData("2024-3", 7)]
    [InlineData("2024-0X", 7)]
    [InlineData("2024-X", 7)]
    [InlineData("2024-00", 6)]
    [InlineData("2024-13", 6)]
    [InlineData("9999-99", 6)]
    [InlineData("2024-21", 6)]
    [InlineData("202X-03", 5)]
    [InlineData("2024-XX-17", 9)]
    [InlineData("2023-02-29", 9)]
    [InlineData("2024-04-31", 9)]
    [InlineData("2024-03-00", 9)]
    [InlineData("2024-03-1", 10)]
    [InlineData("2024-03-17T10:00", 11)]
    [InlineData("2024-03-17 10:00", 11)]
    [InlineData("2024-03-17~?", 12)]
    [InlineData("2024-03-17/", 12)]
    [InlineData("2024-03-17/2024-03-32", 20)]
    [InlineData("2024/2025/2026", 10)]
    [InlineData("2024/..~", 8)]
    [InlineData("..", 3)]
    [InlineData(".", 2)]
    [InlineData("../..", 4)]
    [InlineData("2024-03-18/2024-03-17", 12)]
    [InlineData("2024-04/2024-03~", 9)]
    public void What_is_no_date_is_refused_with_the_position_of_the_error(string text, int position)
    {
        Assert.False(EdtfDate.TryParse(text, out var date, out var error));

        Assert.Null(date);
        Assert.Equal(position, PositionIn(error));
        Assert.Contains($"\"{text}\"", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-03-17T10:00", "the day without the time")]
    [InlineData("2024-21", "a season is written as its months")]
    [InlineData("/2024", ".. for an open start")]
    [InlineData("2024/", ".. for an open end")]
    [InlineData("2023-02-30", "a day from 01 to 28")]
    [InlineData("2024-13", "a month from 01 to 12")]
    public void A_refusal_says_what_was_expected(string text, string expected) =>
        Assert.Contains(expected, Refused(text).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2024-13", "invalid-date")]
    [InlineData("2024-03-18/2024-03-17", "end-before-start")]
    public void A_refusal_has_a_code(string text, string code) => Assert.Equal(code, Refused(text).Code);

    [Fact]
    public void A_very_long_text_is_quoted_only_in_part() =>
        Assert.InRange(Refused("2024-03-17" + new string('7', 1_000_000)).Message.Length, 1, 200);

    [Fact]
    public void No_text_is_no_date() => Assert.False(EdtfDate.TryParse(null, out _, out _));

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

    private static InvalidValueException Refused(string text) =>
        Assert.Throws<InvalidValueException>(() => EdtfDate.Parse(text));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    internal static int PositionIn(string error) =>
        int.Parse(error.Split("at position ")[^1].Split(' ')[0], CultureInfo.InvariantCulture);
}
