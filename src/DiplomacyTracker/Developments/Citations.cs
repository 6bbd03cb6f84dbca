namespace DiplomacyTracker.Developments;

/// <summary>Who says what of a development, each publication once, as it is told fact by fact.</summary>
internal sealed class Citations
{
    private readonly List<Citation> all = [];
    private readonly Publications publications = new();
    private int numbered;

    /// <summary>In the order in which they became known.</summary>
    public IReadOnlyList<Citation> All => all;

    /// <summary>One more fact: of what speaks of other facts, the sources are those facts'.</summary>
    public void Add(Seen seen)
    {
        if (seen.Fact is Linked or ConditionResolved or Corrected or Retracted or ReportAdded or ReportWithdrawn)
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
