using DiplomacyTracker.Platform;
using Marten;
using Npgsql;

namespace DiplomacyTracker.Developments;

/// <summary>Of developments that are one, one always counts.</summary>
internal static class Copies
{
    // Any number will do, as long as it stays the same.
    private const long Number = 0x6469706c6f636f70;

    /// <summary>A copy is one of something of its own kind, and not of what is a copy of it.</summary>
    /// <remarks>One after the other until the session's transaction ends: two that are said at once to be copies of each other would both be gone.</remarks>
    /// <exception cref="RefusedException">It isn't so: "different-kinds" or "duplicate-circle".</exception>
    public static async Task RequireOriginalAsync(
        this IDocumentSession session,
        IKind kind,
        Guid copy,
        Guid original,
        CancellationToken cancellation
    )
    {
        await session.BeginTransactionAsync(cancellation);
        await using (var turn = new NpgsqlCommand($"select pg_advisory_xact_lock({Number})"))
        await using (await session.ExecuteReaderAsync(turn, cancellation)) { }

        var (seen, next) = (new HashSet<Guid>(), new Stack<Guid>([original]));
        while (next.TryPop(out var id))
        {
            if (id == copy)
                throw new RefusedException(
                    "duplicate-circle",
                    $"{original} is a copy of {copy} already. If it is the other way round, undo that first.",
                    "to"
                );
            if (!seen.Add(id))
                continue;

            IReadOnlyList<Entry> entries =
            [
                .. (await session.Events.FetchStreamAsync(id, token: cancellation))
                    .Select(e => e.ToEntry())
                    .OfType<Entry>(),
            ];
            // A log that was taken in may name what isn't in it.
            if (entries.Count is 0)
                continue;
            if (Tracker.KindOf(entries) is var other && other.Name != kind.Name)
                throw new RefusedException(
                    "different-kinds",
                    $"One is a {kind.Name}, the other a {other.Name}: they can't be one.",
                    "to"
                );
            foreach (var link in other.LinksOf(id, entries))
                if (link.Relation is LinkRelation.DuplicateOf)
                    next.Push(link.To);
        }
    }
}
