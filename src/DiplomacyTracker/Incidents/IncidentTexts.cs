namespace DiplomacyTracker.Incidents;

public sealed partial record Incident
{
    /// <inheritdoc />
    public IEnumerable<Passage> Texts(Dossier dossier) =>
        [
            .. (Report?.Actors ?? []).SelectMany(actor => actor.As("actor")),
            .. Attributions.SelectMany(claim => claim.Actor.As("attribution.actor")),
            .. (Report?.Place).As("place", Weight.A),
            .. Platform.Kebab.Of(Sort()).Replace('-', ' ').As("kind", Weight.B),
            .. (Report?.Summary ?? Sanction?.Summary).As("summary", Weight.B),
            .. (Report?.Casualties).As("casualties", Weight.C),
            .. Moves.SelectMany(move =>
                move.Words.As(Field(move), move.What is MoveKind.Continued ? Weight.B : Weight.C)
            ),
        ];

    private static string Field(Move move) =>
        move.What switch
        {
            MoveKind.Continued => "act.summary",
            MoveKind.Resolved => "outcome",
            _ => "reason",
        };
}
