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

    private const string Seen =
        $"act <> 'whole' and plover is not null and ({Here} or {There}) and position_from <= $2 and $2 < position_to and occurred between $3 and $4";

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
            var (act, here, there) = (ActOfSeveral.Of(reader), reader.GetBoolean(14), reader.GetBoolean(15));
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

/// <summary>An act as the ledger has it, before it is said between whom.</summary>
internal sealed record ActOfSeveral(
    Deed Deed,
    string? Pair,
    string[] Countries,
    string[]? Actors,
    string[]? Targets,
    bool IsMutual
)
{
    /// <summary>The columns in their order; behind them the body, or null.</summary>
    public const string Columns = """
        development, type, act, occurred, plover, pair, countries, actors, targets, mutual, aside, origins, position_from
        """;

    /// <summary>Reads the columns, and the body behind them.</summary>
    public static ActOfSeveral Of(NpgsqlDataReader reader) =>
        new(
            new(
                reader.GetGuid(0),
                reader.GetString(1),
                Deed.NameOf(reader.GetString(2)),
                reader.GetFieldValue<DateOnly>(3),
                Kebab.Parse<Plover>(reader.GetString(4)),
                Forth: false,
                Back: false,
                reader.IsDBNull(10) ? null : reader.GetString(10),
                reader.IsDBNull(11) ? [] : reader.GetFieldValue<string[]>(11),
                reader.GetInt64(12)
            )
            {
                Body = reader.IsDBNull(13) ? null : DeedBody.Read(reader.GetString(13)),
            },
            reader.IsDBNull(5) ? null : reader.GetString(5),
            reader.GetFieldValue<string[]>(6),
            reader.IsDBNull(7) ? null : reader.GetFieldValue<string[]>(7),
            reader.IsDBNull(8) ? null : reader.GetFieldValue<string[]>(8),
            reader.GetBoolean(9)
        );

    /// <summary>Between whom it may have been: the two of the development, or any two of several.</summary>
    public IEnumerable<(string One, string Other)> Pairs() =>
        Pair is not null
            ? [(Pair[..3], Pair[4..])]
            : Countries.Index().SelectMany(one => Countries.Skip(one.Index + 1).Select(other => (one.Item, other)));

    /// <summary>The act as one between these two; null where neither acts towards the other.</summary>
    public Deed? Between(string one, string other)
    {
        var (forth, back) = (Goes(one, other), Goes(other, one));
        var deed = Deed with { Forth = forth || (IsMutual && back), Back = back || (IsMutual && forth) };
        return deed.Forth || deed.Back ? deed : null;
    }

    private bool Goes(string actor, string target) =>
        Actors?.Contains(actor, StringComparer.Ordinal) is not false
        && Targets?.Contains(target, StringComparer.Ordinal) is not false;
}
