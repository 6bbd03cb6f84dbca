using System.Globalization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests;

public sealed class EdtfDateRefusalTests
{
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
    [InlineData("2024-0٣", 7)]
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

    internal static int PositionIn(string error) =>
        int.Parse(error.Split("at position ")[^1].Split(' ')[0], CultureInfo.InvariantCulture);

    private static InvalidValueException Refused(string text) =>
        Assert.Throws<InvalidValueException>(() => EdtfDate.Parse(text));
}
