using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>Chance that can be repeated: the same seed throws the same.</summary>
internal sealed class Dice(int seed)
{
    private static readonly DateTimeOffset FirstMoment = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly CountryCode[] Countries = [.. "USA KOR JPN GRC LBN".Split(' ').Select(CountryCode.Parse)];
    private static readonly string[] Outlets = ["Reuters", "AFP", "Yonhap", "Kyodo", "Haaretz"];

    private static readonly EdtfDate[] Dates =
    [
        .. """
            2024-01-05 2024-01-07 2024-01-09 2024-01-12~ 2024-01-14? 2024-01-XX 2024-01-18 2024-01-20 2024 2024-01 2024-02 9999
            2024-01-05/2024-01-07 2024-01-10/.. ../2024-01-12 2024-01-12/2024-02 2024-01-20/2024-01-22 2024-01-05/..
            """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(EdtfDate.Parse),
    ];

    private readonly Random random = new(seed);

    public int Below(int end) => random.Next(end);

    public bool Chance(int percent) => random.Next(100) < percent;

    public T Of<T>(params IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public T OfEnum<T>()
        where T : struct, Enum => Of(Enum.GetValues<T>());

    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }

    public CountryCode Country() => Of(Countries);

    public CountryCode CountryBut(CountryCode other) => Of([.. Countries.Except([other])]);

    public CountryCode? SomeCountry() => Chance(60) ? Country() : null;

    public string Words() => $"{Of("out of", "for", "against")} {Of("duty", "illness", "weather")}";

    public string? SomeWords() => Chance(50) ? Words() : null;

    public EdtfDate Date() => Of(Dates);

    public EdtfDate? SomeDate() => Chance(50) ? Date() : null;

    public Certainty? SomeCertainty() => Chance(50) ? OfEnum<Certainty>() : null;

    /// <summary>A date of what really happened: nobody tells of it before.</summary>
    public EdtfDate DateBefore(DateOnly knownOn) =>
        Of([.. Dates.Where(date => date.Earliest <= knownOn).Append(EdtfDate.On(knownOn))]);

    public DateOnly Day() =>
        Chance(95) ? DateOnly.FromDateTime(Moment().Date).AddDays(Below(20) - 5) : DateOnly.MaxValue;

    /// <summary>One of few moments, so that many facts share one.</summary>
    public DateTimeOffset Moment() => FirstMoment.AddHours(8 * Below(70));

    /// <summary>A moment at which facts become known, or one in between.</summary>
    public DateTimeOffset Vantage() => Moment().AddHours(Chance(30) ? -1 : 0);

    public Report Report()
    {
        var knownAt = Moment();
        return new(
            knownAt,
            [.. Enumerable.Range(0, Chance(20) ? 2 : 1).Select(_ => Source(knownAt))],
            Chance(30) ? Below(3) : null
        );
    }

    private Source Source(DateTimeOffset published)
    {
        var url = Chance(40) ? new Uri($"https://news.example/{Below(6)}") : null;
        return new(
            url is null || Chance(70) ? Of(Outlets) : null,
            Chance(30) ? Words() : null,
            url,
            PublicationTime.Parse(Instants.Written(published)),
            Origin: Chance(25) ? Of(Outlets) : null
        );
    }
}
