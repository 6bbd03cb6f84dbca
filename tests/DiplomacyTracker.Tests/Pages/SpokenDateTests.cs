using DiplomacyTracker.Server.Pages.Record;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>Dates are typed as people say them, and never guessed.</summary>
public sealed class SpokenDateTests
{
    private static readonly DateOnly Today = new(2024, 3, 10);

    [Theory]
    [InlineData("2024-03-17/2024-03-18", "2024-03-17/2024-03-18")]
    [InlineData("2024-03-18~", "2024-03-18~")]
    [InlineData("March 2024", "2024-03")]
    [InlineData("in March 2024", "2024-03")]
    [InlineData("18 March 2024", "2024-03-18")]
    [InlineData("Monday, 18th of March 2024", "2024-03-18")]
    [InlineData("March 18, 2024", "2024-03-18")]
    [InlineData("around 18 March 2024", "2024-03-18~")]
    [InlineData("perhaps March 2024", "2024-03?")]
    [InlineData("perhaps around March 2024", "2024-03%")]
    [InlineData("18 to 20 March 2024", "2024-03-18/2024-03-20")]
    [InlineData("18-20 March 2024", "2024-03-18/2024-03-20")]
    [InlineData("18 – 20 March 2024", "2024-03-18/2024-03-20")]
    [InlineData("from 30 March to 2 April 2024", "2024-03-30/2024-04-02")]
    [InlineData("between March and May 2024", "2024-03/2024-05")]
    [InlineData("28 December to 3 January 2025", "2024-12-28/2025-01-03")]
    [InlineData("around 18 to 20 March 2024", "2024-03-18~/2024-03-20~")]
    [InlineData("2024-03-17 to 2024-03-18", "2024-03-17/2024-03-18")]
    [InlineData("since March 2024", "2024-03/..")]
    [InlineData("until 20 March 2024", "../2024-03-20")]
    [InlineData("2024", "2024")]
    [InlineData("tomorrow", "2024-03-11")]
    public void English_is_understood(string said, string edtf) => Assert.Equal(edtf, Read(said));

    [Theory]
    [InlineData("März 2024", "2024-03")]
    [InlineData("im März 2024", "2024-03")]
    [InlineData("18. März 2024", "2024-03-18")]
    [InlineData("am Montag, dem 18. März 2024", "2024-03-18")]
    [InlineData("18.3.2024", "2024-03-18")]
    [InlineData("um den 18. März 2024", "2024-03-18~")]
    [InlineData("vielleicht im Mai 2024", "2024-05?")]
    [InlineData("18. bis 20. März 2024", "2024-03-18/2024-03-20")]
    [InlineData("vom 18. bis zum 20. März 2024", "2024-03-18/2024-03-20")]
    [InlineData("zwischen März und Mai 2024", "2024-03/2024-05")]
    [InlineData("seit März 2024", "2024-03/..")]
    [InlineData("bis zum 20. März 2024", "../2024-03-20")]
    [InlineData("heute", "2024-03-10")]
    public void German_is_understood(string said, string edtf) => Assert.Equal(edtf, Read(said));

    [Theory]
    [InlineData("18 March", "2024-03-18")]
    [InlineData("9 March", "2025-03-09")]
    [InlineData("March", "2024-03")]
    [InlineData("around February", "2025-02~")]
    [InlineData("18 to 20 March", "2024-03-18/2024-03-20")]
    [InlineData("28 December to 3 January", "2024-12-28/2025-01-03")]
    public void Without_a_year_the_next_one_from_today_is_meant(string said, string edtf) =>
        Assert.Equal(edtf, Read(said));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("spring 2024")]
    [InlineData("3/4/2024")]
    [InlineData("31 February 2024")]
    [InlineData("32 March 2024")]
    [InlineData("18")]
    [InlineData("18 2024")]
    [InlineData("March April 2024")]
    [InlineData("20 to 18 March 2024")]
    [InlineData("18 March 2024 or so")]
    [InlineData("<script>")]
    public void What_is_not_understood_is_not_guessed(string said) => Assert.Null(Read(said));

    [Fact]
    public void Every_day_is_understood_as_it_is_shown()
    {
        for (var day = new DateOnly(2023, 12, 1); day < new DateOnly(2025, 2, 1); day = day.AddDays(1))
            foreach (var culture in new[] { "en-GB", "de" })
                Assert.Equal(
                    day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    Read(day.ToString("dddd, d. MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo(culture)))
                );
    }

    private static string? Read(string said) => SpokenDate.TryRead(said, Today, out var date) ? date.Text : null;
}
