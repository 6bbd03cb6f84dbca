using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>Asks the ledger for the facts of a pair.</summary>
/// <param name="one">The country named first.</param>
/// <param name="other">The country named second.</param>
/// <param name="folded">What was read before.</param>
/// <param name="busy">Between which there is much.</param>
internal sealed class PairFacts(CountryCode one, CountryCode other, SeveralFolded folded, BusyPairs busy)
{
    private readonly string pair = Pairs.Key(one, other);

    // As of the last statements that were made: what was read before, and what is asked for.
    private bool isBusy;
    private string build = "";
    private IReadOnlyList<Candidate<FoldedRow>> read = [];
    private Dictionary<Guid, SeveralRow> unread = [];

    /// <summary>Asks for the facts and for acts in one go; where much turns out to be between the two, once more.</summary>
    /// <param name="lookout">Whom.</param>
    /// <param name="axes">From where.</param>
    /// <param name="acts">The statement for the acts.</param>
    /// <param name="answer">What is made of the facts and of its result.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Sighted<T>> AskAsync<T>(
        Lookout lookout,
        Axes axes,
        Func<AsOf, NpgsqlBatchCommand> acts,
        Func<IReadOnlyList<PairFact>, NpgsqlDataReader, AsOf, CancellationToken, Task<T>> answer,
        CancellationToken cancellation
    )
        where T : class
    {
        var question = new Question<T?>(
            (at, several) => [.. Commands(at, several), acts(at)],
            async (reader, at, ct) =>
            {
                if (await ReadAsync(reader, at, ct) is not { } facts)
                    return null;

                await reader.NextResultAsync(ct);
                return await answer(facts, reader, at, ct);
            }
        );
        await busy.ReadAsync(cancellation);
        while (true)
        {
            var sighted = await lookout.AskAsync(axes, question, cancellation);
            if (sighted.Answer is { } found)
                return new(found, sighted.AsOf, sighted.From);
        }
    }

    /// <summary>The statements: what of several countries was read before isn't asked for again.</summary>
    private IEnumerable<NpgsqlBatchCommand> Commands(AsOf asOf, Several several)
    {
        (isBusy, build) = (busy.Has(pair), several.Edition.Build);
        var found = OfSeveral(asOf, several).ToLookup(candidate => folded.Find(candidate.Row, build));
        read = [.. found.SelectMany(rows => rows.Key is { } row ? rows.Select(one => one.From(row)) : [])];
        unread = found[null].ToDictionary(candidate => candidate.Development, candidate => candidate.Row);
        yield return isBusy ? PairStatements.Much(pair, asOf) : PairStatements.All(pair, asOf);
        if (unread.Count > 0)
            yield return PairStatements.These([.. unread.Values], asOf);
    }

    /// <summary>Reads the results of the last statements that were made; null where there is more than all that was asked for.</summary>
    private async Task<IReadOnlyList<PairFact>?> ReadAsync(
        NpgsqlDataReader reader,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var candidates = read.ToDictionary(candidate => candidate.Development);
        if (await ReadAsync(reader, candidates, cancellation) is PairStatements.Little && !isBusy)
        {
            busy.Add(pair);
            return null;
        }

        if (unread.Count > 0)
        {
            await reader.NextResultAsync(cancellation);
            await ReadAsync(reader, candidates, cancellation);
        }

        var facts = new List<PairFact>();
        foreach (var (slot, forth, shown) in Slots.Of([.. candidates.Values], one.Value, other.Value))
            if (
                shown.Row.View(asOf.ValidAt) is var view
                && (!slot.EndsWith("-in-force", StringComparison.Ordinal) || view.Binds(one, other))
            )
                facts.Add(new(slot, forth, shown.Development, shown.Latest, view));

        return facts;
    }

    /// <summary>Adds those that are seen.</summary>
    /// <returns>How many rows there were.</returns>
    private async Task<int> ReadAsync(
        NpgsqlDataReader reader,
        Dictionary<Guid, Candidate<FoldedRow>> candidates,
        CancellationToken cancellation
    )
    {
        var rows = 0;
        for (; await reader.ReadAsync(cancellation); rows++)
            if (!reader.IsDBNull(8) && reader.GetGuid(0) is var development && !candidates.ContainsKey(development))
                candidates.Add(development, Read(reader, development));
        return rows;
    }

    /// <summary>Of all that several take part in, what would be shown if the two had nothing else.</summary>
    private IEnumerable<Candidate<SeveralRow>> OfSeveral(AsOf asOf, Several several)
    {
        var candidates = several
            .Of(one.Value, other.Value, asOf)
            .Select(row => SeveralCandidates.Of(row, asOf.ValidAt))
            .ToList();
        return Slots
            .Of(candidates, one.Value, other.Value)
            .Select(slotted => slotted.Shown)
            .DistinctBy(candidate => candidate.Development);
    }

    private Candidate<FoldedRow> Read(NpgsqlDataReader reader, Guid development)
    {
        var (type, body) = (reader.GetString(1), reader.GetString(8));
        return new(
            development,
            type,
            reader.GetFieldValue<DateOnly>(2),
            reader.GetFieldValue<DateOnly>(3),
            reader.GetString(4),
            reader.GetString(5),
            reader.IsDBNull(6) ? null : reader.GetFieldValue<string[]>(6),
            reader.IsDBNull(7) ? null : reader.GetFieldValue<string[]>(7),
            unread.TryGetValue(development, out var several)
                ? folded.Keep(several, build, body)
                : new(type, body, isShared: false)
        );
    }
}
