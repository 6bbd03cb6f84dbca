using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>Asks the ledger for the facts of a pair.</summary>
/// <param name="one">The country named first.</param>
/// <param name="other">The country named second.</param>
/// <param name="folded">What was read before.</param>
/// <param name="busy">Between which there is much.</param>
internal sealed class PairFacts(CountryCode one, CountryCode other, FoldedRows folded, BusyPairs busy)
{
    private readonly string pair = Pairs.Key(one, other);

    // As of the last statements that were made.
    private bool isBusy;
    private string build = "";
    private IReadOnlyList<Candidate> ofSeveral = [];
    private IReadOnlyList<Deed> deedsOfSeveral = [];
    private IReadOnlyList<Place> unread = [];
    private ReadRows read = new(folded, "");

    /// <summary>Asks for facts and acts in one go; where much turns out to be between the two, or much isn't in memory, once more.</summary>
    /// <param name="lookout">Whom.</param>
    /// <param name="axes">From where.</param>
    /// <param name="wanted">Which acts.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Sighted<PairSeen>> AskAsync(
        Lookout lookout,
        Axes axes,
        Func<AsOf, ActsWanted> wanted,
        CancellationToken cancellation
    )
    {
        var question = new Question<Found?>(
            (at, several) => [.. Facts(at, several), Acts(at, several, wanted(at))],
            ReadAsync
        );
        await busy.ReadAsync(cancellation);
        while (true)
        {
            var (found, asOf, from) = await lookout.AskAsync(axes, question, cancellation);
            if (found is not null && await FactsAsync(found.Shown, asOf, cancellation) is { } facts)
                return new(new(facts, found.Deeds), asOf, from);
        }
    }

    /// <summary>The statements: what of several countries was read before isn't asked for again.</summary>
    private IEnumerable<NpgsqlBatchCommand> Facts(AsOf asOf, Several several)
    {
        (isBusy, build) = (busy.Has(pair), several.Edition.Build);
        ofSeveral = [.. OfSeveral(asOf, several)];
        read = new(folded, build);
        unread = [.. ofSeveral.Select(candidate => candidate.Place).Where(place => read.Find(place) is null)];
        yield return isBusy ? PairStatements.Much(pair, asOf) : PairStatements.All(pair, asOf);
        if (unread.Count > 0)
            yield return PairStatements.Bodies(unread);
    }

    /// <summary>The statement for acts; to be counted, those of several countries are in memory.</summary>
    private NpgsqlBatchCommand Acts(AsOf asOf, Several several, ActsWanted wanted)
    {
        deedsOfSeveral = wanted.WithBodies ? [] : [.. several.Deeds(one.Value, other.Value, asOf, wanted.From)];
        return wanted.WithBodies
            ? PairDeeds.Command(one, other, asOf, wanted.From)
            : PairDeeds.OfTheTwoAlone(one, other, asOf, wanted.From);
    }

    /// <summary>Reads the results of the last statements that were made; null where there is more than all that was asked for.</summary>
    private async Task<Found?> ReadAsync(NpgsqlDataReader reader, AsOf asOf, CancellationToken cancellation)
    {
        var candidates = ofSeveral.ToDictionary(candidate => candidate.Development);
        var bodies = new Dictionary<Place, string>();
        if (await ReadAsync(reader, candidates, bodies, cancellation) is PairStatements.Little && !isBusy)
        {
            busy.Add(pair);
            return null;
        }

        if (unread.Count > 0)
        {
            await reader.NextResultAsync(cancellation);
            await read.AddAsync(reader, cancellation);
        }

        var shown = Slots.Of([.. candidates.Values], one.Value, other.Value, asOf.ValidAt);
        foreach (var candidate in shown.Select(slotted => slotted.Shown))
            if (bodies.TryGetValue(candidate.Place, out var body))
                read.Add(candidate, body);
        await reader.NextResultAsync(cancellation);
        return new(shown, await PairDeeds.ReadAsync(reader, deedsOfSeveral, cancellation));
    }

    /// <summary>Adds those that are seen.</summary>
    /// <returns>How many rows there were.</returns>
    private async Task<int> ReadAsync(
        NpgsqlDataReader reader,
        Dictionary<Guid, Candidate> candidates,
        Dictionary<Place, string> bodies,
        CancellationToken cancellation
    )
    {
        var rows = 0;
        for (; await reader.ReadAsync(cancellation); rows++)
        {
            var isSeen = isBusy || !reader.IsDBNull(10);
            if (
                !isSeen
                || Candidate.Of(reader, build) is var candidate && !candidates.TryAdd(candidate.Development, candidate)
            )
                continue;
            if (!isBusy)
                bodies[candidate.Place] = reader.GetString(10);
        }

        return rows;
    }

    /// <summary>What is shown, to be read; null where the ledger was exchanged meanwhile.</summary>
    private async Task<IReadOnlyList<PairFact>?> FactsAsync(
        IReadOnlyList<Slotted> shown,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        await read.CompleteAsync(shown.Select(slotted => slotted.Shown.Place).Distinct(), cancellation);
        var facts = new List<PairFact>();
        foreach (var (slot, forth, candidate) in shown)
        {
            if (read.Find(candidate.Place) is not { } row)
                return null;

            var fact = new PairFact(slot, forth, candidate.Development, candidate.Latest, row.View(asOf.ValidAt));
            if (fact.Among(one, other) is { } between)
                facts.Add(between);
        }

        return [.. facts.OrderBy(fact => fact.Slot, StringComparer.Ordinal)];
    }

    /// <summary>Of all that several take part in, what would be shown if the two had nothing else.</summary>
    private IEnumerable<Candidate> OfSeveral(AsOf asOf, Several several)
    {
        var seen = several.Of(one.Value, other.Value, asOf).Select(row => Candidate.Of(row, asOf.ValidAt, build));
        return Slots.Of([.. seen], one.Value, other.Value, asOf.ValidAt).Select(slotted => slotted.Shown).Distinct();
    }

    private sealed record Found(IReadOnlyList<Slotted> Shown, IReadOnlyList<Deed> Deeds);
}
