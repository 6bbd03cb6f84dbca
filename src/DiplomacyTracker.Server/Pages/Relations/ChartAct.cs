using DiplomacyTracker.Relations;
using DiplomacyTracker.Server.Pages.Parts;

namespace DiplomacyTracker.Server.Pages.Relations;

/// <summary>An act in the chart of scores.</summary>
/// <param name="On">The day by which it was done.</param>
/// <param name="Height">Where it stands: on the line, or at its own points where there is no line.</param>
/// <param name="Says">What it added on its day, and what it was.</param>
/// <param name="IsAside">Whether it doesn't count, or no more.</param>
public sealed record ChartAct(DateOnly On, decimal Height, string Says, bool IsAside)
{
    private const string Signed = "+0.00;−0.00;0";

    /// <summary>An act on the line of the score; null where it doesn't count.</summary>
    internal static ChartAct? OnLine(
        ExplainedAct act,
        IReadOnlyList<(DateOnly On, decimal? Score)> line,
        Reader reader
    ) =>
        act.Aside is null
            ? new(
                act.Occurs.Latest,
                line.Where(point => point.On <= act.Occurs.Latest).Prepend(line[0]).Last().Score ?? 0,
                Said(act, reader),
                IsAside: false
            )
            : null;

    /// <summary>An act at its points, with the reason why they don't count, if they don't; null where it repeats another.</summary>
    internal static ChartAct? Alone(ExplainedAct act, Reader reader) =>
        act.Aside is "copy"
            ? null
            : new(
                act.Occurs.Latest,
                decimal.Round(Points(act), 2),
                act.Aside is { } aside ? $"{Said(act, reader)} ({reader.Name(aside)})" : Said(act, reader),
                act.Aside is not null
            );

    private static decimal Points(ExplainedAct act) => act.Weight * (act.Credibility ?? 1);

    private static string Said(ExplainedAct act, Reader reader) =>
        $"{Points(act).ToString(Signed, reader.Culture)} {reader.Tell(act.Headline)}";
}
