using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Incidents;

/// <summary>How an incident stood on a day.</summary>
/// <param name="Status">How far it had got.</param>
/// <param name="Since">Since when.</param>
/// <param name="Outcome">How it was resolved, if it was.</param>
/// <param name="Senders">Who had imposed it, of a sanction, in the order in which they did.</param>
/// <param name="Conflicts">What doesn't fit what was before it: shown, never refused and never hidden.</param>
internal sealed partial record IncidentState(
    IncidentStatus Status,
    EdtfDate? Since,
    string? Outcome,
    IReadOnlyList<SenderView> Senders,
    IReadOnlyList<OddMove> Conflicts
)
{
    public static readonly IncidentState Before = new(IncidentStatus.None, Since: null, Outcome: null, [], []);

    /// <summary>How it stood with one of those who imposed it.</summary>
    public SanctionStatus StatusOf(CountryCode? sender) => Find(sender)?.Status ?? SanctionStatus.None;

    /// <summary>One of those who imposed it.</summary>
    public SenderView? Find(CountryCode? sender) => Senders.FirstOrDefault(one => one.Country == sender);

    /// <summary>What is announced, and not in force yet.</summary>
    public IReadOnlyList<Waiting> Waiting { get; init; } = [];

    /// <summary>What had been announced, and is in force.</summary>
    public IReadOnlyList<Begun> Begun { get; init; } = [];

    /// <summary>The state after one more move; whatever is stored has happened, so nothing is checked here.</summary>
    public IncidentState Then(Step step) =>
        step.IsLater ? Begin(waiting => waiting.Event == step.Move.Event, step)
        : step.Move.Announced is { } on ? Announce(step.Move, on)
        : Then(step.Move);

    private IncidentState Then(Move move) =>
        (move.What, Status) switch
        {
            (MoveKind.Reported, IncidentStatus.None) => To(IncidentStatus.Reported, move),
            (MoveKind.Began, IncidentStatus.None or IncidentStatus.Reported) => To(IncidentStatus.Ongoing, move),
            (MoveKind.Continued, IncidentStatus.None or IncidentStatus.Reported) => To(IncidentStatus.Ongoing, move),
            (MoveKind.Reported or MoveKind.Began, _) or (MoveKind.Continued, IncidentStatus.Ongoing) => this,
            (MoveKind.Resolved, not IncidentStatus.None) => To(IncidentStatus.Resolved, move) with
            {
                Outcome = move.Words ?? Outcome,
            },
            (MoveKind.Reopened, IncidentStatus.Resolved) => To(IncidentStatus.Ongoing, move) with { Outcome = null },
            (MoveKind.Resolved, _) => Odd(move) with
            {
                Status = IncidentStatus.Resolved,
                Since = move.On,
                Outcome = move.Words,
            },
            (MoveKind.Continued or MoveKind.Reopened, _) => Odd(move),
            _ when move.By is null => Odd(move),
            (MoveKind.Postponed or MoveKind.Cancelled or MoveKind.InForce, _) => OfAnnounced(move),
            _ => After(move, Find(move.By) ?? SenderView.Before(move)),
        };

    private IncidentState After(Move move, SenderView sender) =>
        (move.What, sender.Status) switch
        {
            (MoveKind.Imposed or MoveKind.Joined, SanctionStatus.Imposed) => With(sender.More(move), move),
            (MoveKind.Imposed or MoveKind.Joined, SanctionStatus.Eased) => With(sender.More(move).Whole(move), move),
            (MoveKind.Imposed or MoveKind.Joined, _) => With(
                new SenderView(sender.Country, SanctionStatus.Imposed, move.On, [], [], move.Words).More(move),
                move
            ),
            _ when !sender.IsInForce => Odd(move),
            (MoveKind.Extended, _) => With(sender.Extended(move), move),
            (MoveKind.Eased, _) => With(sender.Less(move), move),
            _ => With(sender.To(SanctionStatus.Lifted, move), move) with
            {
                // Of what is lifted nothing is left that could change.
                Waiting = [.. Waiting.Where(waiting => waiting.Move.By != move.By || !waiting.IsChange)],
            },
        };

    private IncidentState With(SenderView sender, Move move)
    {
        IReadOnlyList<SenderView> senders = Find(sender.Country) is null
            ? [.. Senders, sender]
            : [.. Senders.Select(other => other.Country == sender.Country ? sender : other)];
        var status =
            senders.Any(one => one.Status is SanctionStatus.Imposed) ? IncidentStatus.Ongoing
            : senders.Any(one => one.Status is SanctionStatus.Eased) ? IncidentStatus.Eased
            : senders.Any(one => one.Status is SanctionStatus.Announced) ? IncidentStatus.Announced
            : senders.Any(one => one.Status is SanctionStatus.Postponed) ? IncidentStatus.Postponed
            : senders.Any(one => one.Status is SanctionStatus.Lifted) ? IncidentStatus.Lifted
            : IncidentStatus.Cancelled;
        return To(status, move) with { Senders = senders };
    }

    private IncidentState To(IncidentStatus status, Move move) =>
        this with
        {
            Status = status,
            Since = status == Status ? Since : move.On,
        };

    private IncidentState Odd(Move move) =>
        this with
        {
            Conflicts =
            [
                .. Conflicts,
                new(
                    move.Event,
                    Kebab.Of(move.What),
                    $"{Kebab.Of(move.What)} on {move.On}, while it was {Standing(move)}."
                ),
            ],
        };

    private string Standing(Move move) =>
        Senders.Count > 0 && move.By is { } by ? $"{Kebab.Of(StatusOf(by))} with {by}" : Kebab.Of(Status);
}
