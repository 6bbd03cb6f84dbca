using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>The pairs of which most became known since a moment: quicker than a matrix, as what didn't change is not read.</summary>
/// <param name="Axes">From where.</param>
/// <param name="Since">An earlier known moment; a later one counts as that of the axes. Left out: a week before it.</param>
/// <param name="Window">Acts are counted over so many days up to the day; null: as the methodology has it.</param>
/// <param name="Most">How many pairs.</param>
public sealed record ReadMoves(Axes Axes, DateTimeOffset? Since, int? Window, int Most) : IRequest<BiggestMoves>;

/// <summary>The pairs that moved most.</summary>
/// <param name="Items">The pair with the largest change first, up or down; equals in the order of their codes.</param>
/// <param name="From">Acts are counted from this day on ...</param>
/// <param name="To">... up to this one.</param>
/// <param name="Since">With what it is compared.</param>
/// <param name="AsOf">From where.</param>
public sealed record BiggestMoves(
    IReadOnlyList<PairMoved> Items,
    DateOnly From,
    DateOnly To,
    ComparedWith Since,
    AsOf AsOf
);

/// <summary>Two countries, the first by its code first, and how many acts between them are known more, or less, than then.</summary>
/// <param name="One">The first by its code.</param>
/// <param name="Other">The second.</param>
/// <param name="Change">The change of the total of acts that count, as the matrix has it; never 0.</param>
public sealed record PairMoved(CountryCode One, CountryCode Other, int Change);

internal sealed class ReadMovesHandler(LedgerReads reads, Vantages vantages) : IRequestHandler<ReadMoves, BiggestMoves>
{
    // "+ 0": nearly every row is below the position asked for, and the planner would look all of them up in the index of positions.
    private const string Sql = $"""
        select {ActOfSeveral.Columns}, null, known_from <= $1 and $1 < known_to from diplomacy.ledger
        where act <> 'whole' and plover is not null and aside is null and occurred between $4 and $5
          and position_from + 0 <= $2 and $2 < position_to
          and (known_from <= $1 and $1 < known_to) <> (known_from <= $3 and $3 < known_to)
        """;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public async Task<BiggestMoves> Handle(ReadMoves request, CancellationToken cancellationToken)
    {
        var asOf = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        var asked =
            request.Since
            ?? (asOf.KnownAt - DateTimeOffset.MinValue > Week ? asOf.KnownAt - Week : DateTimeOffset.MinValue);
        var since = asked < asOf.KnownAt ? asked : asOf.KnownAt;
        var first = Scoring.Back(asOf.ValidAt, (request.Window ?? Methodology.Of(asOf.Methodology).Window) - 1);

        await using var command = reads.Database.CreateCommand(Sql);
        foreach (var value in new object[] { asOf.KnownAt, asOf.Position, since, first, asOf.ValidAt })
            command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var changes = new Dictionary<(string One, string Other), int>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var (act, change) = (ActOfSeveral.Of(reader), reader.GetBoolean(15) ? 1 : -1);
            foreach (var pair in act.Pairs().Where(pair => act.Between(pair.One, pair.Other) is not null))
                changes[pair] = changes.GetValueOrDefault(pair) + change;
        }

        return new(
            [
                .. changes
                    .Where(pair => pair.Value is not 0)
                    .OrderByDescending(pair => Math.Abs(pair.Value))
                    .ThenBy(pair => pair.Key.One, StringComparer.Ordinal)
                    .ThenBy(pair => pair.Key.Other, StringComparer.Ordinal)
                    .Take(request.Most)
                    .Select(pair => new PairMoved(
                        CountryCode.Parse(pair.Key.One),
                        CountryCode.Parse(pair.Key.Other),
                        pair.Value
                    )),
            ],
            first,
            asOf.ValidAt,
            new(MatrixAxis.Known, asOf.ValidAt, since),
            asOf
        );
    }
}
