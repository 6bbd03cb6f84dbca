using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Search;

/// <summary>What somebody may have meant of whom nothing was found: a name in it, spelled as it is known.</summary>
/// <param name="Typed">What they typed.</param>
/// <param name="Axes">From where.</param>
public sealed record SuggestQueries(string Typed, Axes Axes) : IRequest<IReadOnlyList<string>>;

internal sealed class SuggestQueriesHandler(NpgsqlDataSource database, IMediator mediator)
    : IRequestHandler<SuggestQueries, IReadOnlyList<string>>
{
    private const int Most = 3;

    // From one name to the next along the index: each is read once, however often somebody bears it.
    private const string Names = """
        with recursive name(person) as (
            (select person from diplomacy.ledger_party where person <> '' order by person limit 1)
            union all
            select (select party.person from diplomacy.ledger_party party
                where party.person <> '' and party.person > name.person order by party.person limit 1)
            from name where name.person is not null)
        select person from name where person is not null limit 20000
        """;

    public async Task<IReadOnlyList<string>> Handle(SuggestQueries request, CancellationToken cancellationToken)
    {
        var near = Understood
            .Of(request.Typed)
            .Where(piece => piece.As is "words")
            .Select(piece => piece.Text.Folded())
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(word => word, _ => new SortedSet<(int, string)>(), StringComparer.Ordinal);
        foreach (var known in await WordsAsync(cancellationToken))
        foreach (var (word, others) in near)
            if (Slip.Between(word, known) is { } slips and > 0)
                others.Add((slips, known));

        var meant = new List<string>();
        foreach (var (word, others) in near)
        foreach (var (_, other) in others.Take(Most))
            if (await FindsAsync(request, Replaced(request.Typed, word, other), cancellationToken) is { } found)
                meant.Add(found);
        return [.. meant.Distinct(StringComparer.Ordinal).Take(Most)];
    }

    private async Task<IReadOnlySet<string>> WordsAsync(CancellationToken cancellation)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        await using var command = database.CreateCommand(Names);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            words.UnionWith(Spellings.Key(reader.GetString(0)).Split(' '));
        return words;
    }

    /// <summary>The query, if it finds anything at that moment.</summary>
    private async Task<string?> FindsAsync(SuggestQueries request, string typed, CancellationToken cancellation)
    {
        var page = new PageAsked(1, After: null, new Dictionary<string, string>(StringComparer.Ordinal));
        var found = await mediator.Send(new SearchDevelopments(typed, [], new(), request.Axes, page), cancellation);
        return found.Items.Count > 0 ? typed : null;
    }

    private static string Replaced(string typed, string word, string other) =>
        string.Join(' ', typed.Split(' ').Select(piece => piece.Folded() == word ? other : piece));
}
