using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Developments;

/// <summary>A development that a command names, which has to exist.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Field">The field that names it.</param>
/// <param name="Status">A status that it is to have some day; null where none is named.</param>
internal sealed record Mention(Guid Id, string Field, string? Status = null);

/// <summary>Requirements that facts of several kinds share.</summary>
internal static class Requirements
{
    /// <summary>What really happened was not told before it happened.</summary>
    /// <exception cref="RefusedException">It would have been.</exception>
    public static void RequireHappened(this EdtfDate occurs, DateOnly knownOn, string field = "occurs")
    {
        // Where it happens, it may be tomorrow already.
        if (occurs.Earliest > knownOn.AddDays(1))
            throw new RefusedException(
                "not-happened-yet",
                $"{occurs} lies after {knownOn:O}, when it was told. Plans are scheduled, not recorded as done.",
                field
            );
    }

    /// <summary>Lists end somewhere.</summary>
    public static void RequireAtMost<T>(this IReadOnlyCollection<T> items, int most, string field)
    {
        if (items.Count > most)
            throw new RefusedException("too-many", $"{items.Count} are too many: at most {most}.", field);
    }

    /// <summary>The developments on which conditions depend, each with the field that names it.</summary>
    public static IEnumerable<Mention> Mentioned(this IReadOnlyList<Condition>? conditions, string field) =>
        (conditions ?? []).Index().SelectMany(indexed => indexed.Item.Mentioned($"{field}[{indexed.Index}]"));

    /// <summary>The development on which a condition depends, if on any, with the field that names it.</summary>
    public static IEnumerable<Mention> Mentioned(this Condition? condition, string field) =>
        condition?.DependsOn is { } dependency
            ? [new(dependency.Development, $"{field}.dependsOn", dependency.Status)]
            : [];
}
