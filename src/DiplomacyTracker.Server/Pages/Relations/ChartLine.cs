using System.Globalization;
using System.Text.Json;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Relations;

namespace DiplomacyTracker.Server.Pages.Relations;

/// <summary>A line of the chart of scores.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Points">Days, each with its score; without one where there are too few acts, and there the line has a gap.</param>
/// <param name="Acts">What was done.</param>
public sealed record ChartLine(
    string Name,
    IReadOnlyList<(DateOnly On, decimal? Score)> Points,
    IReadOnlyList<ChartAct> Acts
)
{
    /// <summary>Whether there is a line to draw.</summary>
    public bool IsDrawn => Points.Any(point => point.Score is not null);

    /// <summary>Both directions of a pair, each with its acts.</summary>
    internal static IReadOnlyList<ChartLine> BothWays(ScoreTrace trace, Explanation why, Reader reader) =>
        [
            Way(why.One, trace, why.OneToOther, point => point.OneToOther, reader),
            Way(why.Other, trace, why.OtherToOne, point => point.OtherToOne, reader),
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
                alone = !line.IsDrawn,
                acts = line.Acts.Select(act => new object[] { act.On, act.Height, act.Says, act.IsAside }),
            })
        );

    private static ChartLine Way(
        CountryCode country,
        ScoreTrace trace,
        ExplainedWay way,
        Func<TracePoint, decimal?> of,
        Reader reader
    )
    {
        IReadOnlyList<(DateOnly On, decimal? Score)> points =
        [
            .. trace.Points.Select(point => (point.On, Rounded(of(point)))),
        ];
        var isDrawn = points.Any(point => point.Score is not null);
        return new(
            Called(country, reader.Culture),
            points,
            [
                .. way
                    .Acts.Select(act => isDrawn ? ChartAct.OnLine(act, points, reader) : ChartAct.Alone(act, reader))
                    .OfType<ChartAct>(),
            ]
        );
    }

    private static decimal? Rounded(decimal? points) => points is { } number ? Math.Round(number, 2) : null;

    private static string Called(CountryCode code, CultureInfo culture) => LocalNames.Of(code.Value, culture);
}
