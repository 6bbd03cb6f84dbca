using DiplomacyTracker.Developments;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>The same facts as they might have arrived otherwise.</summary>
internal static class Arrivals
{
    /// <summary>In another order: what concerns something comes behind it, and what may be known from the same moment keeps its order.</summary>
    /// <remarks>Conditions are numbered as they arrive, and resolved by these numbers: so those facts keep their order too.</remarks>
    public static Telling Shuffled(Telling telling, Dice dice)
    {
        var waiting = telling.Entries.ToList();
        var arrived = new List<Entry>();
        while (waiting.Count > 0)
        {
            var next = dice.Of([
                .. waiting.Where(entry =>
                    !waiting.TakeWhile(earlier => earlier != entry).Any(earlier => KeepOrder(telling, earlier, entry))
                ),
            ]);
            waiting.Remove(next);
            arrived.Add(next with { Position = arrived.Count + 1 });
        }

        return telling with
        {
            Entries = arrived,
        };
    }

    private static bool KeepOrder(Telling telling, Entry earlier, Entry later) =>
        earlier.Fact is IFounding
        || (IsNumbered(earlier) && IsNumbered(later))
        || (later.Fact is IConcerning concerning && concerning.Concerns == earlier.Id)
        || Moments(telling, earlier).Intersect(Moments(telling, later)).Any();

    private static bool IsNumbered(Entry entry) => entry.Fact is IConditional { Conditions.Count: > 0 };

    /// <summary>All moments from which an entry may be known, wherever one stands.</summary>
    private static IEnumerable<DateTimeOffset> Moments(Telling telling, Entry entry) =>
        entry.Fact is IAmending { Scope: Scope.Record } amending
            ? Moments(telling, telling.Entries.Single(other => other.Id == amending.Concerns))
        : entry.Fact is Linked { Scope: Scope.Record }
            // That we recorded something twice holds since it is known at all.
            ? telling
                .Entries.Where(other => other.Fact is IFounding)
                .SelectMany(other => Moments(telling, other))
                .Append(entry.KnownAt)
        : telling
            .Entries.Where(other => other.Fact is ReportAdded added && added.Concerns == entry.Id)
            .Append(entry)
            .Select(other => other.KnownAt);
}
