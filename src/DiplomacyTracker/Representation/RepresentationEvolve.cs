namespace DiplomacyTracker.Representation;

public sealed partial record MutualRepresentation
{
    /// <inheritdoc />
    public MutualRepresentation Evolve(Seen seen) =>
        seen.Fact switch
        {
            RepresentationRecorded e => Then(
                Of(seen, nameof(RecordRepresentation), e) with
                {
                    Recorded = e.Status,
                    Posts = e.Posts,
                    Reason = e.Reason,
                }
            ) with
            {
                Between = e.Between,
            },
            RecognitionGiven e => Then(Of(seen, nameof(RecordRecognition), e)),
            RelationsEstablished e => Then(Of(seen, nameof(EstablishRelations), e)),
            RelationsResumed e => Then(Of(seen, nameof(ResumeRelations), e)),
            RelationsSuspended e => Then(Of(seen, nameof(SuspendRelations), e) with { Reason = e.Reason }),
            RelationsSevered e => Then(Of(seen, nameof(SeverRelations), e) with { Reason = e.Reason }),
            MissionOpened e => Then(
                Of(seen, nameof(OpenMission), e) with
                {
                    Mission = e.Kind,
                    City = e.City,
                    ResidentIn = e.ResidentIn,
                    ProtectedBy = e.ProtectedBy,
                }
            ),
            MissionClosed e => Then(
                Of(seen, nameof(CloseMission), e) with
                {
                    Mission = e.Kind,
                    City = e.City,
                    Reason = e.Reason,
                }
            ),
            LevelSet e => Then(
                Of(seen, nameof(SetLevel), e) with
                {
                    Level = e.Level,
                    Mission = e.Mission,
                    Reason = e.Reason,
                }
            ),
            CredentialsPresented e => Then(
                Of(seen, nameof(PresentCredentials), e) with
                {
                    Head = e.Head,
                    Level = e.Level,
                }
            ),
            HeadRecalledForConsultations e => Then(
                Of(seen, nameof(RecallForConsultations), e) with
                {
                    Reason = e.Reason,
                }
            ),
            HeadReturned e => Then(Of(seen, nameof(ReturnFromConsultations), e)),
            HeadRecalled e => Then(Of(seen, nameof(RecallHead), e) with { Reason = e.Reason }),
            HeadWithdrawn e => Then(Of(seen, nameof(WithdrawHead), e) with { Reason = e.Reason }),
            PersonaNonGrataDeclared e => Then(
                Of(seen, nameof(DeclarePersonaNonGrata), e) with
                {
                    Persons = e.Persons,
                    Count = e.Count,
                    Reason = e.Reason,
                }
            ),
            _ => this,
        };

    private MutualRepresentation Then(Deed deed) => this with { Deeds = [.. Deeds, deed] };

    private static Deed Of(Seen seen, string verb, IRepresentationAct act) => Deed.Of(seen, verb, act);
}
