using DiplomacyTracker.Promises;

namespace DiplomacyTracker.Server.Pages.Promises;

/// <summary>Days of promises in words and in cells of a table.</summary>
internal static class PromiseDays
{
    private const string None = "–";

    /// <summary>"+2.5", "−13.5 … +16.5"; a dash where there is none.</summary>
    public static string Signed(MeanDays? days, Reader reader) => Between(days, "+0.#;−0.#;0", reader);

    /// <summary>"27.5", "20 … 28".</summary>
    public static string Of(MeanDays? days, Reader reader) => Between(days, "0.#;−0.#;0", reader);

    /// <summary>How much later than announced something began, as exact as the dates allow.</summary>
    public static string Said(Slippage by, Reader reader) =>
        by switch
        {
            { Min: 0, Max: 0 } => reader.Say("as first announced"),
            { Certain: 0 } => reader.Say("as first announced, as far as is known"),
            { Min: var min, Max: var max } when min == max => reader.Say(
                (min > 0, Math.Abs(min)) switch
                {
                    (true, 1) => "{0} day later than announced",
                    (true, _) => "{0} days later than announced",
                    (false, 1) => "{0} day earlier than announced",
                    _ => "{0} days earlier than announced",
                },
                Math.Abs(min)
            ),
            { Min: > 0 } => reader.Say("{0} to {1} days later than announced", by.Min, by.Max),
            _ => reader.Say("{0} to {1} days earlier than announced", -by.Max, -by.Min),
        };

    private static string Between(MeanDays? days, string format, Reader reader) =>
        days is null ? None
        : days.Min == days.Max ? days.Min.ToString(format, reader.Culture)
        : $"{days.Min.ToString(format, reader.Culture)} … {days.Max.ToString(format, reader.Culture)}";
}
