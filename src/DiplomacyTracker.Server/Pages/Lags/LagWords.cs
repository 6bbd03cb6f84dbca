using DiplomacyTracker.Lags;

namespace DiplomacyTracker.Server.Pages.Lags;

/// <summary>Lags in words.</summary>
internal static class LagWords
{
    /// <summary>An arrival, as it is chosen and read.</summary>
    public static string Of(string arrival, Reader reader) =>
        reader.Say(
            arrival switch
            {
                "prompt" => "not late",
                "ahead" => "known ahead",
                "vague" => "day not known",
                _ => "late",
            }
        );

    /// <summary>"Median 316 days; half of them from 231 to 387.5".</summary>
    public static string? InShort(LagFigures figures, Reader reader) =>
        figures.N is 0
            ? null
            : reader.Say(
                "median {0:#,0.##} days, the middle half from {1:#,0.##} to {2:#,0.##}; n = {3:#,0}",
                figures.Median,
                figures.LowerQuartile,
                figures.UpperQuartile,
                figures.N
            );

    /// <summary>"the same day", "1 to 7 days", "more than 1,826 days".</summary>
    public static string Span(LagSpan span, Reader reader) =>
        span switch
        {
            { From: null } => reader.Say("before it began"),
            { To: 0 } => reader.Say("the same day"),
            { To: null } => reader.Say("more than {0:#,0} days", span.From - 1),
            { To: { } to } when to == span.From => Count(to, reader),
            _ => reader.Say("{0:#,0} to {1:#,0} days", span.From, span.To),
        };

    /// <summary>How long it took, as exact as that is known.</summary>
    public static string Days(Lag lag, Reader reader) =>
        (lag.Arrival, lag.Days) switch
        {
            (Arrival.Vague, var (min, max)) when min != max => reader.Say("{0:#,0} to {1:#,0} days", min, max),
            (Arrival.Vague, _) => reader.Say("about {0:#,0} days", lag.Days.Max),
            (_, { Max: 0 }) => reader.Say("the same day"),
            (_, { Max: var days and < 0 }) => reader.Say(
                days is -1 ? "{0:#,0} day before" : "{0:#,0} days before",
                -days
            ),
            _ => Count(lag.Days.Max, reader),
        };

    private static string Count(int days, Reader reader) =>
        reader.Say(days is 1 ? "{0:#,0} day" : "{0:#,0} days", days);
}
