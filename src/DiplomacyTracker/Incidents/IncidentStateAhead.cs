namespace DiplomacyTracker.Incidents;

internal sealed partial record IncidentState
{
    private IncidentState Announce(Move move, EdtfDate on)
    {
        var waiting = new Waiting(move, move.Event, move.On);
        if (waiting.IsChange)
            return Find(move.By) is { IsInForce: true } ? this with { Waiting = [.. Waiting, waiting] } : Odd(move);

        return With((Find(move.By) ?? SenderView.Before(move)).Announce(move, on), move with { On = on }) with
        {
            Waiting = [.. Waiting, waiting],
        };
    }

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
            MoveKind.Cancelled => With(sender.CallOff(move), move) with
            {
                Waiting = [.. Waiting.Where(waiting => waiting.Move.By != move.By)],
            },
            _ => With(sender.Await(SanctionStatus.Postponed, move, move.InForceFrom), move) with
            {
                Waiting =
                [
                    .. Waiting.Select(waiting =>
                        waiting.Move.By == move.By
                            ? waiting with
                            {
                                Event = move.Event,
                                From = move.InForceFrom,
                            }
                            : waiting
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

    /// <summary>What one of them has announced of what is in force.</summary>
    public IEnumerable<ChangeAhead> Ahead(CountryCode sender) =>
        from waiting in Waiting
        where waiting.IsChange && waiting.Move.By == sender
        select new ChangeAhead(waiting.Move.What, waiting.From, waiting.Move.Towards, waiting.Move.Measures);
}
