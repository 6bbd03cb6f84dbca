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

internal sealed class SearchDevelopmentsHandler(
    NpgsqlDataSource database,
    Vantages vantages,
    Spellings spellings,
    Filtering filtering,
    INaming naming
) : IRequestHandler<SearchDevelopments, Page<Found>>
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
        var others = await spellings.OfAsync(names, request.Filters.Transliterated, asOf, cancellationToken);
        var written = query.Written(others);

        var sql = await SqlAsync(request, asOf, written, cancellationToken);
        await using var command = sql.Command(database);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var words = query.Wanted(others).Words().Distinct().ToList();
        var (ends, passages, read) = (new List<PageEnd>(), new List<FoundPassage?>(), new List<ReadBack>());
        while (await reader.ReadAsync(cancellationToken))
        {
            var folded = Kind(reader.GetString(2)).Read(reader.GetString(3));
            ends.Add(new(reader.GetFieldValue<DateOnly>(0), reader.GetGuid(1), Rank: reader.GetFloat(4)));
            passages.Add(Excerpts.Of(folded.Texts(), words));
            read.Add(folded.Read(asOf.ValidAt));
        }

        var views = await naming.NameAsync(read, asOf, cancellationToken);
        return request.Page.Cut(
            [
                .. ends.Select(
                    (end, index) =>
                        (end, new Found(end.Id, views[index].Type, end.Rank ?? 0, passages[index], views[index]))
                ),
            ],
            asOf
        );
    }

    private async Task<LedgerSql> SqlAsync(
        SearchDevelopments request,
        AsOf asOf,
        string query,
        CancellationToken cancellation
    )
    {
        var sql = new LedgerSql(
            $"ledger.latest, ledger.development, ledger.type, ledger.body, {Rank} as rank",
            asOf,
            given: query
        )
            .And("ledger.act = 'whole'")
            .And("ledger.words @@ ?::text::tsquery", query);
        if (request.Type.Count > 0)
            sql.And("ledger.type = any(?)", [request.Type.ToArray()]);
        await filtering.AddAsync(sql, request.Filters, asOf, cancellation);
        if (request.Page.After is { Rank: { } rank } after)
            sql.And($"({Rank}, ledger.latest, ledger.development) < (?, ?, ?)", query, rank, after.Day, after.Id);
        return sql.Then(
            "order by rank desc, ledger.latest desc, ledger.development desc limit ?",
            request.Page.Limit + 1
        );
    }

    private static IKind Kind(string name) => Tracker.Kinds.Single(kind => kind.Name == name);
}
