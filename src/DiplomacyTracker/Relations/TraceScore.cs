using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using MediatR;

namespace DiplomacyTracker.Relations;

/// <summary>How the score of two countries came about, day by day, by what is known at the vantage.</summary>
/// <param name="One">The country named first.</param>
/// <param name="Other">The country named second.</param>
/// <param name="Axes">From where; the line ends on V.</param>
/// <param name="What">How the score is computed.</param>
public sealed record TraceScore(CountryCode One, CountryCode Other, Axes Axes, WhatIf What) : IRequest<ScoreTrace>;

/// <summary>The score over time.</summary>
/// <param name="One">The country named first.</param>
/// <param name="Other">The country named second.</param>
/// <param name="Points">By day, the earliest first; none where there never was an act.</param>
/// <param name="AsOf">From where.</param>
public sealed record ScoreTrace(CountryCode One, CountryCode Other, IReadOnlyList<TracePoint> Points, AsOf AsOf);

/// <summary>The score on a day; a number is left out where there are fewer acts than the methodology asks for.</summary>
/// <param name="On">The day.</param>
/// <param name="OneToOther">By the acts of the country named first.</param>
/// <param name="OtherToOne">By the acts of the country named second.</param>
public sealed record TracePoint(DateOnly On, decimal? OneToOther, decimal? OtherToOne)
{
    /// <summary>The mean of both ways; the only one that has a number, where it is one.</summary>
    public decimal? Points => Scoring.Mean(OneToOther, OtherToOne) ?? OneToOther ?? OtherToOne;
}

internal sealed class TraceScoreHandler(Lookout lookout) : IRequestHandler<TraceScore, ScoreTrace>
{
    public async Task<ScoreTrace> Handle(TraceScore request, CancellationToken cancellationToken)
    {
        var (one, other) = (request.One, request.Other);
        var (deeds, asOf, _) = await lookout.AskAsync(
            request.Axes,
            new Question<IReadOnlyList<Deed>>(
                (at, _) => [PairDeeds.Command(one, other, at, DateOnly.MinValue)],
                async (reader, _, ct) => await PairDeeds.ReadAsync(reader, [], ct)
            ),
            cancellationToken
        );
        return new(
            one,
            other,
            new Tracing(deeds, asOf.ValidAt, request.What, Methodology.Of(asOf.Methodology)).Line(),
            asOf
        );
    }
}

/// <summary>Draws the score as a line. Pure.</summary>
internal sealed record Tracing(IReadOnlyList<Deed> Deeds, DateOnly Day, WhatIf What, Methodology Rules)
{
    private const int MostSteps = 100;
    private const int MostActs = 60;

    /// <summary>The score on every day that is drawn, over so much time as acts count on the last day.</summary>
    public IReadOnlyList<TracePoint> Line() =>
        [
            .. Days()
                .Select(day => (day, Scoring: At(day)))
                .Select(one => new TracePoint(one.day, Points(one.Scoring, true), Points(one.Scoring, false))),
        ];

    private static decimal? Points(Scoring scoring, bool forth) => scoring.Points(forth).Points;

    private Scoring At(DateOnly day)
    {
        var from = Scoring.CutOff(day, What, Rules);
        return new([.. Deeds.Where(deed => deed.On >= from && deed.On <= day)], day, What, Rules);
    }

    /// <summary>Evenly from the first act that counts, or from the day that is furthest back, and around each act while they are few.</summary>
    private IEnumerable<DateOnly> Days()
    {
        var reach = Scoring.CutOff(Day, What, Rules);
        var acts = Deeds.Select(deed => deed.On).Where(on => on >= reach && on <= Day).Distinct().Order().ToList();
        if (acts.Count is 0)
            return [];

        var (first, span) = (acts[0], Day.DayNumber - acts[0].DayNumber);
        var even = Enumerable
            .Range(0, MostSteps + 1)
            .Select(step => first.AddDays((int)((long)span * step / MostSteps)));
        // The line jumps on the day of an act, and not from the step before it on.
        var around =
            acts.Count > MostActs ? [] : acts.SelectMany(on => on > first ? new[] { on.AddDays(-1), on } : [on]);
        return even.Concat(around).Distinct().Order();
    }
}
