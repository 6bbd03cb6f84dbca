namespace DiplomacyTracker.Imports;

/// <summary>Undoes an import in one development. Who came behind it says again what they said, as if it had never been.</summary>
/// <param name="log">The development.</param>
/// <param name="undo">The undoing.</param>
/// <param name="later">What the imports behind it, those that stand, said of the development, in their order.</param>
internal sealed class Undoing(DevelopmentLog log, Import undo, IReadOnlyList<SaidAgain> later)
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
