namespace DiplomacyTracker.Imports;

/// <summary>What a preview would have recorded so far: nothing is written, and yet a chunk goes on where the last one ended.</summary>
/// <remarks>
/// The developments that were spoken of last are kept as they would be; of those before them only what was said, so
/// that a preview of a large file needs little memory. Whoever says something else of these is counted as a change.
/// </remarks>
internal sealed class PreviewedLogs
{
    private const int Most = 20_000;

    private readonly Dictionary<Guid, DevelopmentLog> kept = [];
    private readonly Queue<Guid> order = new();
    private readonly HashSet<Guid> developments = [];
    private readonly HashSet<(Guid Development, Guid Step)> said = [];

    /// <summary>Whether it would have been spoken of.</summary>
    public bool Knows(Guid development) => kept.ContainsKey(development) || developments.Contains(development);

    /// <summary>It as it would be; null where it isn't kept.</summary>
    public DevelopmentLog? Find(Guid development) => kept.GetValueOrDefault(development);

    /// <summary>What becomes of a row that speaks of one that isn't kept.</summary>
    public Verdict VerdictOf(Guid development, Proposal proposal) =>
        proposal.Steps().All(step => said.Contains((development, IdOf(step)))) ? Verdict.Unchanged : Verdict.Changed;

    /// <summary>Goes on from there.</summary>
    public void Keep(IEnumerable<DevelopmentLog> logs)
    {
        foreach (var log in logs.Where(log => log.Added.Count > 0))
            if (kept.TryAdd(log.Id, log))
                order.Enqueue(log.Id);
        while (order.Count > Most && kept.Remove(order.Dequeue(), out var oldest))
        {
            developments.Add(oldest.Id);
            said.UnionWith(
                oldest.All.Select(known => known.Origin.Step).OfType<string>().Select(step => (oldest.Id, IdOf(step)))
            );
        }
    }

    /// <summary>A step is 32 hexadecimal digits.</summary>
    private static Guid IdOf(string step) => Guid.ParseExact(step, "N");
}
