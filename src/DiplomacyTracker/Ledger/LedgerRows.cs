namespace DiplomacyTracker.Ledger;

/// <summary>A row of the ledger.</summary>
/// <param name="development">Whose.</param>
/// <param name="rectangle">How an act of it looks over a span of known time.</param>
/// <param name="from">The position from which on it does.</param>
internal sealed class LedgerRow(Guid development, Rectangle rectangle, long from)
{
    /// <summary>Where it has not ended yet.</summary>
    public const long Forever = long.MaxValue;

    public Guid Development => development;
    public Rectangle Rectangle => rectangle;
    public long From => from;

    /// <summary>The position at which it ended.</summary>
    public long To { get; set; } = Forever;
}

/// <summary>When something was recorded, and since when it was known.</summary>
internal readonly record struct Tick(long Position, DateTimeOffset RecordedAt, DateTimeOffset KnownAt);

/// <summary>A row that the ledger has already, and that ends.</summary>
internal readonly record struct Ended(Guid Development, string Act, DateTimeOffset KnownFrom, long Position);

/// <summary>Who has a part in a development, over some of its rows.</summary>
/// <param name="Development">Whose.</param>
/// <param name="Look">A row that shows them.</param>
/// <param name="Position">The first at which one does.</param>
/// <param name="MayBeThere">Whether the ledger may have them, as it knows something of the development.</param>
internal readonly record struct PartySet(Guid Development, Look Look, long Position, bool MayBeThere);

/// <summary>What entries change in the ledger, as rows: the same for any division of the log into parts.</summary>
/// <remarks>A row that begins and ends among them is written once, and finished. Pure; <see cref="LedgerCopy"/> writes it.</remarks>
internal sealed class LedgerRows
{
    private readonly List<LedgerRow> opened = [];
    private readonly List<Ended> ended = [];
    private readonly List<PartySet> parties = [];
    private readonly List<Tick> clock = [];

    /// <summary>Rows that the ledger doesn't have yet.</summary>
    public IReadOnlyList<LedgerRow> Opened => opened;

    /// <summary>Rows that it has, and that end.</summary>
    public IReadOnlyList<Ended> Ended => ended;

    /// <summary>Sets of parties that rows show which the ledger doesn't have yet.</summary>
    public IReadOnlyList<PartySet> Parties => parties;

    /// <summary>One of each entry, by development.</summary>
    public IReadOnlyList<Tick> Clock => clock;

    /// <summary>Works out what the next entries of a development change.</summary>
    /// <param name="told">Of which development, and what the ledger knows of it already.</param>
    public void Add(Told told)
    {
        var looks = Tracker.KindOf(told.Entries).Looks(told.Development);
        var open = new Dictionary<(string, DateTimeOffset), LedgerRow>();
        var sets = new HashSet<long>();
        var isKnown = false;
        foreach (var entry in told.Entries)
        {
            if (entry.Position <= told.Known)
            {
                isKnown = true;
                looks.Past(entry);
                continue;
            }

            clock.Add(new(entry.Position, entry.RecordedAt, entry.KnownAt));
            var turn = looks.Next(entry);
            // What a row showed that ends is there.
            sets.UnionWith(turn.Closed.Select(rectangle => rectangle.Look.PartySet).OfType<long>());
            foreach (var rectangle in turn.Closed)
                if (open.Remove((rectangle.Act, rectangle.KnownFrom), out var row))
                    row.To = entry.Position;
                else
                    ended.Add(new(told.Development, rectangle.Act, rectangle.KnownFrom, entry.Position));
            foreach (var rectangle in turn.Opened)
            {
                opened.Add(
                    open[(rectangle.Act, rectangle.KnownFrom)] = new(told.Development, rectangle, entry.Position)
                );
                if (rectangle.Look.PartySet is { } set && sets.Add(set))
                    parties.Add(new(told.Development, rectangle.Look, entry.Position, isKnown));
            }
        }
    }

    /// <summary>Adds what was worked out elsewhere, of other developments.</summary>
    public void Add(LedgerRows others)
    {
        opened.AddRange(others.opened);
        ended.AddRange(others.ended);
        parties.AddRange(others.parties);
        clock.AddRange(others.clock);
    }

    /// <summary>The same of many developments, which have nothing to do with one another: so several processors take some each.</summary>
    /// <param name="many">Each once.</param>
    /// <param name="processors">The most that are at it.</param>
    public static LedgerRows OfMany(IReadOnlyCollection<Told> many, int processors)
    {
        var parts = many.Chunk(Math.Max(1, many.Count / (processors * 4) + 1)).ToList();
        var rows = new LedgerRows[parts.Count];
        Parallel.For(
            0,
            parts.Count,
            new ParallelOptions { MaxDegreeOfParallelism = processors },
            part => rows[part] = Of(parts[part])
        );
        var all = new LedgerRows();
        foreach (var part in rows)
            all.Add(part);
        return all;
    }

    /// <summary>The same of several developments.</summary>
    public static LedgerRows Of(IEnumerable<Told> several)
    {
        var rows = new LedgerRows();
        foreach (var told in several)
            rows.Add(told);
        return rows;
    }
}

/// <summary>What was told of a development.</summary>
/// <param name="Development">Its id.</param>
/// <param name="Entries">All its entries from the first on, by position.</param>
/// <param name="Known">Up to which position the ledger knows them already.</param>
internal sealed record Told(Guid Development, IReadOnlyList<Entry> Entries, long Known);
