using DiplomacyTracker.Platform;
using JasperFx.Events;

namespace DiplomacyTracker.Imports;

/// <summary>A fact of a development, and where it came from.</summary>
internal sealed record Known(Entry Entry, Origin Origin);

/// <summary>A development as a chunk goes on: what was recorded, and what the chunk adds.</summary>
/// <param name="id">The development.</param>
/// <param name="recorded">Its facts, by version.</param>
internal sealed class DevelopmentLog(Guid id, IReadOnlyList<Known> recorded)
{
    private static readonly Guid EventIds = new("5b3f2d0e-0a53-5c0a-8a0e-5b6c56f0d8a4");

    private readonly List<Known> all = [.. recorded];

    /// <summary>The development.</summary>
    public Guid Id { get; } = id;

    /// <summary>How many facts are in the log.</summary>
    public int Version { get; } = recorded.Count;

    /// <summary>All facts, those of this chunk behind the others.</summary>
    public IReadOnlyList<Known> All => all;

    /// <summary>The facts alone.</summary>
    public IReadOnlyList<Entry> Entries => [.. all.Select(known => known.Entry)];

    /// <summary>What this chunk adds.</summary>
    public IReadOnlyList<Known> Added => [.. all.Skip(Version)];

    /// <summary>As the log has it.</summary>
    public static DevelopmentLog Of(Guid id, IEnumerable<IEvent> events) =>
        new(
            id,
            [
                .. events
                    .OrderBy(e => e.Version)
                    .Where(e => e.Data is IFact)
                    .Select(e => new Known(e.ToEntry() ?? throw new InvalidOperationException(), Origin.Of(e))),
            ]
        );

    /// <summary>Adds a fact. Its id follows from what is said, so that whoever says it anew makes the same event.</summary>
    public Entry Add(IFact fact, Origin origin, DateTimeOffset now)
    {
        var times = all.Count(known => known.Origin.Step == origin.Step);
        var name = $"{Id}/{origin.Step}/{times}";
        var position = all.Count > 0 ? all[^1].Entry.Position + 1 : 1;
        var entry = new Entry(NameBasedId.Of(EventIds, name), position, now, null, fact);
        all.Add(new(entry, origin));
        return entry;
    }

    /// <summary>Takes back what a proposal that turned out to be refused has added.</summary>
    public void TakeBack(int count) => all.RemoveRange(count, all.Count - count);

    /// <summary>What is seen, as far as it was known by then.</summary>
    public IReadOnlyList<Seen> SeenAt(DateTimeOffset knownAt) => Sight.Of(Entries, new(knownAt, long.MaxValue));

    /// <summary>The facts that no retraction takes away, whoever made it.</summary>
    public IReadOnlyList<Seen> Standing() => SeenAt(DateTimeOffset.MaxValue);

    /// <summary>Whether anybody knew of it by then.</summary>
    public bool IsBegunAt(DateTimeOffset knownAt) => SeenAt(knownAt).Any(seen => seen.Fact is IFounding);

    /// <summary>Whether a proposal of it was accepted, or taken back by people: what was undone was neither.</summary>
    public bool IsTaken() => SourceLine.Of(this) is not null || all.Exists(known => known.Origin.IsPeople);

    /// <summary>Whether this was said, and nothing else since then where the source only says how it reads now.</summary>
    public bool HasSaid(string step, bool isHistory)
    {
        if (all.Count is 0)
            return false;

        var standing = Standing().Select(seen => seen.Id).ToHashSet();
        var said = all.Where(known => standing.Contains(known.Entry.Id) && !known.Origin.IsPeople).ToList();
        var last = said.FindLastIndex(known => known.Origin.Step == step);
        return last >= 0
            && (
                isHistory
                || !said.Skip(last + 1)
                    .Any(known =>
                        known.Entry.Fact
                            is Corrected
                                or ReportAdded { Otherwise: not null }
                                or ReportAdded { Occurs: not null }
                    )
            );
    }
}
