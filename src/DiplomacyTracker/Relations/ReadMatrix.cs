using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>How many pairs of countries stand, at once.</summary>
/// <param name="Among">All pairs of these, with data or without; null: all that have data.</param>
/// <param name="With">Only pairs of this one; null: all.</param>
/// <param name="Axes">From where.</param>
/// <param name="Window">Acts are counted over so many days up to the day; null: as the methodology has it.</param>
/// <param name="Score">How to put it into numbers; null: not at all.</param>
/// <param name="Since">With what to compare; null: with nothing.</param>
/// <param name="Order">In which order.</param>
/// <param name="Page">Which part.</param>
public sealed record ReadMatrix(
    IReadOnlyList<CountryCode>? Among,
    CountryCode? With,
    Axes Axes,
    int? Window,
    WhatIf? Score,
    MatrixSince? Since,
    MatrixOrder Order,
    PageAsked Page
) : IRequest<Matrix>;

/// <summary>The other end of a change: a day on the valid axis, a moment on the known one.</summary>
public sealed record MatrixSince(MatrixAxis Axis, DateOnly Day, DateTimeOffset Moment);

/// <summary>An order of pairs; whatever has no value comes last.</summary>
public sealed record MatrixOrder(MatrixSort By, bool IsDescending);

internal sealed class ReadMatrixHandler(NpgsqlDataSource database, Vantages vantages)
    : IRequestHandler<ReadMatrix, Matrix>
{
    public async Task<Matrix> Handle(ReadMatrix request, CancellationToken cancellationToken)
    {
        var asOf = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        var rules = Methodology.Of(asOf.Methodology);
        var fold = new MatrixFold(request.Window ?? rules.Window, request.Score, rules);
        var asked = new MatrixDeeds(request.Among, request.With);
        var then = Then(request.Since, asOf);

        await using var command = asked.Command(
            database,
            (asOf.KnownAt, then?.KnownAt ?? asOf.KnownAt),
            asOf.Position,
            (fold.First(then?.ValidAt ?? asOf.ValidAt), asOf.ValidAt),
            withBodies: request.Score is not null
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var deeds = await asked.ReadAsync(reader, cancellationToken);

        PairInBrief Line((string One, string Other) pair)
        {
            var of = deeds.GetValueOrDefault(pair) ?? new();
            var now = fold.Of(of.Here, asOf.ValidAt);
            var before =
                then is null ? null
                : then.ValidAt == asOf.ValidAt && ReferenceEquals(of.There, of.Here) ? now
                : fold.Of(of.There, then.ValidAt);
            return new(
                CountryCode.Parse(pair.One),
                CountryCode.Parse(pair.Other),
                now.IsEmpty ? true : null,
                now.Counts,
                now.Score,
                before is null ? null : now.Since(before)
            );
        }

        IReadOnlyList<PairInBrief> lines =
        [
            .. (request.Among is null ? deeds.Keys : asked.All())
                .Select(Line)
                .Where(line => request.Among is not null || line.NoData is null || line.Change is not null),
        ];
        if (fold.Untouched is { } untouched)
            lines = Ranking.Of(
                lines,
                pair => deeds.TryGetValue(pair, out var of) ? untouched.ScoreOf(of.Here, asOf.ValidAt) : null
            );
        var whole = new Matrix([], fold.WindowOf(asOf.ValidAt), asOf.ValidAt, then, null, asOf);
        return Cut(request, Ordered(lines, request.Order), whole with { Flips = Ranking.Flips(lines) });
    }

    private static ComparedWith? Then(MatrixSince? since, AsOf asOf) =>
        since switch
        {
            null => null,
            { Axis: MatrixAxis.Known } => new(
                since.Axis,
                asOf.ValidAt,
                since.Moment < asOf.KnownAt ? since.Moment : asOf.KnownAt
            ),
            _ when since.Day > asOf.ValidAt => throw new MalformedException(
                "end-before-start",
                $"since is later than the day asked for ({asOf.ValidAt:O}).",
                "since"
            ),
            _ => new(since.Axis, since.Day, asOf.KnownAt),
        };

    private static IReadOnlyList<PairInBrief> Ordered(IEnumerable<PairInBrief> lines, MatrixOrder order)
    {
        var byPair = lines.OrderBy(line => line.One).ThenBy(line => line.Other);
        if (order.By is MatrixSort.Pair)
            return order.IsDescending ? [.. byPair.Reverse()] : [.. byPair];

        decimal? Key(PairInBrief line) =>
            order.By switch
            {
                MatrixSort.Total => line.Counts?.Total,
                MatrixSort.Cooperation => line.Counts?.Cooperation,
                MatrixSort.Conflict => line.Counts?.Conflict,
                MatrixSort.Score => line.Score?.Points,
                _ => line.Change?.By(line.Score is not null),
            };
        // Sorting is stable: equals stay in the order of their codes.
        var valued = byPair.OrderBy(line => Key(line) is null);
        return [.. order.IsDescending ? valued.ThenByDescending(Key) : valued.ThenBy(Key)];
    }

    private static Matrix Cut(ReadMatrix request, IReadOnlyList<PairInBrief> lines, Matrix whole)
    {
        var (limit, after) = (request.Page.Limit, request.Page.After?.Act);
        var rest = after is null ? lines : [.. lines.SkipWhile(line => Name(line) != after).Skip(1)];
        return whole with
        {
            Items = [.. rest.Take(limit)],
            Next =
                rest.Count > limit
                    ? new Cursor(
                        whole.AsOf,
                        request.Page.Parameters,
                        new(DateOnly.MinValue, Guid.Empty, Name(rest[limit - 1]))
                    )
                    {
                        List = request.Page.List,
                    }.Written()
                    : null,
        };
    }

    private static string Name(PairInBrief line) => $"{line.One}-{line.Other}";
}
