using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Search;

/// <summary>What is seen of developments of all kinds and says what somebody looks for, the best first.</summary>
/// <param name="Typed">What they look for, as they typed it.</param>
/// <param name="Type">Developments of one of these kinds; all where none is given.</param>
/// <param name="Filters">Which of them.</param>
/// <param name="Axes">From where.</param>
/// <param name="Page">Which part.</param>
public sealed record SearchDevelopments(
    string Typed,
    IReadOnlyList<string> Type,
    Filters Filters,
    Axes Axes,
    PageAsked Page
) : IRequest<Page<Found>>;

/// <summary>A development that was found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Of which kind it is.</param>
/// <param name="Rank">How well it fits, from 0 to 1; compares within one search only.</param>
/// <param name="Passage">The text that fits best; left out where the development has no text.</param>
/// <param name="Development">As in lists.</param>
public sealed record Found(Guid Id, string Type, float Rank, FoundPassage? Passage, object Development);

internal sealed class SearchDevelopmentsHandler(NpgsqlDataSource database, Vantages vantages, Spellings spellings)
    : IRequestHandler<SearchDevelopments, Page<Found>>
{
    // How near to one another the words stand, by the weights of the texts; between 0 and 1.
    private const string Rank = "ts_rank_cd(ledger.words, ?::text::tsquery, 32)";

    public async Task<Page<Found>> Handle(SearchDevelopments request, CancellationToken cancellationToken)
    {
        var query = Query.Read(request.Typed);
        if (query.IsEmpty)
            throw new MalformedException(
                "empty-query",
                "Nothing is left to look for: q needs a word that is neither excluded nor as common as \"the\".",
                "q"
            );

        var asOf = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        var names = query.Names().Select(name => name.Name).Distinct(StringComparer.Ordinal).ToList();
        var others = await spellings.OfAsync(names, asOf, cancellationToken);
        var written = query.Written(others);

        await using var command = Sql(request, asOf, written).Command(database);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (rows, words) = (new List<(PageEnd, Found)>(), query.Wanted(others).Words().Distinct().ToList());
        while (await reader.ReadAsync(cancellationToken))
        {
            var (day, id) = (reader.GetFieldValue<DateOnly>(0), reader.GetGuid(1));
            var (kind, body, rank) = (Kind(reader.GetString(2)), reader.GetString(3), reader.GetFloat(4));
            var found = new Found(
                id,
                kind.Name,
                rank,
                Excerpts.Of(kind.Texts(body), words),
                kind.View(body, asOf.ValidAt)
            );
            rows.Add((new(day, id, Rank: rank), found));
        }

        return request.Page.Cut(rows, asOf);
    }

    private static LedgerSql Sql(SearchDevelopments request, AsOf asOf, string query)
    {
        var sql = new LedgerSql(
            $"ledger.latest, ledger.development, ledger.type, ledger.body, {Rank} as rank",
            asOf,
            query
        )
            .And("ledger.act = 'whole'")
            .And("ledger.words @@ ?::text::tsquery", query);
        if (request.Type.Count > 0)
            sql.And("ledger.type = any(?)", [request.Type.ToArray()]);
        ListDevelopmentsHandler.Filter(sql, request.Filters, asOf.ValidAt);
        if (request.Page.After is { Rank: { } rank } after)
            sql.And($"({Rank}, ledger.latest, ledger.development) < (?, ?, ?)", query, rank, after.Day, after.Id);
        return sql.Then(
            "order by rank desc, ledger.latest desc, ledger.development desc limit ?",
            request.Page.Limit + 1
        );
    }

    private static IKind Kind(string name) => Tracker.Kinds.Single(kind => kind.Name == name);
}
