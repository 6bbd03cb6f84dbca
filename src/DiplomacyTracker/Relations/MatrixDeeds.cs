using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>Asks the ledger for the acts between many countries at once, and tells them apart by pair.</summary>
internal sealed class MatrixDeeds(IReadOnlyList<CountryCode>? among, CountryCode? with)
{
    private const string Here = "known_from <= $1 and $1 < known_to";
    private const string There = "known_from <= $5 and $5 < known_to";

    // "+ 0": nearly every row is below the position asked for, and the planner would look all of them up in the index of positions.
    private const string Seen =
        $"act <> 'whole' and plover is not null and ({Here} or {There}) and position_from + 0 <= $2 and $2 < position_to and occurred between $3 and $4";

    private readonly HashSet<string>? wanted = among
        ?.Select(country => country.Value)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The statement: what is seen from R, and from one K or another, of the days from the first to the last.</summary>
    public NpgsqlCommand Command(
        NpgsqlDataSource database,
        (DateTimeOffset Here, DateTimeOffset There) known,
        long position,
        (DateOnly First, DateOnly Last) days,
        bool withBodies
    )
    {
        var select =
            $"select {ActOfSeveral.Columns}, {(withBodies ? "body" : "null")}, {Here}, {There} from diplomacy.ledger where {Seen}";
        var isAll = wanted is null && with is null;
        var command = database.CreateCommand(
            isAll ? select : $"{select} and pair = any($6) union all {select} and pair is null and countries && $7"
        );
        foreach (var value in new object[] { known.Here, position, days.First, days.Last, known.There })
            command.Parameters.Add(new() { Value = value });
        if (!isAll)
        {
            command.Parameters.Add(new() { Value = All().Select(pair => $"{pair.One}-{pair.Other}").ToArray() });
            command.Parameters.Add(new() { Value = with is { } one ? [one.Value] : wanted?.ToArray() ?? [] });
        }

        return command;
    }

    /// <summary>The acts of each pair that has any: as they are seen here, and there.</summary>
    public async Task<IReadOnlyDictionary<(string One, string Other), DeedsAtBothEnds>> ReadAsync(
        NpgsqlDataReader reader,
        CancellationToken cancellation
    )
    {
        var deeds = new Dictionary<(string, string), DeedsAtBothEnds>();
        while (await reader.ReadAsync(cancellation))
        {
            var (act, here, there) = (ActOfSeveral.Of(reader), reader.GetBoolean(15), reader.GetBoolean(16));
            foreach (var pair in act.Pairs().Where(IsWanted))
                if (act.Between(pair.One, pair.Other) is { } deed)
                {
                    if (!deeds.TryGetValue(pair, out var others))
                        deeds[pair] = others = new();
                    others.Add(deed, here, there);
                }
        }

        return deeds;
    }

    /// <summary>The pairs that are wanted, where that was said, each in alphabetical order.</summary>
    public IEnumerable<(string One, string Other)> All()
    {
        var codes = wanted?.ToList() ?? [.. Gazetteer.All.Select(country => country.Code)];
        return with is { } fixedOne
            ? codes.Where(code => code != fixedOne.Value).Select(code => Ordered(code, fixedOne.Value))
            : from one in codes
            from other in codes
            where string.CompareOrdinal(one, other) < 0
            select (one, other);
    }

    private bool IsWanted((string One, string Other) pair) =>
        (wanted is null || (wanted.Contains(pair.One) && wanted.Contains(pair.Other)))
        && (with is null || pair.One == with.Value || pair.Other == with.Value);

    private static (string, string) Ordered(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}

/// <summary>The acts of a pair as they are seen from two moments.</summary>
internal sealed class DeedsAtBothEnds
{
    private readonly List<Deed> here = [];
    private List<Deed>? there;

    /// <summary>From the one.</summary>
    public IReadOnlyList<Deed> Here => here;

    /// <summary>From the other; the very same list where nothing differs.</summary>
    public IReadOnlyList<Deed> There => there ?? here;

    /// <summary>One more, seen from the one, from the other, or from both.</summary>
    public void Add(Deed deed, bool isHere, bool isThere)
    {
        if (isHere != isThere)
            there ??= [.. here];
        if (isHere)
            here.Add(deed);
        if (isThere)
            there?.Add(deed);
    }
}
