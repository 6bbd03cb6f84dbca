using DiplomacyTracker.Ledger;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Timeline;

/// <summary>How many acts there are, of which a timeline shows a part.</summary>
/// <param name="Filters">Which acts.</param>
/// <param name="Axes">From where.</param>
public sealed record CountTimeline(TimelineFilters Filters, Axes Axes) : IRequest<long>;

internal sealed class CountTimelineHandler(NpgsqlDataSource database, Vantages vantages)
    : IRequestHandler<CountTimeline, long>
{
    public async Task<long> Handle(CountTimeline request, CancellationToken cancellationToken)
    {
        var asOf = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        await using var command = new LedgerSql("count(*)", asOf).Acts(request.Filters).Command(database);
        return await command.ExecuteScalarAsync(cancellationToken) is long count ? count : 0;
    }
}
