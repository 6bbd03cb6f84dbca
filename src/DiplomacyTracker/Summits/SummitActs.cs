namespace DiplomacyTracker.Summits;

public sealed partial record Summit
{
    /// <inheritdoc />
    public Phrase Headline() => $"{Title}";

    /// <inheritdoc />
    public Whole Whole(Dossier dossier) =>
        new(Plan.Occurs(), Kind, Plan.Certainty, Counts: !IsConditional(dossier), [.. Parties(dossier)]);

    /// <inheritdoc />
    public IEnumerable<Act> Acts(Dossier dossier)
    {
        foreach (var act in Plan.Told())
            yield return new(act.Event, act.Name(), act.On, $"{Title}: {act.Says()}", act.By, act.Plover(), act.Says())
            {
                IsTentative = Plan.IsTentative(),
            };

        foreach (var participant in Said.Where(participant => !IsFounding(participant)))
            yield return new(
                participant.Event,
                "participation",
                participant.On,
                $"{Says(participant.Participation)}{Provided(participant.Participation.Condition)}",
                participant.Participation.Country
            );

        foreach (var (@event, said) in Withdrawals)
            yield return new(
                @event,
                "withdrawal",
                said.On,
                $"{new Party(said.Country, said.Person)} withdraws from {Title}{Phrases.Because(said.Reason)}",
                said.Country,
                Plover.Reject
            );
    }

    private IEnumerable<PartyRole> Parties(Dossier dossier)
    {
        if (Host is { } host)
            yield return new(host.Country, "host", Side.Both);

        foreach (var convener in Conveners.Distinct())
            yield return new(convener, "convener", Side.Both);

        var counted = Participants()
            .Where(participant => participant.Withdrawal is null && HoldsTrue(participant, dossier))
            .Select(participant => participant.Participation.Country)
            .Concat(Conveners)
            .Append(Host?.Country)
            .ToHashSet();
        foreach (var (country, _, person, _, _, _) in Participants().Select(participant => participant.Participation))
            yield return new(country, "participant", counted.Contains(country) ? Side.Both : Side.None, person);
    }

    /// <summary>Who was named with the summit itself is no act apart from it.</summary>
    private bool IsFounding(Participant participant) => Plan.Acts.Any(act => act.Event == participant.Event);

    private Phrase Says(Participation participation) =>
        participation.Mode switch
        {
            ParticipationMode.Virtual => $"{participation.Party()} takes part virtually in {Title}",
            ParticipationMode.VideoMessage => $"{participation.Party()} sends a video message to {Title}",
            ParticipationMode.Represented => $"{participation.Party()} is represented at {Title}",
            _ => $"{participation.Party()} takes part in {Title} in person",
        };

    private static Phrase? Provided(Condition? condition) =>
        condition switch
        {
            null => null,
            _ when condition.Text.StartsWith("if ", StringComparison.OrdinalIgnoreCase) => $", {condition.Text}",
            _ => $", if {condition.Text}",
        };
}
