namespace DiplomacyTracker.Agreements;

public sealed partial record Agreement
{
    /// <inheritdoc />
    public Agreement Evolve(Seen seen) =>
        seen.Fact switch
        {
            NegotiationsOpened e => Founded(seen, e)
                .And(Deed.Of(seen, nameof(OpenNegotiations), DeedKind.Opened, e.On, e.Parties)) with
            {
                Said = e.Certainty,
            },
            AgreementRecorded e => Founded(seen, e),
            AgreementSigned e => And(
                Deed.Of(seen, nameof(SignAgreement), DeedKind.Signed, e.On) with
                {
                    By = e.By,
                    Place = e.Place,
                }
            ),
            AgreementRatified e => And(
                Deed.Of(seen, nameof(RatifyAgreement), DeedKind.Ratified, e.On, e.By) with
                {
                    From = e.InForceFrom,
                }
            ),
            AgreementAcceded e => And(
                Deed.Of(seen, nameof(AccedeToAgreement), DeedKind.Acceded, e.On, e.By) with
                {
                    From = e.InForceFrom,
                }
            ),
            AgreementEnteredIntoForce e => And(Deed.Of(seen, nameof(BringIntoForce), DeedKind.InForce, e.On, e.For)),
            AgreementSuspended e => And(
                Deed.Of(seen, nameof(SuspendAgreement), DeedKind.Suspended, e.On, e.By) with
                {
                    Reason = e.Reason,
                }
            ),
            AgreementResumed e => And(Deed.Of(seen, nameof(ResumeAgreement), DeedKind.Resumed, e.On, e.By)),
            AgreementDenounced e => And(
                Deed.Of(seen, nameof(DenounceAgreement), DeedKind.Denounced, e.On, e.By) with
                {
                    From = e.Effective,
                    Reason = e.Reason,
                }
            ),
            DenunciationExtended e => And(
                Deed.Of(seen, nameof(ExtendDenunciation), DeedKind.DenunciationExtended, e.On, e.By) with
                {
                    From = e.Effective,
                    Reason = e.Reason,
                }
            ),
            DenunciationRevoked e => And(
                Deed.Of(seen, nameof(RevokeDenunciation), DeedKind.DenunciationRevoked, e.On, e.By) with
                {
                    Reason = e.Reason,
                }
            ),
            AgreementTerminated e => And(
                Deed.Of(seen, nameof(TerminateAgreement), DeedKind.Terminated, e.On, e.By) with
                {
                    Reason = e.Reason,
                }
            ),
            _ => this,
        };

    /// <summary>What was done is kept: who told of the agreement first may have been wrong, and not those who followed.</summary>
    private Agreement Founded(Seen seen, IAgreementFounded e) =>
        this with
        {
            Title = e.Title,
            Sort = e.Kind,
            Summary = e.Summary,
            Obligations = e.Obligations,
            Depositary = e.Depositary,
            Text = e.Text,
            Named = e.Parties,
            HangsOn = [.. Enumerable.Range(seen.FirstCondition, e.Conditions.Count)],
        };

    private Agreement And(Deed deed) => this with { Deeds = [.. Deeds, deed] };
}
