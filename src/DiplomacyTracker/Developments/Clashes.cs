using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Developments;

/// <summary>Nothing was ever recorded under this id, or it is of another kind.</summary>
public sealed class UnknownDevelopmentException(string kind, Guid id)
    : NotFoundException($"unknown-{kind}", $"There is no {kind} {id}.");

/// <summary>The development exists, but not from there.</summary>
public sealed class NotKnownThenException(string kind, Guid id)
    : NotFoundException(
        "not-known-then",
        $"From there no {kind} {id} is seen: it was not known or not recorded yet, or it has been retracted."
    );

/// <summary>Another development has been recorded under this id.</summary>
public sealed class IdTakenException(Guid id)
    : ConflictException(
        409,
        "id-taken",
        $"Something else was recorded under {id}. Leave the id out, or choose a new one.",
        new Dictionary<string, object>(StringComparer.Ordinal)
    );

/// <summary>Others kept writing to the same development all the time.</summary>
public sealed class RaceLostException(Guid id)
    : ConflictException(
        409,
        "concurrent-change",
        $"Others are changing {id} all the time. Nothing was recorded; try again.",
        new Dictionary<string, object>(StringComparer.Ordinal)
    );

/// <summary>The sender has read an older version than the one that is there.</summary>
public sealed class StaleVersionException(Guid id, long expected, IReadOnlyList<Entry> entries)
    : ConflictException(
        412,
        "stale-version",
        $"You have read version {expected} of {id}, and it is at {entries.Count}. Read it again, then decide.",
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["version"] = entries.Count,
            ["changed"] = Since(expected, entries),
        }
    )
{
    private static string[] Since(long version, IReadOnlyList<Entry> entries) =>
        [.. entries.Where((_, index) => index >= version).Select(entry => Tracker.NameOf(entry.Fact))];
}
