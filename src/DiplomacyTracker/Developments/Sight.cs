namespace DiplomacyTracker.Developments;

/// <summary>What is seen of a development from a vantage. The rules are those of docs/architecture.md, "What is seen".</summary>
/// <remarks>Pure: it depends on the entries and the vantage alone, and not on the order in which entries were recorded.</remarks>
internal sealed partial class Sight
{
    private readonly Dictionary<Guid, Entry> byId;
    private readonly ILookup<Guid, Entry> retractions;
    private readonly ILookup<Guid, Entry> corrections;
    private readonly ILookup<Guid, Entry> supports;
    private readonly ILookup<Guid, Entry> withdrawals;
    private readonly Dictionary<Guid, int> firstConditions = [];
    private readonly Dictionary<Guid, bool> seen = [];
    private readonly Vantage vantage;

    private Sight(IEnumerable<Entry> entries, Vantage from, IEnumerable<Entry> numbered)
    {
        vantage = from;
        var recorded = entries.Where(entry => entry.Position <= from.Position).ToList();
        byId = recorded.ToDictionary(entry => entry.Id);
        var about = recorded.Where(entry => entry.Fact is IConcerning).ToList();
        retractions = Concerning<Retracted>(about);
        corrections = Concerning<Corrected>(about);
        supports = Concerning<ReportAdded>(about);
        withdrawals = Concerning<ReportWithdrawn>(about);

        var next = 1;
        foreach (var entry in numbered)
        {
            firstConditions[entry.Id] = next;
            next += entry.Fact is IConditional conditional ? conditional.Conditions.Count : 0;
        }
    }

    /// <summary>The facts that are seen, corrected, in the order in which they are folded.</summary>
    /// <param name="entries">Of one development, by position.</param>
    /// <param name="from">Where one stands.</param>
    /// <param name="numbered">All that were ever recorded, where the entries are only some: conditions are numbered among all.</param>
    public static IReadOnlyList<Seen> Of(
        IReadOnlyList<Entry> entries,
        Vantage from,
        IReadOnlyList<Entry>? numbered = null
    )
    {
        var sight = new Sight(entries, from, numbered ?? entries);
        return
        [
            .. sight
                .byId.Values.Where(sight.IsSeen)
                .Where(sight.SaysSomething)
                .Select(entry => (Entry: entry, KnownAt: sight.KnownAt(entry)))
                .OrderBy(seen => seen.KnownAt)
                .ThenBy(seen => seen.Entry.Fact.Report.Order)
                .ThenBy(seen => seen.Entry.Position)
                .Select(seen => sight.Show(seen.Entry, seen.KnownAt)),
        ];
    }

    /// <summary>The earliest moment of known time at which an entry can change what is seen.</summary>
    public static DateTimeOffset Reach(IReadOnlyList<Entry> entries, Entry entry)
    {
        var own =
            entry.Fact is IAmending { Scope: Scope.Record } amending
            && entries.FirstOrDefault(other => other.Id == amending.Concerns) is { } concerned
                ? Reach(entries, concerned)
            : IsOurMistake(entry)
                ? entries
                    .Where(other => other.Fact is IFounding)
                    .Select(other => Reach(entries, other))
                    .Append(entry.KnownAt)
                    .Min()
            : entry.KnownAt;
        return entries
            .Where(other => other.Fact is ReportAdded added && added.Concerns == entry.Id)
            .Select(other => other.KnownAt)
            .Append(own)
            .Min();
    }

    private static ILookup<Guid, Entry> Concerning<T>(IEnumerable<Entry> entries)
        where T : IConcerning =>
        entries.Where(entry => entry.Fact is T).ToLookup(entry => ((IConcerning)entry.Fact).Concerns);

    private bool IsSeen(Entry entry)
    {
        if (seen.TryGetValue(entry.Id, out var known))
            return known;

        return seen[entry.Id] = KnownAt(entry) <= vantage.KnownAt && !retractions[entry.Id].Any(IsSeen);
    }

    /// <summary>A report of what has been retracted says nothing any more.</summary>
    private bool SaysSomething(Entry entry) =>
        entry.Fact is not ReportAdded added
        || !byId.TryGetValue(added.Concerns, out var concerned)
        || IsSeen(concerned);

    /// <summary>Since when it is known: whoever said the same earlier, made it known earlier.</summary>
    private DateTimeOffset KnownAt(Entry entry)
    {
        if (
            entry.Fact is IAmending { Scope: Scope.Record } amending
            && byId.TryGetValue(amending.Concerns, out var concerned)
        )
            return KnownAt(concerned);
        if (IsOurMistake(entry))
            return SinceBegun(entry);

        return supports[entry.Id].Where(IsSeen).Select(support => support.KnownAt).Append(entry.KnownAt).Min();
    }

    private static bool IsOurMistake(Entry entry) => entry.Fact is Linked { Scope: Scope.Record };

    /// <summary>That we recorded something twice holds since it is known at all.</summary>
    private DateTimeOffset SinceBegun(Entry entry) =>
        byId
            .Values.Where(other => other.Fact is IFounding && IsSeen(other))
            .Select(KnownAt)
            .Append(entry.KnownAt)
            .Min();

    private Seen Show(Entry entry, DateTimeOffset knownAt)
    {
        var told = Told(entry);
        return new(
            entry,
            Changes.Applied(told.Fact, [.. InOrder(corrections[entry.Id]).SelectMany(Correction)]),
            knownAt,
            [
                // A fact may be known by one report before another was published: that one is not cited yet.
                .. InOrder(supports[entry.Id])
                    .Prepend(told)
                    .Where(support => IsPublished(support) || IsOurMistake(support))
                    .Select(Support),
            ],
            firstConditions[entry.Id]
        )
        {
            Said = supports.Contains(entry.Id)
                ? [.. InOrder(supports[entry.Id].Concat(corrections[entry.Id]).Where(IsPublished)).Select(Support)]
                : [],
        };
    }
}
