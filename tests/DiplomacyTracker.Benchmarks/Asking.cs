using DiplomacyTracker.Benchmarks.Inventing;
using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Benchmarks;

/// <summary>Asks a server about the world that was invented for it.</summary>
internal sealed class Asking(HttpClient http, int size, DateOnly until)
{
    private const int CountriesOfMatrix = 50;

    public int Size { get; } = size;

    /// <summary>A random place on all three axes.</summary>
    public Moment AnyMoment(Random chance)
    {
        var known = AnyDay(chance);
        return new(known.AddDays(chance.Next(-400, 60)), known, chance.Next(Size / 10, Size));
    }

    /// <summary>A day of the twenty years, but not of the first.</summary>
    public DateOnly AnyDay(Random chance) => until.AddYears(-19).AddDays(chance.Next(19 * 365));

    /// <summary>How the pair stands now.</summary>
    public Task NowAsync((CountryCode One, CountryCode Other) pair) =>
        http.GetByteArrayAsync($"/api/relations/{pair.One}/{pair.Other}");

    /// <summary>How the pair stands, seen from a moment.</summary>
    public Task<byte[]> AtAsync((CountryCode One, CountryCode Other) pair, Moment moment) =>
        http.GetByteArrayAsync(
            $"/api/relations/{pair.One}/{pair.Other}?validAt={moment.Valid:yyyy-MM-dd}&knownAt={moment.Known:yyyy-MM-dd}&recordedAt=position:{moment.Position}"
        );

    /// <summary>All pairs among the fifty weightiest countries: now, or as known on a day.</summary>
    public Task MatrixAsync(DateOnly? knownAt) =>
        http.GetByteArrayAsync(
            $"/api/relations?countries={string.Join(',', World.Same.ByWeight.Take(CountriesOfMatrix))}"
                + (knownAt is { } day ? $"&knownAt={day:yyyy-MM-dd}" : "")
        );

    /// <summary>Nothing, by HTTP.</summary>
    public Task NothingAsync() => http.GetByteArrayAsync("/nothing");
}

/// <summary>A place on the three axes.</summary>
internal sealed record Moment(DateOnly Valid, DateOnly Known, long Position);
