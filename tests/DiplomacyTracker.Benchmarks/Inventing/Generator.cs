namespace DiplomacyTracker.Benchmarks.Inventing;

/// <summary>Twenty years of diplomacy, invented: the same seed gives the same events.</summary>
internal static class Generator
{
    /// <summary>So many events in the order in which they were recorded, and the world in which they happened.</summary>
    public static (World World, IReadOnlyList<Made> Events) Make(int count, DateOnly end, int seed = 1)
    {
        var all = new Chronicle(end, seed);
        // About two events a development; what is too much is cut off at the end.
        while (all.Count < count)
            Develop(all, all.First + (all.End - all.First) * ((double)all.Count / count));
        return (all.World, all.Recorded(count));
    }

    private static void Develop(Chronicle all, DateTimeOffset at)
    {
        var (one, other) = all.World.Pair(all.Chance);
        if (all.Chance.Next(2) is 0)
            (one, other) = (other, one);
        var roll = all.Chance.NextDouble();
        if (roll < 0.45)
            InventedStatement.Of(all, at, one, other);
        else if (roll < 0.77)
            InventedVisit.Of(all, at, one, other);
        else if (roll < 0.89)
            InventedIncident.Of(all, at, one, other);
        else if (roll < 0.95)
            InventedRepresentation.Of(all, at, one, other);
        else if (roll < 0.99)
            InventedAgreement.Of(all, at, one, other);
        else
            InventedSummit.Of(all, at);
    }
}
