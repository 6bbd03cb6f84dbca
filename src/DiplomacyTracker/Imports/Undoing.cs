namespace DiplomacyTracker.Imports;

/// <summary>Undoes an import in one development. Who came behind it says again what they said, as if it had never been.</summary>
/// <param name="log">The development.</param>
/// <param name="undo">The undoing.</param>
/// <param name="later">What the imports behind it, those that stand, said of the development, in their order.</param>
/// <param name="moved">Where they tell of it in rows that moved here from what is undone.</param>
internal sealed class Undoing(
    DevelopmentLog log,
    Import undo,
    IReadOnlyList<SaidAgain> later,
    IReadOnlySet<string> moved
)
{
    private const string Outlet = "DiplomacyTracker";

    /// <summary>Adds the retractions, of scope record, and what is said again.</summary>
    public void Undo()
    {
        var own = $"{undo.Undoes}";
        var others = later.Select(said => $"{said.Import.Id}").ToHashSet(StringComparer.Ordinal);
        var taken = log
            .All.Where(known =>
                known.Origin.Import == own
                || known.Origin.Undo == own
                || known.Origin.Log == own
                || (known.Origin.Import is { } import && others.Contains(import))
            )
            .Select(known => known.Entry.Id)
            .ToList();
        foreach (var id in taken)
            log.Add(
                new Retracted(Report(), id, Scope.Record, "The import was undone."),
                new(null, undo.Hash, null, $"undo/{id}", $"{undo.Id}"),
                undo.ReceivedAt
            );
        foreach (var said in later)
            Again(said);
        if (moved.Count > 0)
            NeverMoved();
    }

    /// <summary>What was known since a row moved only, is known since the row says so by itself.</summary>
    private void NeverMoved()
    {
        foreach (var (entry, by) in log.All.Where(known => known.Origin.Place is { } at && moved.Contains(at)).ToList())
            if (entry.Fact is not IConcerning && by.AsOf is { } own && own < entry.KnownAt)
                log.Add(
                    new ReportAdded(Intake.Dated(entry.Fact.Report, own), entry.Id),
                    new(null, undo.Hash, null, $"unmoved/{entry.Id}", $"{undo.Id}"),
                    undo.ReceivedAt
                );
    }

    private void Again(SaidAgain said)
    {
        var before = log.All.Count;
        try
        {
            var origin = said.Import.Origin(said.Line) with { Undo = $"{undo.Id}" };
            new Intake(log, said.Proposal, origin, said.Import.ReceivedAt).Take();
        }
        catch (Platform.RefusedException)
        {
            // It rested on what was undone.
            log.TakeBack(before);
        }
    }

    private Report Report() =>
        new(undo.ReceivedAt, [new(Outlet, $"Import of {undo.File} undone", Attribution: Attribution.OnTheRecord)]);
}
