using System.Globalization;
using System.Text.Json;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Relations;
using DiplomacyTracker.Server.Pages.Parts;

namespace DiplomacyTracker.Server.Pages.Relations;

/// <summary>A line of the chart of scores.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Points">Days, each with its score; without one where there are too few acts, and there the line has a gap.</param>
/// <param name="Acts">What was done: a day, where it stands, and what it adds.</param>
public sealed record ChartLine(
    string Name,
    IReadOnlyList<(DateOnly On, decimal? Score)> Points,
    IReadOnlyList<(DateOnly On, decimal Height, string Says)> Acts
)
{
    /// <summary>Whether there is anything to draw.</summary>
    public bool IsDrawn => Points.Any(point => point.Score is not null);

    /// <summary>Both directions of a pair, each with its acts.</summary>
    internal static IReadOnlyList<ChartLine> BothWays(ScoreTrace trace, Explanation why, CultureInfo culture) =>
        [
            Way(why.One, trace, why.OneToOther, point => point.OneToOther, culture),
            Way(why.Other, trace, why.OtherToOne, point => point.OtherToOne, culture),
        ];

    /// <summary>A pair as one line: the mean of both ways.</summary>
    internal static ChartLine Mean(ScoreTrace trace, CultureInfo culture) =>
        new(
            $"{Called(trace.One, culture)} – {Called(trace.Other, culture)}",
            [.. trace.Points.Select(point => (point.On, Rounded(point.Points)))],
            []
        );

    /// <summary>The lines as the chart reads them.</summary>
    internal static string Written(IEnumerable<ChartLine> lines) =>
        JsonSerializer.Serialize(
            lines.Select(line => new
            {
                name = line.Name,
                points = line.Points.Select(point => new object?[] { point.On, point.Score }),
                acts = line.Acts.Select(act => new object[] { act.On, act.Height, act.Says }),
            })
        );

    private static ChartLine Way(
        CountryCode country,
        ScoreTrace trace,
        ExplainedWay way,
        Func<TracePoint, decimal?> of,
        CultureInfo culture
    )
    {
        decimal Height(DateOnly on) =>
            Rounded(of(trace.Points.LastOrDefault(point => point.On <= on) ?? trace.Points[0])) ?? 0;
        return new(
            Called(country, culture),
            [.. trace.Points.Select(point => (point.On, Rounded(of(point))))],
            [
                .. way
                    .Acts.Where(act => act.Aside is null && trace.Points.Count > 0)
                    .Select(act =>
                        (act.Occurs.Latest, Height(act.Occurs.Latest), $"{Adds(act, culture)} {Plain.Of(act.Headline)}")
                    ),
            ]
        );
    }

    private static string Adds(ExplainedAct act, CultureInfo culture) =>
        (act.Weight * (act.Credibility ?? 1)).ToString("+0.00;−0.00;0", culture);

    private static decimal? Rounded(decimal? points) => points is { } number ? Math.Round(number, 2) : null;

    private static string Called(CountryCode code, CultureInfo culture) => CountryNames.Of(code.Value, culture);
}
