using System.Globalization;
using System.Text.Json;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;

namespace DiplomacyTracker.Benchmarks.Inventing;

/// <summary>An event as it is going to be recorded.</summary>
internal sealed record Made(Guid Stream, Type Kind, Guid Id, DateTimeOffset RecordedAt, IFact Fact);

/// <summary>What has been invented so far. Nothing in it lies after its end, neither a report nor its recording.</summary>
internal sealed class Chronicle
{
    private static readonly string[] Outlets = ["Reuters", "AFP", "Yonhap", "TASS", "Xinhua", "ANSA", "EFE", "Kyodo"];

    private readonly List<Made> made = [];
    private readonly Dictionary<Guid, DateTimeOffset> lastOf = [];

    /// <param name="end">Where the twenty years end: not in the future, or answers would change by time alone.</param>
    /// <param name="seed">The same seed and end give the same events.</param>
    public Chronicle(DateOnly end, int seed)
    {
        (First, End) = (Midnight(end.AddYears(-20)), Midnight(end));
        Chance = new(seed);
        World = new(Chance);
    }

    public DateTimeOffset First { get; }

    public DateTimeOffset End { get; }

    public Random Chance { get; }

    public World World { get; }

    /// <summary>Which pairs have embassies in one another, and whether a head is called home just now.</summary>
    public Dictionary<(CountryCode, CountryCode), (Guid Stream, bool IsRecalled)> Missions { get; } = [];

    public int Count => made.Count;

    /// <summary>So many of the events, in the order in which they were recorded.</summary>
    public IReadOnlyList<Made> Recorded(int count) =>
        [
            .. made.Take(count)
                .Select((one, place) => (one, place))
                .OrderBy(pair => pair.one.RecordedAt)
                .ThenBy(pair => pair.place)
                .Select(pair => pair.one),
        ];

    /// <summary>An event as it becomes known that day; one in fourteen is recorded late, one in fifteen is corrected where it can be.</summary>
    public void Add(
        Guid stream,
        Type kind,
        DateTimeOffset at,
        Func<Report, IFact> fact,
        (string Field, string To)? correct = null
    )
    {
        if (at >= End)
            return;

        var lag = Chance.Next(14) is 0
            ? TimeSpan.FromDays(20 + Chance.Next(700))
            : TimeSpan.FromMinutes(Chance.Next(1, 600));
        var (id, recorded) = (NextId(), Before(at, at + lag));
        Add(stream, kind, id, recorded, fact(Said(at)));
        if (correct is { } change && Chance.Next(15) is 0)
            Correct(stream, kind, id, recorded + TimeSpan.FromDays(1 + Chance.Next(30)), change);
    }

    /// <summary>Something that mostly follows, after a day or up to so many.</summary>
    public void Later(DateTimeOffset at, int days, Action<DateTimeOffset> then)
    {
        if (Chance.Next(10) > 0)
            then(at.AddDays(1 + Chance.Next(days)));
    }

    /// <summary>Any value but one.</summary>
    public T Any<T>(T but)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>().Where(value => !value.Equals(but)).ToArray();
        return values[Chance.Next(values.Length)];
    }

    public Guid NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        Chance.NextBytes(bytes);
        return new(bytes);
    }

    public static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    public static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    public static EdtfDate On(DateTimeOffset at) => EdtfDate.On(Day(at));

    private void Correct(Guid stream, Type kind, Guid id, DateTimeOffset then, (string Field, string To) change)
    {
        if (then >= End)
            return;

        using var value = JsonDocument.Parse(change.To);
        Add(
            stream,
            kind,
            NextId(),
            then,
            new Corrected(
                Said(then.AddHours(-1)),
                id,
                Chance.Next(2) is 0 ? Scope.World : Scope.Record,
                [new(change.Field, null, value.RootElement.Clone())],
                "A slip"
            )
        );
    }

    private void Add(Guid stream, Type kind, Guid id, DateTimeOffset recordedAt, IFact fact)
    {
        // A stream has an order, so nothing of it is recorded before what came earlier.
        if (lastOf.TryGetValue(stream, out var last) && last >= recordedAt)
            recordedAt = last.AddMilliseconds(1);
        lastOf[stream] = recordedAt;
        made.Add(new(stream, kind, id, recordedAt, fact));
    }

    /// <summary>The moment, or one in what is left of the twenty years.</summary>
    private DateTimeOffset Before(DateTimeOffset at, DateTimeOffset moment) =>
        moment < End ? moment : at + (End - at) * Chance.NextDouble();

    private Report Said(DateTimeOffset at)
    {
        var hour = new DateTimeOffset(at.Year, at.Month, at.Day, at.Hour, 0, 0, TimeSpan.Zero);
        return new(
            hour,
            [
                new(
                    Outlets[Chance.Next(Outlets.Length)],
                    PublishedAt: PublicationTime.Parse(
                        hour.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
                    ),
                    Reliability: (Reliability)Chance.Next(5),
                    Credibility: Chance.Next(1, 6)
                ),
            ]
        );
    }
}
