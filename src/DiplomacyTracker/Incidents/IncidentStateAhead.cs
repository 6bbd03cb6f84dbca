namespace DiplomacyTracker.Incidents;

internal sealed partial record IncidentState
{
    private IncidentState Announce(Move move, EdtfDate on) =>
        With((Find(move.By) ?? SenderView.Before(move)).Announce(move, on), move with { On = on }) with
        {
            Waiting = [.. Waiting, new(move, move.Event)],
        };

    /// <summary>What was announced is put off, called off, or in force.</summary>
    private IncidentState OfAnnounced(Move move)
    {
        if (Find(move.By) is not { } sender)
            return Odd(move);
        if (!Waiting.Any(waiting => waiting.Move.By == move.By))
            return move.What is MoveKind.InForce && sender.IsInForce ? this : Odd(move);

        return move.What switch
        {
            MoveKind.InForce => Begin(waiting => waiting.Move.By == move.By, new(move, move.On, IsLater: false)),
            MoveKind.Cancelled => With(sender.Ahead(SanctionStatus.Cancelled, move, from: null), move) with
            {
                Waiting = [.. Waiting.Where(waiting => waiting.Move.By != move.By)],
            },
            _ => With(sender.Ahead(SanctionStatus.Postponed, move, move.InForceFrom), move) with
            {
                Waiting =
                [
                    .. Waiting.Select(waiting =>
                        waiting.Move.By == move.By ? waiting with { Event = move.Event } : waiting
                    ),
                ],
            },
        };
    }

    /// <summary>What waits for that is in force.</summary>
    private IncidentState Begin(Func<Waiting, bool> begins, Step step) =>
        Waiting
            .Where(begins)
            .Aggregate(
                this with
                {
                    Waiting = [.. Waiting.Where(waiting => !begins(waiting))],
                },
                (state, waiting) =>
                    state.Then(waiting.Move with { On = step.On }) with
                    {
                        Begun = [.. state.Begun, new(waiting.Move, step.Move.Event, step.On)],
                    }
            );
}
