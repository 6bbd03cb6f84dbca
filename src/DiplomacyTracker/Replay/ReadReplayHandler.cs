using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Replay;

internal sealed class ReadReplayHandler(NpgsqlDataSource database, Vantages vantages, StepFacts facts, INaming naming)
    : IRequestHandler<ReadReplay, Page<ReplayStep>>
{
    public async Task<Page<ReplayStep>> Handle(ReadReplay request, CancellationToken cancellationToken)
    {
        var asOf = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        var bounds = await BoundsAsync(request, asOf, cancellationToken);
        var turns = await TurnsAsync(request, bounds, asOf, cancellationToken);
        var told = await facts.LoadAsync(request.Span.Axis, turns, asOf, cancellationToken);
        var telling = new Telling(request.Span.Axis, asOf, request.Span.Day);
        var steps = turns.Select(turn => (End(turn), telling.Step(turn, told))).ToList();
        return request.Page.Cut(steps, asOf);
    }

    private static PageEnd End(StepTurn turn) =>
        new(DateOnly.FromDateTime(turn.Id.At.UtcDateTime), turn.Development, turn.Id.ToString());

    private async Task<Bounds> BoundsAsync(ReadReplay request, AsOf asOf, CancellationToken cancellation)
    {
        var (axis, from, to, after, _) = request.Span;
        if (request.Page.After?.Act is { } end)
            after = StepId.Read(end, "cursor");
        var beginning = new StepId(from?.Instant ?? DateTimeOffset.MinValue, from?.Position ?? 0);
        var ending = new StepId(to?.Instant ?? asOf.KnownAt, to?.Position ?? asOf.Position);
        if (axis is ReplayAxis.Recorded && from is { Instant: { } begins, Position: null })
            beginning = beginning with { Position = 1 + await BeforeAsync(begins, cancellation) };
        if (axis is ReplayAxis.Recorded && to is { Instant: { } ends, Position: null })
            ending = ending with { Position = await vantages.PositionAtAsync(ends, cancellation) };
        if (
            axis is ReplayAxis.Known
                ? beginning.At > ending.At && to is not null
                : beginning.Position > ending.Position && to is not null
        )
            throw new MalformedException("end-before-start", "The replay ends before it begins.", "to");

        return new(
            asOf.KnownAt,
            asOf.Position,
            beginning,
            new(ending.At < asOf.KnownAt ? ending.At : asOf.KnownAt, Math.Min(ending.Position, asOf.Position)),
            after ?? new(DateTimeOffset.MinValue, 0)
        );
    }

    private Task<long> BeforeAsync(DateTimeOffset instant, CancellationToken cancellation) =>
        vantages.PositionAtAsync(instant.AddMicroseconds(-1), cancellation);

    private async Task<IReadOnlyList<StepTurn>> TurnsAsync(
        ReadReplay request,
        Bounds bounds,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var person = request.Filters.Person is { } name
            ? await naming.FindAsync(name, transliterated: true, asOf, cancellation)
            : null;
        var (sql, wanted) = (new ReplaySql(request.Span.Axis, request.Filters, person), request.Page.Limit + 1);
        // Mostly the next few moments are enough; where few of them are told, all are looked at.
        var many = 4L * wanted;
        var (moments, turns) = await TurnsAsync(sql.Command(database, bounds, wanted, many), cancellation);
        return turns.Count == wanted || moments < many
            ? turns
            : (await TurnsAsync(sql.Command(database, bounds, wanted, long.MaxValue), cancellation)).Turns;
    }

    private static async Task<(long Moments, IReadOnlyList<StepTurn> Turns)> TurnsAsync(
        NpgsqlCommand asked,
        CancellationToken cancellation
    )
    {
        await using var command = asked;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (moments, turns) = (0L, new List<StepTurn>());
        while (await reader.ReadAsync(cancellation))
        {
            moments = reader.GetInt64(0);
            if (!reader.IsDBNull(1))
                turns.Add(
                    new(
                        new(reader.GetFieldValue<DateTimeOffset>(1), reader.GetInt64(2)),
                        reader.GetGuid(3),
                        Tracker.Kinds.Single(kind => kind.Name == reader.GetString(4)),
                        reader.IsDBNull(5) ? null : reader.GetString(5),
                        reader.IsDBNull(6) ? null : reader.GetString(6),
                        reader.GetBoolean(7)
                    )
                );
        }

        return (moments, turns);
    }
}

/// <summary>A development that begins to look different: what the ledger shows of it before and after.</summary>
internal sealed record StepTurn(StepId Id, Guid Development, IKind Kind, string? Old, string? New, bool IsContext);
