namespace DiplomacyTracker.Ledger;

/// <summary>What entries change in the ledger, as rows: the same for any division of the log into parts.</summary>
/// <remarks>A row that begins and ends among them is written once, and finished. Pure; <see cref="LedgerCopy"/> writes it.</remarks>
internal sealed class LedgerRows
{
    private readonly List<LedgerRow> opened = [];
    private readonly List<Ended> ended = [];
    private readonly List<PartySet> parties = [];
    private readonly List<Tick> clock = [];
    private readonly List<Unread> unread = [];

    /// <summary>Rows that the ledger doesn't have yet.</summary>
    public IReadOnlyList<LedgerRow> Opened => opened;

    /// <summary>Rows that it has, and that end.</summary>
    public IReadOnlyList<Ended> Ended => ended;

    /// <summary>Sets of parties that rows show which the ledger doesn't have yet.</summary>
    public IReadOnlyList<PartySet> Parties => parties;

    /// <summary>One of each entry, by development.</summary>
    public IReadOnlyList<Tick> Clock => clock;

    /// <summary>Developments that turned out to be unreadable.</summary>
    public IReadOnlyList<Unread> Unread => unread;

    /// <summary>Works out what the next entries of a development change.</summary>
    /// <remarks>
    /// An entry that can't be worked in is a fault of ours, and no other development has to wait for its mending. What comes
    /// behind it is left as well, whatever it is: so the same rows come out however the log is divided.
    /// </remarks>
    /// <param name="told">Of which development, and what the ledger knows of it already.</param>
    public void Add(Told told)
    {
        var looks = Tracker.KindOf(told.Entries).Looks(told.Development);
        var open = new Dictionary<(string, DateTimeOffset), LedgerRow>();
        var sets = new HashSet<long>();
        var (isKnown, isUnread) = (false, told.IsUnread);
        foreach (var entry in told.Entries)
        {
            if (entry.Position <= told.Known)
            {
                isKnown = true;
                looks.Past(entry);
                continue;
            }

            clock.Add(new(entry.Position, entry.RecordedAt, entry.KnownAt));
            if (isUnread || Next(looks, told.Development, entry) is not { } turn)
            {
                isUnread = true;
                continue;
            }

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

    private Turn? Next(ILooks looks, Guid development, Entry entry)
    {
        try
        {
            return looks.Next(entry);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            unread.Add(new(development, entry.Position, $"{exception.GetType().Name}: {exception.Message}"));
            return null;
        }
    }

    /// <summary>Adds what was worked out elsewhere, of other developments.</summary>
    public void Add(LedgerRows others)
    {
        opened.AddRange(others.opened);
        ended.AddRange(others.ended);
        parties.AddRange(others.parties);
        clock.AddRange(others.clock);
        unread.AddRange(others.unread);
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
