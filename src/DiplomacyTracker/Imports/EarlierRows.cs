using DiplomacyTracker.Platform;
using Marten;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>Of what the rows of a chunk told in earlier imports: so it is seen when one tells of something else now.</summary>
internal sealed class EarlierRows
{
    private static readonly Guid Keys = new("7c1a9d52-3f0e-5e64-9a51-2f6c0b1d7e93");

    private readonly Import import;
    private readonly Recognised recognised;
    private readonly List<(Guid Key, Guid Development, long Line)> told = [];
    private readonly HashSet<(Guid Key, Guid Development)> own = [];
    private readonly HashSet<(Guid Key, Guid Development)> left = [];
    private ILookup<Guid, EarlierRow> byKey = Enumerable.Empty<EarlierRow>().ToLookup(row => row.Key);
    private ILookup<Guid, EarlierRow> byDevelopment = Enumerable.Empty<EarlierRow>().ToLookup(row => row.Key);

    private EarlierRows(Import import, Recognised recognised) => (this.import, this.recognised) = (import, recognised);

    /// <summary>Of which developments rows of the chunk told, and don't any more.</summary>
    public IReadOnlyList<Guid> Left { get; private set; } = [];

    /// <summary>Looks them up.</summary>
    /// <param name="session">Over which.</param>
    /// <param name="import">That which is at work.</param>
    /// <param name="rows">Those of a chunk.</param>
    /// <param name="recognised">Of which developments they tell.</param>
    /// <param name="cancellation">Leaves it.</param>
    public static async Task<EarlierRows> FindAsync(
        IQuerySession session,
        Import import,
        IReadOnlyList<Reading> rows,
        Recognised recognised,
        CancellationToken cancellation
    )
    {
        var earlier = new EarlierRows(import, recognised);
        Guid[] keys = [.. rows.Select(KeyOf).OfType<Guid>().Distinct()];
        if (keys.Length is 0)
            return earlier;

        var found = await EarlierRow.LoadAsync(session, "key", keys, cancellation);
        earlier.own.UnionWith(found.Where(row => row.Import == import.Id).Select(row => (row.Key, row.Development)));
        earlier.byKey = found.Where(row => row.Import != import.Id).ToLookup(row => row.Key);
        earlier.Left = [.. rows.SelectMany(earlier.LeftBy).Where(id => id != Guid.Empty).Distinct()];
        if (earlier.Left.Count > 0)
            earlier.byDevelopment = (
                await EarlierRow.LoadAsync(session, "development", [.. earlier.Left], cancellation)
            ).ToLookup(row => row.Development);
        return earlier;
    }

    /// <summary>Whether an earlier row of the file has the name of a row and tells of the same development.</summary>
    public bool IsRepeated(Reading row) =>
        KeyOf(row) is { } key && DevelopmentOf(row) is { } development && own.Contains((key, development));

    /// <summary>Where a row said what it said before.</summary>
    public IReadOnlySet<string> PlacesOf(Reading row) =>
        KeyOf(row) is { } key
            ? byKey[key].Select(one => one.Place).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The developments that a row told of, and doesn't any more; an empty id where it told of none for a while.</summary>
    public IReadOnlyList<Guid> LeftBy(Reading row)
    {
        if (KeyOf(row) is not { } key || !byKey.Contains(key))
            return [];

        // Where an edition has several rows of one name, each of them goes on telling what it told.
        var last = byKey[key].Max(one => one.Number);
        var lately = byKey[key].Where(one => one.Number == last).Select(one => one.Development).ToHashSet();
        var development = DevelopmentOf(row) ?? Guid.Empty;
        var isNew = !lately.Contains(development);
        return
        [
            .. byKey[key]
                .Select(one => one.Development)
                .Distinct()
                .Where(one => one != development && !own.Contains((key, one)) && (isNew || !lately.Contains(one))),
        ];
    }

    /// <summary>The lines that a row leaves behind: its own, those of all if it is the last to go, none if another row rests on them.</summary>
    /// <param name="row">The row.</param>
    /// <param name="log">The development.</param>
    public IReadOnlyList<string> LinesLeft(Reading row, DevelopmentLog log)
    {
        if (KeyOf(row) is not { } key)
            return [];

        left.Add((key, log.Id));
        var said = log.All.Select(known => known.Origin.Place).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var rows = byDevelopment[log.Id].ToLookup(one => one.Key);
        var others = rows.Where(same => same.Any(one => one.IsLatest) && !left.Contains((same.Key, log.Id))).ToList();
        if (others.Exists(same => !same.Any(one => said.Contains(one.Place))))
            return [];

        var gone = others.Count > 0 ? rows[key] : byDevelopment[log.Id];
        return [.. gone.Select(one => one.Place).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Notes of which development a row tells; of none only where it told of one before.</summary>
    public void Add(Reading row, bool hasLeft)
    {
        var development = DevelopmentOf(row);
        if (KeyOf(row) is not { } key || (development is null && !hasLeft))
            return;

        told.Add((key, development ?? Guid.Empty, row.Line));
        own.Add((key, development ?? Guid.Empty));
    }

    /// <summary>Writes what was noted.</summary>
    public Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        new BinaryCopy(connection).WriteAsync(
            "diplomacy.import_row (key, development, import, line)",
            told,
            (row, one) =>
            {
                row.Count(4);
                row.Uuid(one.Key);
                row.Uuid(one.Development);
                row.Uuid(import.Id);
                row.Big(one.Line);
            },
            cancellation
        );

    private Guid? DevelopmentOf(Reading row) =>
        row.Proposal is { } proposal ? recognised.DevelopmentOf(proposal) : null;

    /// <summary>Null where it isn't known what the row says, or nothing is known of what it is called.</summary>
    private static Guid? KeyOf(Reading row) =>
        row.Row is { } name && (row.Proposal is not null || row.Problem is { Verdict: "left-out" })
            ? NameBasedId.Of(Keys, name)
            : null;
}
