using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>What changed between two countries from one moment to another, and why.</summary>
/// <param name="One">The country named first.</param>
/// <param name="Other">The country named second.</param>
/// <param name="Axis">Along which axis.</param>
/// <param name="From">The earlier moment, with all axes; those left out are as in the later one.</param>
/// <param name="To">The later moment.</param>
/// <param name="Window">Acts are counted over so many days up to the day; null: as the methodology has it.</param>
/// <param name="Score">How to put it into a number; null: not at all.</param>
public sealed record DiffRelation(
    CountryCode One,
    CountryCode Other,
    DiffAxis Axis,
    Axes From,
    Axes To,
    int? Window,
    WhatIf? Score
) : IRequest<RelationDiff>;

internal sealed class DiffRelationHandler(
    NpgsqlDataSource database,
    Vantages vantages,
    IMediator mediator,
    DiffLines lines,
    Behind behind
) : IRequestHandler<DiffRelation, RelationDiff>
{
    public async Task<RelationDiff> Handle(DiffRelation request, CancellationToken cancellationToken)
    {
        var (from, to) = await MomentsAsync(request, cancellationToken);
        var rows = new PairRows(database, request.One, request.Other, from, to);
        var (wholes, acts) = (await rows.WholesAsync(cancellationToken), await rows.ActsAsync(cancellationToken));
        var before = await mediator.Send(Read(request, from), cancellationToken);
        var after = await mediator.Send(Read(request, to), cancellationToken);
        var changed = await lines.OfAsync(request.Axis, wholes, acts, from, to, cancellationToken);
        return new(
            request.One,
            request.Other,
            request.Axis,
            changed,
            await AroundAsync(changed, (request.One, request.Other), from, to, cancellationToken),
            new(before.Counts, after.Counts),
            before.Score is { } was && after.Score is { } becomes ? new(was, becomes) : null,
            await ByRulesAsync(request, from, to, after.Score, cancellationToken),
            from,
            to
        );
    }

    /// <summary>What others did around what changed, as far as it wasn't told before.</summary>
    private async Task<IReadOnlyList<StoodAside>> AroundAsync(
        IReadOnlyList<DiffLine> changed,
        (CountryCode One, CountryCode Other) pair,
        AsOf from,
        AsOf to,
        CancellationToken cancellation
    )
    {
        Guid[] developments = [.. changed.Select(line => line.Development)];
        var before = await behind.ThirdPartiesAsync(developments, pair, from, cancellation);
        var told = before.Select(act => (act.Event, act.Act)).ToHashSet();
        return
        [
            .. (await behind.ThirdPartiesAsync(developments, pair, to, cancellation)).Where(act =>
                !told.Contains((act.Event, act.Act))
            ),
        ];
    }

    /// <summary>Both moments with everything resolved: what isn't compared is the same in both.</summary>
    private async Task<(AsOf From, AsOf To)> MomentsAsync(DiffRelation request, CancellationToken cancellation)
    {
        var to = await vantages.ForLedgerAsync(request.To, cancellation);
        var fixedTo = request.From with { KnownAt = request.From.KnownAt ?? to.KnownAt, MinPosition = null };
        var earlier = await vantages.ForLedgerAsync(
            fixedTo with
            {
                ValidAt = request.From.ValidAt ?? to.ValidAt,
                RecordedAt = request.From.RecordedAt ?? new(to.RecordedAt, to.Position),
            },
            cancellation
        );
        return
            (earlier.ValidAt, earlier.KnownAt, earlier.Position).CompareTo((to.ValidAt, to.KnownAt, to.Position)) <= 0
            ? (earlier, to)
            : throw new MalformedException("from-after-to", "from is later than to. Exchange them.", "from");
    }

    /// <summary>What of the change comes from the rules alone: the later moment by the earlier rules, and by the later ones.</summary>
    private async Task<RulesChanged?> ByRulesAsync(
        DiffRelation request,
        AsOf from,
        AsOf to,
        Score? after,
        CancellationToken cancellation
    ) =>
        from.Methodology == to.Methodology ? null
        : (await mediator.Send(Read(request, to with { Methodology = from.Methodology }), cancellation)).Score
            is { } byOld
        && after is { } byNew
            ? new("methodology-changed", from.Methodology, to.Methodology, new(byOld, byNew))
        : new("methodology-changed", from.Methodology, to.Methodology, Score: null);

    private static ReadRelation Read(DiffRelation request, AsOf at) =>
        new(
            request.One,
            request.Other,
            new(
                at.ValidAt,
                at.KnownAt,
                new(at.RecordedAt, at.Position),
                Gazetteer: at.Gazetteer,
                Methodology: at.Methodology
            ),
            request.Window,
            request.Score
        );
}
