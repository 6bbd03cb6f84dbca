namespace DiplomacyTracker.Developments;

/// <summary>Who says what of a development, each publication once, as it is told fact by fact.</summary>
internal sealed class Citations
{
    private readonly List<Citation> all = [];
    private readonly Publications publications = new();
    private int numbered;

    /// <summary>In the order in which they became known.</summary>
    public IReadOnlyList<Citation> All => all;

    /// <summary>Whether a fact says something of the development itself, and not of another fact or of what it has to do with others.</summary>
    public static bool Cites(IFact fact) =>
        fact is not (Linked or ConditionResolved or Corrected or Retracted or ReportAdded or ReportWithdrawn);

    /// <summary>One more fact: only what it says of the development itself is cited.</summary>
    public void Add(Seen seen)
    {
        if (!Cites(seen.Fact))
            return;

        var here = new HashSet<int>();
        foreach (var support in seen.Reports)
        foreach (var source in support.Report.Sources)
            if (Find(source) is not { } known)
            {
                here.Add(all.Count);
                all.Add(new(source, [support.Event], support.IsWithdrawn));
            }
            else
                // Of another event it may be graded otherwise; of the same one that is a new grade.
                all[known] = all[known].And(support, here.Add(known) || support.IsWithdrawn ? null : source);
    }

    // Most developments have one source, which needs no number.
    private int? Find(Source source)
    {
        for (; numbered < all.Count; numbered++)
            publications.Add(all[numbered].Source);
        return publications.Find(source);
    }
}
