namespace DiplomacyTracker.Summits;

public sealed partial record Summit
{
    /// <inheritdoc />
    public IEnumerable<Passage> Texts(Dossier dossier) =>
        [
            .. Title.As("title", Weight.A),
            .. (Host?.City).As("host.city", Weight.A),
            .. Theme.As("theme", Weight.B),
            .. Participants()
                .Select(participant => participant.Participation)
                .SelectMany(says => new Party(says.Country, says.Person, says.Office).As("participant")),
            .. Programme.SelectMany(point =>
                point
                    .Title.As("programme.title", Weight.B)
                    .Concat(point.Place.As("programme.place", Weight.B))
                    .Concat(point.Note.As("programme.note", Weight.C))
            ),
            .. Plan.Acts.SelectMany(act => act.Reason.As("reason", Weight.C)),
            .. Withdrawals.SelectMany(withdrawal => withdrawal.Said.Reason.As("reason", Weight.C)),
        ];
}
