using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Incidents;

public sealed partial record Incident
{
    /// <summary>What sort of incident it is.</summary>
    internal IncidentKind Sort() => Report?.Kind ?? IncidentKind.Sanction;

    /// <summary>What it amounts to: as was said, or else what its kind says.</summary>
    internal Plover? Amounts() => Report?.Act ?? Sanction?.Act ?? Default(Sort());

    /// <summary>All who fought in a clash act towards one another.</summary>
    internal bool IsMutual() =>
        Report is { Kind: IncidentKind.BorderClash } report
        && report.Actors.Select(actor => actor.Country).Distinct().Skip(1).Any();

    /// <summary>Who did it for all that is known: those named from the start, or else those to whom it is attributed.</summary>
    internal IReadOnlyList<CountryCode> Doers() =>
        Report is { Actors.Count: > 0 } report
            ? [.. report.Actors.Select(actor => actor.Country).Distinct()]
            : [.. Attributions.Select(claim => claim.Actor.Country).Distinct()];

    /// <summary>Towards whom a sender imposes, or all senders do.</summary>
    internal IEnumerable<CountryCode> SanctionedBy(CountryCode? sender) =>
        Moves
            .Where(move => move.IsOfSanction() && (sender is null || move.By == sender))
            .SelectMany(move => move.Towards)
            .Distinct();

    /// <summary>Towards whom a move was made: as was said, or else towards the other side.</summary>
    internal IReadOnlyList<CountryCode> Towards(Move move) =>
        move switch
        {
            { Towards.Count: > 0 } => [.. move.Towards.Distinct()],
            { What: MoveKind.Resolved, Act: null } => [],
            _ when move.IsOfSanction() => [.. SanctionedBy(move.By)],
            _ when move.IsFirst() => [.. Targets().Concat(IsMutual() ? Doers() : []).Distinct()],
            { By: { } by } when Targets().Contains(by) => [.. Doers().Where(doer => doer != by)],
            { By: { } by } => [.. Targets().Concat(IsMutual() ? Doers() : []).Distinct().Where(target => target != by)],
            _ => [],
        };

    /// <summary>Who acts towards whom, by a day.</summary>
    internal IEnumerable<(CountryCode Actor, CountryCode Target)> Sides(DateOnly day)
    {
        foreach (var doer in Doers())
        foreach (var target in Targets().Concat(IsMutual() ? Doers() : []).Where(target => target != doer))
            yield return (doer, target);

        foreach (var move in Moves.Where(move => move.On.HasOccurredBy(day)))
            if (move is { What: MoveKind.Continued or MoveKind.Resolved, By: { } by })
                foreach (var target in Towards(move).Where(target => target != by))
                    yield return (by, target);
    }

    private IReadOnlyList<CountryCode> Targets() => [.. (Report?.Targets ?? Sanction?.Targets ?? []).Distinct()];

    private IEnumerable<PartyRole> Parties()
    {
        foreach (var actor in Report?.Actors ?? [])
            yield return new(actor.Country, "actor", IsMutual() ? Side.Both : Side.Actor, actor.Person);

        foreach (var target in Targets())
            yield return new(target, "target", Side.Target);

        foreach (var affected in Report?.Affected ?? [])
            yield return new(affected, "affected", Side.None);

        foreach (var (_, accused, _, by, _) in Attributions)
        {
            yield return new(accused.Country, "accused", SideOf(accused.Country), accused.Person);
            if (by is not null)
                yield return new(by, "accuser", Side.None);
        }

        foreach (var move in Moves.Where(move => !move.IsFirst()))
        {
            var towards = Towards(move);
            if (move.By is { } by)
                yield return new(
                    by,
                    move.IsOfSanction() ? "sender" : "actor",
                    towards.Count > 0 ? Side.Actor : Side.None
                );
            foreach (var target in towards)
                yield return new(target, "target", Side.Target);
        }
    }

    /// <summary>Whoever has a part several times has it once, on all sides on which they have it.</summary>
    private static IEnumerable<PartyRole> EachOnce(IEnumerable<PartyRole> parties) =>
        parties
            .GroupBy(party => (party.Country, party.Role, party.Person?.Folded()))
            .Select(same => same.First() with { Side = same.Aggregate(Side.None, (side, party) => side | party.Side) });

    /// <summary>A claim makes somebody an actor only where nobody is known to have done it, and not towards themselves.</summary>
    private Side SideOf(CountryCode accused) =>
        Report is { Actors.Count: > 0 } || Targets().Contains(accused) ? Side.None : Side.Actor;

    private static Plover? Default(IncidentKind kind) =>
        kind switch
        {
            IncidentKind.MissileTest or IncidentKind.NuclearTest or IncidentKind.Exercise => Plover.Mobilize,
            IncidentKind.AirspaceViolation or IncidentKind.MaritimeViolation => Plover.Mobilize,
            IncidentKind.BorderClash => Plover.Fight,
            IncidentKind.Seizure or IncidentKind.Detention or IncidentKind.CyberAttack => Plover.Coerce,
            IncidentKind.AttackOnMission => Plover.Assault,
            IncidentKind.Other => null,
            _ => Plover.Sanction,
        };
}
