namespace DiplomacyTracker.Visits;

public sealed partial record Visit
{
    /// <inheritdoc />
    public static IEnumerable<string> Categories => Platform.Kebab.All<VisitKind>();

    /// <inheritdoc />
    public IEnumerable<Passage> Texts(Dossier dossier) =>
        [
            .. Visitor.As("visitor"),
            .. Legs.SelectMany(leg => leg.Host.City.As("host.city", Weight.A)),
            .. Purpose.As("purpose", Weight.B),
            .. Meetings.SelectMany(meeting =>
                meeting
                    .With.SelectMany(party => party.As("meeting.with"))
                    .Concat(meeting.Place.As("meeting.place", Weight.B))
                    .Concat(meeting.Summary.As("meeting.summary", Weight.B))
            ),
            .. Legs.Select(leg => leg.Plan)
                .Prepend(Plan)
                .SelectMany(plan => plan.Acts)
                .SelectMany(act => act.Reason.As("reason", Weight.C)),
        ];
}
