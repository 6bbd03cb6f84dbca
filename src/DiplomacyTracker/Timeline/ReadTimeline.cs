using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Timeline;

/// <summary>What was done, across all kinds of development, the latest first.</summary>
/// <param name="Filters">Which acts.</param>
/// <param name="Axes">From where.</param>
/// <param name="Page">Which part.</param>
public sealed record ReadTimeline(TimelineFilters Filters, Axes Axes, PageAsked Page) : IRequest<Page<TimelineItem>>;

/// <summary>Which acts: each one given must hold.</summary>
public sealed record TimelineFilters
{
    /// <summary>A country that has a part in the development.</summary>
    public string? Country { get; init; }

    /// <summary>Two countries that alone stand opposite one another in the act, or one of which acts towards the other among several; as KOR-USA in alphabetical order.</summary>
    public string? Pair { get; init; }

    /// <summary>Developments of one of these kinds.</summary>
    public IReadOnlyList<string> Type { get; init; } = [];

    /// <summary>One development.</summary>
    public Guid? Development { get; init; }

    /// <summary>May have been done on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>May have been done on this day or earlier.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>One act.</summary>
/// <param name="Development">Of which development.</param>
/// <param name="Type">Of which kind that is.</param>
/// <param name="Act">What was done: announced, confirmed, meeting, made ...</param>
/// <param name="Event">The event that reports it.</param>
/// <param name="Occurs">When it was done (EDTF).</param>
/// <param name="Headline">In a line.</param>
/// <param name="Actor">By which country, where one did it.</param>
/// <param name="Plover">Its PLOVER code, where it has one.</param>
/// <param name="Certainty">How sure the development is.</param>
/// <param name="Counts">False while the development hangs on an open condition.</param>
public sealed record TimelineItem(
    Guid Development,
    string Type,
    string Act,
    Guid Event,
    string Occurs,
    Phrase Headline,
    string? Actor,
    string? Plover,
    string? Certainty,
    bool Counts
);

internal sealed class ReadTimelineHandler(NpgsqlDataSource database, Vantages vantages)
    : IRequestHandler<ReadTimeline, Page<TimelineItem>>
{
    private sealed record Body(
        Guid Event,
        string Name,
        string Occurs,
        [property: JsonConverter(typeof(PhraseInParts))] Phrase Headline
    );

    public async Task<Page<TimelineItem>> Handle(ReadTimeline request, CancellationToken cancellationToken)
    {
        var asOf = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        var sql = new LedgerSql(
            "ledger.latest, ledger.development, ledger.act, ledger.type, ledger.body, ledger.actor, ledger.plover, ledger.certainty, ledger.counts",
            asOf
        ).Acts(request.Filters);
        if (request.Page.After is { } after)
            sql.And(
                "(ledger.latest, ledger.development, ledger.act) < (?, ?, ?)",
                after.Day,
                after.Id,
                after.Act ?? ""
            );
        sql.Then(
            "order by ledger.latest desc, ledger.development desc, ledger.act desc limit ?",
            request.Page.Limit + 1
        );

        await using var command = sql.Command(database);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<(PageEnd, TimelineItem)>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add((new(reader.GetFieldValue<DateOnly>(0), reader.GetGuid(1), reader.GetString(2)), Item(reader)));

        return request.Page.Cut(rows, asOf);
    }

    private static TimelineItem Item(NpgsqlDataReader reader)
    {
        var body =
            JsonSerializer.Deserialize<Body>(reader.GetString(4), TrackerJson.Lenient)
            ?? throw new InvalidOperationException("The ledger holds an empty body.");
        return new(
            reader.GetGuid(1),
            reader.GetString(3),
            body.Name,
            body.Event,
            body.Occurs,
            body.Headline,
            Text(reader, 5),
            Text(reader, 6),
            Text(reader, 7),
            reader.GetBoolean(8)
        );
    }

    private static string? Text(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
