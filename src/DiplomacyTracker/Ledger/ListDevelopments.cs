using System.Globalization;
using DiplomacyTracker.Platform;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>What is seen of the developments of one kind, the latest first.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Filters">Which of them.</param>
/// <param name="Axes">From where.</param>
/// <param name="Page">Which part of the list.</param>
public sealed record ListDevelopments(IKind Kind, Filters Filters, Axes Axes, PageAsked Page) : IRequest<Page<object>>
{
    /// <summary>Only the first part, and what begins soonest first.</summary>
    public bool SoonestFirst { get; init; }
}

/// <summary>Which developments: each one given must hold of what is visible.</summary>
public sealed record Filters
{
    /// <summary>Countries that have a part in it.</summary>
    public string? Country { get; init; }

    /// <summary>In which role: visitor, host, speaker ...</summary>
    public string? Role { get; init; }

    /// <summary>A person who has a part in it: a name as written, or an id; case and accents don't count.</summary>
    public string? Person { get; init; }

    /// <summary>Of persons: a name that they bear.</summary>
    public string? Name { get; init; }

    /// <summary>Of persons: an office that they held at any time, as written.</summary>
    public string? Office { get; init; }

    /// <summary>Whether other transliterations of a name are found too.</summary>
    public bool Transliterated { get; init; } = true;

    /// <summary>One of these, as of the day asked for.</summary>
    public IReadOnlyList<string> Status { get; init; } = [];

    /// <summary>One of these, as of the day asked for.</summary>
    public IReadOnlyList<string> Phase { get; init; } = [];

    /// <summary>One of these.</summary>
    public IReadOnlyList<string> Kind { get; init; } = [];

    /// <summary>One of these.</summary>
    public IReadOnlyList<string> Certainty { get; init; } = [];

    /// <summary>May take place on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>May take place on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Looks different since then: recorded later.</summary>
    public RecordedAt? UpdatedSince { get; init; }
}

internal sealed class ListDevelopmentsHandler(
    NpgsqlDataSource database,
    Vantages vantages,
    Filtering filtering,
    INaming naming
) : IRequestHandler<ListDevelopments, Page<object>>
{
    public async Task<Page<object>> Handle(ListDevelopments request, CancellationToken cancellationToken)
    {
        var asOf = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        var sql = new LedgerSql("ledger.latest, ledger.development, ledger.body", asOf, TablesOf(request))
            .And("ledger.act = 'whole'")
            .And("ledger.type = ?", request.Kind.Name);
        await filtering.AddAsync(sql, request.Filters, asOf, cancellationToken);
        if (request.Page.After is { } after)
            sql.And("(ledger.latest, ledger.development) < (?, ?)", after.Day, after.Id);
        var order = request.SoonestFirst
            ? "earliest, ledger.latest, ledger.development"
            : "latest desc, ledger.development desc";
        sql.Then($"order by ledger.{order} limit ?", request.Page.Limit + 1);

        await using var command = sql.Command(database);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (ends, read) = (new List<PageEnd>(), new List<ReadBack>());
        while (await reader.ReadAsync(cancellationToken))
        {
            ends.Add(new(reader.GetFieldValue<DateOnly>(0), reader.GetGuid(1)));
            read.Add(request.Kind.Read(reader.GetString(2)).Read(asOf.ValidAt));
        }

        var named = await naming.NameAsync(read, asOf, cancellationToken);
        return request.Page.Cut([.. ends.Zip(named.Cast<object>())], asOf);
    }

    // What is still to come is little, and the planner takes it for much: it would look in the order of first days, from the first of all on.
    private static string TablesOf(ListDevelopments request) =>
        request is { SoonestFirst: true, Filters.From: { } from }
            ? $"""
                (select * from diplomacy.ledger
                    where act = 'whole' and type = '{request.Kind.Name}' and latest >= date '{from:yyyy-MM-dd}' offset 0) ledger
                """
            : "diplomacy.ledger";
}
