namespace DiplomacyTracker.Promises;

/// <summary>What became of several promises; n stands beside every figure, and nothing is a rate of nothing.</summary>
/// <param name="N">How many were held, cancelled or are overdue.</param>
/// <param name="Held">How many of them were held.</param>
/// <param name="Cancelled">How many were called off.</param>
/// <param name="Overdue">Of how many nobody says what became of them.</param>
public sealed record Figures(int N, int Held, int Cancelled, int Overdue)
{
    /// <summary>Cancelled out of n, four places; left out where n is 0.</summary>
    public decimal? CancellationRate { get; init; }

    /// <summary>How many of those held may have begun as first announced.</summary>
    public int OnTime { get; init; }

    /// <summary>How much later than first announced those held began, on average.</summary>
    public MeanDays? Slippage { get; init; }

    /// <summary>How many days before those held began they were announced, on average.</summary>
    public MeanDays? Lead { get; init; }

    /// <summary>How often they were put off, together.</summary>
    public int Postponed { get; init; }

    /// <summary>How often they were given another date, together.</summary>
    public int Rescheduled { get; init; }

    internal static Figures Of(IReadOnlyCollection<Promise> promises)
    {
        var held = promises.Where(promise => promise.Outcome is PromiseOutcome.Held).ToList();
        var cancelled = promises.Count(promise => promise.Outcome is PromiseOutcome.Cancelled);
        return new(promises.Count, held.Count, cancelled, promises.Count - held.Count - cancelled)
        {
            CancellationRate = Rate(cancelled, promises.Count),
            OnTime = held.Count(promise => promise.Slippage?.Certain is 0),
            Slippage = MeanDays.Of([
                .. held.Select(promise => promise.Slippage).OfType<Slippage>().Select(by => new Days(by.Min, by.Max)),
            ]),
            Lead = MeanDays.Of([.. held.Select(promise => promise.Lead).OfType<Days>()]),
            Postponed = promises.Sum(promise => promise.Postponed),
            Rescheduled = promises.Sum(promise => promise.Rescheduled),
        };
    }

    internal static decimal? Rate(int some, int all) =>
        all is 0 ? null : Math.Round((decimal)some / all, 4, MidpointRounding.AwayFromZero);
}

/// <summary>An average of days as exact as the dates allow.</summary>
/// <param name="N">Of how many.</param>
/// <param name="Min">At least, one place.</param>
/// <param name="Max">At most, one place.</param>
public sealed record MeanDays(int N, decimal Min, decimal Max)
{
    internal static MeanDays? Of(IReadOnlyCollection<Days> all) =>
        all.Count is 0
            ? null
            : new(all.Count, Mean(all.Sum(days => days.Min), all.Count), Mean(all.Sum(days => days.Max), all.Count));

    private static decimal Mean(int sum, int count) =>
        Math.Round((decimal)sum / count, 1, MidpointRounding.AwayFromZero);
}

/// <summary>What became of the promises of one country, one person or one outlet.</summary>
/// <param name="Key">A country's code, a person's id or name as written, an outlet.</param>
/// <param name="Name">The same for people.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Of">The developments behind them, the latest first.</param>
/// <param name="Claims">Of an outlet: how often what it was first to say came true, by what it said.</param>
public sealed record PromiseGroup(
    string Key,
    string Name,
    Figures Figures,
    IReadOnlyList<Guid> Of,
    IReadOnlyList<Claim>? Claims
);

/// <summary>How often one sort of word of an outlet came true.</summary>
/// <param name="Said">rumoured, likely, certain, unsaid: how sure it was when it first told of it; confirmed: that it was confirmed.</param>
/// <param name="N">Of how many we know what became of them.</param>
/// <param name="CameTrue">How many of them were held.</param>
/// <param name="Rate">Those out of n, four places.</param>
/// <param name="Lead">How many days before those held began it said so, on average.</param>
public sealed record Claim(string Said, int N, int CameTrue, decimal? Rate, MeanDays? Lead)
{
    internal static Claim Of(string said, IReadOnlyCollection<Promise> promises)
    {
        var held = promises.Where(promise => promise.Outcome is PromiseOutcome.Held).ToList();
        return new(
            said,
            promises.Count,
            held.Count,
            Figures.Rate(held.Count, promises.Count),
            MeanDays.Of([
                .. held.Select(promise => said is Confirmed ? promise.ConfirmedLead : promise.Lead).OfType<Days>(),
            ])
        );
    }

    internal const string Confirmed = "confirmed";
}
