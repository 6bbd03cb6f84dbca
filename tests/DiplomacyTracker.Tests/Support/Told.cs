using System.Globalization;
using System.Text.Json;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;

namespace DiplomacyTracker.Tests.Support;

/// <summary>What was said by whom and when, in few words.</summary>
internal static class Told
{
    /// <summary>The development that all given facts are about.</summary>
    public static readonly Guid Development = Event(1_000_000);

    private static readonly DateTimeOffset Now = new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public static ReportBody By(string outlet, string publishedAt, Reliability reliability = Reliability.F) =>
        new([
            new(
                outlet,
                PublishedAt: PublicationTime.Parse(publishedAt),
                Reliability: reliability,
                Credibility: reliability is Reliability.F ? Source.NotJudged : 2
            ),
        ]);

    public static Report Received(this ReportBody body) => body.ReceivedAt(Now);

    public static Report Report(string outlet, string publishedAt) => By(outlet, publishedAt).Received();

    public static IReadOnlyDictionary<string, JsonElement> Values(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json) ?? [];

    public static EdtfDate Date(string text) => EdtfDate.Parse(text);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    public static CountryCode Code(string code) => CountryCode.Parse(code);

    /// <summary>The id of the fact given at that place, from 1.</summary>
    public static Guid Event(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>The facts as recorded one after another.</summary>
    public static IReadOnlyList<Entry> Recorded(params IFact[] facts) =>
        [.. facts.Select((fact, index) => new Entry(Event(index + 1), index + 1, Now, "clerk", fact))];

    /// <summary>The fold of facts as seen at the end of a day of known time, at a position.</summary>
    public static Folded<TState> Seen<TState>(
        this IReadOnlyList<Entry> entries,
        string knownOn = "2025-01-01",
        long position = long.MaxValue
    )
        where TState : IDevelopment<TState> =>
        Fold.At<TState>(
            Development,
            entries,
            new(new(Day(knownOn).ToDateTime(new(23, 59, 59)), TimeSpan.Zero), position)
        );
}
