namespace DiplomacyTracker.Developments;

/// <summary>Who says what of an event.</summary>
internal sealed partial class Sight
{
    private Support Support(Entry entry)
    {
        var (added, corrected) = (entry.Fact as ReportAdded, entry.Fact as Corrected);
        return new(
            entry.Id,
            entry.Fact.Report,
            IsWithdrawn(entry),
            added?.Occurs,
            corrected is null ? added?.Otherwise : Changes.Values(corrected.Changes),
            IsCorrection: corrected is not null
        );
    }

    private bool IsPublished(Entry entry) => entry.KnownAt <= vantage.KnownAt;

    private bool IsWithdrawn(Entry entry) => withdrawals[entry.Id].Any(IsSeen);

    /// <summary>A report of another date without those of its sources who have corrected the date since; with none left, without the date.</summary>
    private Entry Told(Entry entry)
    {
        if (entry.Fact is not ReportAdded { Occurs: not null } added)
            return entry;

        var words = corrections[added.Concerns]
            .Where(other => IsPublished(other) && !IsWithdrawn(other))
            .Where(other => Correction(other).Any(change => change.Field is "occurs"))
            .Append(entry);
        var left = LastWords
            .Of(InOrder(words), word => word.Fact.Report.Sources)
            .Where(said => said.Word.Id == entry.Id)
            .SelectMany(said => said.Sources)
            .ToList();
        return entry with
        {
            Fact = left.Count is 0
                ? added with
                {
                    Occurs = null,
                }
                : added with
                {
                    Report = added.Report with { Sources = left },
                },
        };
    }

    private static IReadOnlyList<Change> Correction(Entry entry) =>
        entry.Fact is Corrected corrected ? corrected.Changes : [];

    private IEnumerable<Entry> InOrder(IEnumerable<Entry> entries) =>
        entries.Where(IsSeen).OrderBy(KnownAt).ThenBy(entry => entry.Fact.Report.Order).ThenBy(entry => entry.Position);
}
