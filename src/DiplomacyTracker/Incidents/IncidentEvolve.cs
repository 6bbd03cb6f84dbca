namespace DiplomacyTracker.Incidents;

public sealed partial record Incident
{
    /// <inheritdoc />
    public Incident Evolve(Seen seen) =>
        seen.Fact switch
        {
            IncidentReported e => this with
            {
                Report = e,
                Event = seen.Id,
                HangsOn = [.. Enumerable.Range(seen.FirstCondition, e.Conditions.Count)],
                Moves = [.. Moves, .. First(seen, e)],
            },
            SanctionImposed e => this with
            {
                Sanction = e,
                Event = seen.Id,
                HangsOn = [.. Enumerable.Range(seen.FirstCondition, e.Conditions.Count)],
                Moves =
                [
                    .. Moves,
                    Move.Of(seen, MoveKind.Imposed, e.On, e.By) with
                    {
                        Towards = e.Targets,
                        Measures = e.Measures,
                        Announced = e.Announced,
                    },
                ],
            },
            IncidentContinued e => Then(
                Move.Of(seen, MoveKind.Continued, e.On, e.By, e.Summary) with
                {
                    Towards = e.Towards,
                    Act = e.Act,
                }
            ),
            IncidentAttributed e => this with
            {
                Attributions = [.. Attributions, new(seen.Id, e.Actor, e.On, e.By, e.Certainty)],
            },
            IncidentResolved e => Then(Move.Of(seen, MoveKind.Resolved, e.On, e.By, e.Outcome) with { Act = e.Act }),
            IncidentReopened e => Then(Move.Of(seen, MoveKind.Reopened, e.On, words: e.Reason)),
            SanctionJoined e => Then(
                Move.Of(seen, MoveKind.Joined, e.On, e.By) with
                {
                    Towards = e.Targets,
                    Measures = e.Measures,
                    Announced = e.Announced,
                }
            ),
            SanctionPostponed e => Then(
                Move.Of(seen, MoveKind.Postponed, e.On, e.By, e.Reason) with
                {
                    InForceFrom = e.InForceFrom,
                }
            ),
            SanctionCancelled e => Then(Move.Of(seen, MoveKind.Cancelled, e.On, e.By, e.Reason)),
            SanctionEnteredIntoForce e => Then(Move.Of(seen, MoveKind.InForce, e.On, e.By)),
            SanctionExtended e => Then(
                Move.Of(seen, MoveKind.Extended, e.On, e.By, e.Reason) with
                {
                    Towards = e.Targets,
                    Measures = e.Measures,
                    Announced = e.Announced,
                }
            ),
            SanctionEased e => Then(
                Move.Of(seen, MoveKind.Eased, e.On, e.By, e.Reason) with
                {
                    Measures = e.Measures,
                    Announced = e.Announced,
                }
            ),
            SanctionLifted e => Then(
                Move.Of(seen, MoveKind.Lifted, e.On, e.By, e.Reason) with
                {
                    Announced = e.Announced,
                }
            ),
            _ => this,
        };

    /// <summary>What is first heard of when it is over began before that.</summary>
    private static IEnumerable<Move> First(Seen seen, IncidentReported e) =>
        e.Status switch
        {
            IncidentStatus.Ongoing => [Move.Of(seen, MoveKind.Began, e.Occurs.Start())],
            IncidentStatus.Resolved =>
            [
                Move.Of(seen, MoveKind.Began, e.Occurs.Start()),
                Move.Of(seen, MoveKind.Resolved, e.Occurs.End()),
            ],
            _ => [Move.Of(seen, MoveKind.Reported, e.Occurs)],
        };

    private Incident Then(Move move) => this with { Moves = [.. Moves, move] };
}
