namespace DiplomacyTracker.Incidents;

public sealed partial record Incident
{
    /// <summary>What is announced is a word, and what is in force then an act of its own, if that ever comes.</summary>
    private IEnumerable<Act> Ahead()
    {
        foreach (var move in Moves)
            if (move.Announced is { } on)
                yield return Further(move, "announced", on, move.SaysAnnounced(), move.AnnouncedAs());

        var begun = Latest().Begun.DistinctBy(one => one.Event).ToDictionary(one => one.Event);
        foreach (var (move, @event, on) in begun.Values)
            yield return Further(
                move with
                {
                    Event = @event,
                },
                move.Name(),
                on,
                (move with { On = on }).SaysBegun(),
                move.What is MoveKind.Imposed ? Amounts() : move.AmountsTo()
            ) with
            {
                ComesByItself = Moves.Any(other => other.Event == @event && other.What is not MoveKind.InForce),
            };
        foreach (var move in Moves.Where(move => move.What is MoveKind.InForce && !begun.ContainsKey(move.Event)))
            yield return Further(move, move.Name(), move.On, move.SaysBegun(), amounts: null);
    }
}
