using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Incidents;

public sealed partial record Incident
{
    private const int LongestHeadline = 200;
    private const int MostSenders = 4;

    /// <inheritdoc />
    public Phrase Headline() => Says(Sanction is null ? Sides() : $"{Senders()}{Phrases.Against(Targets())}");

    /// <inheritdoc />
    public Whole Whole(Dossier dossier) =>
        new(Occurs(), Kebab.Of(Sort()), Certainty(), Counts: !IsConditional(dossier), [.. EachOnce(Parties())]);

    /// <inheritdoc />
    public IEnumerable<Act> Acts(Dossier dossier)
    {
        // What is first heard of when it is over is one act, and not also its end.
        foreach (var move in Moves.Where(move => move.Event != Event || move.What is not MoveKind.Resolved))
            if (move.Announced is null && move.What is not MoveKind.InForce)
                yield return ActOf(move);

        foreach (var act in Ahead())
            yield return act;

        foreach (var (@event, actor, on, by, certainty) in Attributions)
        {
            Phrase says = $"attributed to {actor}{Phrases.By(by)}";
            yield return new(
                @event,
                "attributed",
                on,
                $"{says} ({Reminder()})",
                by,
                by is null ? null : Plover.Accuse,
                says
            )
            {
                Towards = by == actor.Country ? [] : [actor.Country],
                IsTentative = IsUnsure(certainty),
            };
        }
    }

    private Act ActOf(Move move) =>
        move.IsFirst() || move.What is MoveKind.Imposed
            ? new(move.Event, move.Name(), Report?.Occurs ?? move.On, Says(Sides()), Doer(), Amounts())
            {
                Together = Report is { Actors.Count: > 0 } && Doers() is { Count: > 1 } together ? together : null,
                Towards = Doer() is { } doer ? [.. Towards(move).Where(target => target != doer)] : Towards(move),
                IsMutual = IsMutual(),
                IsTentative = IsTentative(),
            }
            : Further(move, move.Name(), move.On, move.Says(), move.AmountsTo());

    private Act Further(Move move, string name, EdtfDate on, Phrase says, Plover? amounts) =>
        new(move.Event, name, on, $"{says} ({Reminder()})", move.By, amounts, says)
        {
            Towards = Towards(move),
            IsTentative = IsUnsure(Certainty()),
        };

    /// <summary>Who did it, where one country did; nobody where claims contradict one another.</summary>
    private CountryCode? Doer() => Sanction?.By ?? (Doers() is [var only] ? only : null);

    /// <summary>What rests on a claim alone counts only where somebody is certain of it.</summary>
    private bool IsTentative() =>
        IsUnsure(Certainty())
        || (
            Report is { Actors.Count: 0 }
            && !Attributions.Any(claim => claim.Certainty is DiplomacyTracker.Certainty.Certain)
        );

    private static bool IsUnsure(Certainty? certainty) =>
        certainty is DiplomacyTracker.Certainty.Rumoured or DiplomacyTracker.Certainty.Likely;

    /// <summary>Who did it to whom: whoever is named from the start, or else to whom it is attributed, which is a claim.</summary>
    private Phrase Sides() =>
        (Report, Doers(), Targets()) switch
        {
            (null, _, var targets) => $"{Sanction?.By}{Phrases.Against(targets)}",
            ({ Actors: { Count: > 0 } actors }, _, var targets) =>
                $"{Phrase.Join(", ", actors)}{Phrases.Against(targets)}",
            (_, { Count: > 0 } accused, { Count: > 0 } targets) =>
                $"Attributed to {Phrase.Join(" or ", accused)},{Phrases.Against(targets)}",
            (_, { Count: > 0 } accused, _) => $"Attributed to {Phrase.Join(" or ", accused)}",
            (_, _, var targets) => $"Unattributed{Phrases.Against(targets)}",
        };

    /// <summary>All who impose it or did, however many joined in.</summary>
    private Phrase Senders()
    {
        List<CountryCode> all = [.. Latest().Senders.Select(sender => sender.Country)];
        var named = Phrase.Join(", ", all.Take(MostSenders));
        return (all.Count - MostSenders) switch
        {
            > 0 and var more => $"{named} and {more} more",
            _ => named,
        };
    }

    /// <summary>What it is about, behind what more was done: who did it may be just what that says.</summary>
    private Phrase Reminder() =>
        (Report, Targets()) switch
        {
            ({ Actors.Count: 0 }, { Count: 0 }) => Says(null),
            ({ Actors.Count: 0 }, var targets) => Says($"against {Phrase.Join(", ", targets)}"),
            _ => Says(Sides()),
        };

    private Phrase Says(Phrase? sides)
    {
        var summary = Excerpt.Line(Report?.Summary ?? Sanction?.Summary ?? "", LongestHeadline);
        return sides switch
        {
            null => Phrase.Of(summary),
            _ => $"{sides}: {summary}",
        };
    }
}
