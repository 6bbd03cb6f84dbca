using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Calendar;

/// <summary>What takes place on some days, as a feed for other calendars.</summary>
/// <param name="Span">The days; null: from a year before the day asked for to two years after it.</param>
/// <param name="Filters">Which developments.</param>
/// <param name="Axes">From where.</param>
/// <param name="Zone">By which clock it is today, an IANA zone; null: by that of each place.</param>
/// <param name="Form">What to do about days that nobody named, and about what was called off.</param>
public sealed record ReadFeed(CalendarSpan? Span, CalendarFilters Filters, Axes Axes, string? Zone, FeedForm Form)
    : IRequest<CalendarFeed>;

/// <summary>A feed.</summary>
/// <param name="Text">As iCalendar (RFC 5545); the same bytes as long as nothing in it changes.</param>
/// <param name="AsOf">From where.</param>
public sealed record CalendarFeed(string Text, AsOf AsOf);

internal sealed class ReadFeedHandler(NpgsqlDataSource database, Vantages vantages, CalendarRows rows)
    : IRequestHandler<ReadFeed, CalendarFeed>
{
    private const int Most = 2000;
    private const int DaysBefore = 366;
    private const int DaysAfter = 731;

    // Along the log, with known time fixed: whatever is known later only adds to the line, so that it never gets shorter.
    private const string Lines = """
        select development, earliest, latest, statuses::text || days::text, certainty, counts, recorded_at
        from diplomacy.ledger left join diplomacy.ledger_clock on position = position_from
        where act = 'whole' and development = any($1) and known_from <= $2 and $2 < known_to and position_from <= $3
        order by development, position_from
        """;

    public async Task<CalendarFeed> Handle(ReadFeed request, CancellationToken cancellationToken)
    {
        var resolved = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        var asOf = resolved with { IsOfEachPlace = request.Axes.ValidAt is null };
        var span = request.Span ?? Around(asOf.ValidAt);
        var asked = new RowsAsked(span, request.Filters, request.Axes.ValidAt, request.Zone);
        var found = await rows.FindAsync(asked, asOf, after: null, Most + 1, cancellationToken);
        if (found.Count > Most)
            throw new RefusedException(
                "too-many-items",
                $"A feed holds at most {Most} items. Ask for fewer: by country, pair, type, or from and to.",
                "from"
            );

        var told = found.Where(row => request.Form.Tells(row)).ToList();
        var lines = await LinesAsync([.. told.Select(row => row.End.Id)], asOf, cancellationToken);
        var edition = Edition.Of(asOf.Gazetteer);
        var entries = told.Select(row => new FeedEntry(
            CalendarItems.Of(row, row.Read.View, new(DateOnly.MinValue, DateOnly.MaxValue), edition),
            Revision.Of(lines[row.End.Id])
        ));
        return new(Feed.Written([.. entries], request.Filters, request.Form, edition), asOf);
    }

    private async Task<ILookup<Guid, Look>> LinesAsync(Guid[] developments, AsOf asOf, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Lines);
        foreach (var value in new object[] { developments, asOf.KnownAt, asOf.Position })
            command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var looks = new List<(Guid Development, Look Look)>();
        while (await reader.ReadAsync(cancellation))
            looks.Add((reader.GetGuid(0), Look.Of(reader)));
        return looks.ToLookup(line => line.Development, line => line.Look);
    }

    private static CalendarSpan Around(DateOnly day) =>
        new(
            day.DayNumber > DaysBefore ? day.AddDays(-DaysBefore) : DateOnly.MinValue,
            DateOnly.MaxValue.DayNumber - day.DayNumber > DaysAfter ? day.AddDays(DaysAfter) : DateOnly.MaxValue
        );
}
