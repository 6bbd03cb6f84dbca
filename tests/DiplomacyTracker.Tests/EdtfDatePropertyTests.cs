using CsCheck;

namespace DiplomacyTracker.Tests;

/// <summary>Promises over dates of all shapes, and over texts that look like dates and are none.</summary>
public sealed class EdtfDatePropertyTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<(DateOnly Day, string Text)> Written = Gen.Select(
        Days,
        Gen.OneOf("yyyy-MM-dd", "yyyy-MM", "yyyy", "yyyy-MM-XX", "yyyy-XX", "yyyy-XX-XX", "yyyX", "yyXX"),
        Gen.OneOf("", "~", "?", "%"),
        (day, shape, qualifier) => (day, Write(day, shape) + qualifier)
    );

    private static readonly Gen<string> Singles = Written.Select(written => written.Text);

    private static readonly Gen<string> Intervals = Gen.Select(Singles, Singles)
        .Select((one, other) => string.CompareOrdinal(one, other) <= 0 ? $"{one}/{other}" : $"{other}/{one}");

    private static readonly Gen<EdtfDate> Dates = Gen.OneOf(
            Singles,
            Intervals,
            Singles.Select(text => $"../{text}"),
            Singles.Select(text => $"{text}/..")
        )
        .Where(text => EdtfDate.TryParse(text, out _, out _))
        .Select(EdtfDate.Parse);

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["0123456789-/.~?%XT "], 0, 24],
        Gen.Select(Dates, Gen.Int[0, 30], Gen.Char).Select((date, at, odd) => Spoilt(date.Text, at, odd))
    );

    [Fact]
    public void However_exactly_a_day_is_written_the_date_may_mean_that_day() =>
        Written
            .Where(written => written.Day.Year >= 100)
            .Sample(written => Assert.True(EdtfDate.Parse(written.Text).Overlaps(written.Day, written.Day)));

    [Fact]
    public void What_is_printed_is_read_again_as_the_same_date() =>
        Dates.Sample(date =>
        {
            var again = EdtfDate.Parse(date.ToString());

            Assert.Equal(date, again);
            Assert.Equal((date.Earliest, date.Latest, date.IsExact), (again.Earliest, again.Latest, again.IsExact));
        });

    [Fact]
    public void The_earliest_day_is_never_after_the_latest() =>
        Dates.Sample(date => Assert.True(date.Earliest <= date.Latest));

    [Fact]
    public void Any_two_days_in_order_are_an_exact_date() =>
        Gen.Select(Days, Days)
            .Sample(
                (one, other) =>
                {
                    var (first, last) = one <= other ? (one, other) : (other, one);
                    var date = EdtfDate.Between(first, last);

                    Assert.Equal((first, last, true), (date.Earliest, date.Latest, date.IsExact));
                }
            );

    [Fact]
    public void A_date_contains_another_when_it_contains_the_ends_of_it() =>
        Gen.Select(Dates, Dates)
            .Sample(
                (date, other) =>
                    Assert.Equal(
                        date.Contains(EdtfDate.On(other.Earliest)) && date.Contains(EdtfDate.On(other.Latest)),
                        date.Contains(other)
                    )
            );

    [Fact]
    public void What_a_date_contains_it_overlaps() =>
        Gen.Select(Dates, Dates)
            .Sample((date, other) => Assert.True(!date.Contains(other) || date.Overlaps(other.Earliest, other.Latest)));

    [Fact]
    public void Dates_overlap_unless_one_ends_before_the_other_begins() =>
        Gen.Select(Dates, Days, Days)
            .Sample(
                (date, from, to) =>
                    Assert.Equal(from <= to && !(date.Latest < from || to < date.Earliest), date.Overlaps(from, to))
            );

    [Fact]
    public void Any_text_is_a_date_or_is_refused_with_a_position_in_it() =>
        Texts.Sample(
            text =>
            {
                if (EdtfDate.TryParse(text, out var date, out var error))
                    Assert.Equal(text, date.Text);
                else
                    Assert.InRange(EdtfDateRefusalTests.PositionIn(error), 1, text.Length + 1);
            },
            iter: 5_000
        );

    // The pattern shows through wherever it has an X.
    private static string Write(DateOnly day, string pattern) =>
        string.Concat(pattern.Zip($"{day:O}", (shape, digit) => shape == 'X' ? shape : digit));

    private static string Spoilt(string text, int at, char odd) =>
        at < text.Length ? text[..at] + odd + text[(at + 1)..] : text + odd;
}
