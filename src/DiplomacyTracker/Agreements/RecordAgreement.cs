using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Agreements;

/// <summary>An agreement is first learnt of when it was signed already, or is further on.</summary>
/// <remarks>What each party did becomes a fact of its own, so that each can be corrected and supported by itself.</remarks>
public sealed record RecordAgreement : NewAgreement
{
    /// <summary>Two countries at least, each with what it has done.</summary>
    public required IReadOnlyList<PartySoFar> Parties { get; init; }

    /// <summary>When it was signed by all of whom nothing else is said.</summary>
    public EdtfDate? Signed { get; init; }

    /// <summary>Where it was signed.</summary>
    public Place? Place { get; init; }

    /// <summary>When it entered into force.</summary>
    public EdtfDate? InForce { get; init; }

    /// <summary>When it ended for all.</summary>
    public EdtfDate? Terminated { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Agreement> story)
    {
        Agreement.Legal.Require(nameof(RecordAgreement), Standing.Of(story.State, _ => true).Status());
        RequireDone(story.Report.KnownOn());

        IReadOnlyList<IFact> deeds = [.. Joining(story.Report), .. Standings(story.Report)];
        return deeds.Count > 0
            ?
            [
                new AgreementRecorded(
                    story.Report,
                    Title,
                    [.. Parties.Select(party => party.Country)],
                    Kind,
                    Summary,
                    Obligations ?? [],
                    Depositary,
                    Text,
                    Conditions ?? []
                ),
                .. deeds,
            ]
            : throw new RefusedException(
                "missing-field",
                "Say when it was signed, or entered into force, or what the parties did; or open its negotiations.",
                "signed"
            );
    }

    /// <summary>What facts refuse by themselves too, but here with the field of this request.</summary>
    private void RequireDone(DateOnly knownOn)
    {
        Signed?.RequireHappened(knownOn, "signed");
        foreach (var (index, party) in Parties.Index())
        {
            var field = $"parties[{index}]";
            party.Signed?.RequireHappened(knownOn, $"{field}.signed");
            party.Ratified?.RequireHappened(knownOn, $"{field}.ratified");
            party.Acceded?.RequireHappened(knownOn, $"{field}.acceded");
            party.Denounced?.RequireHappened(knownOn, $"{field}.denounced");
            if (party is { Effective: not null, Denounced: null })
                throw new RefusedException(
                    "missing-field",
                    $"Say when {party.Country} denounced it.",
                    $"{field}.denounced"
                );
        }
    }

    private IEnumerable<IFact> Joining(Report report)
    {
        foreach (var together in Parties.GroupBy(SignedOn).Where(together => together.Key is not null))
            if (together.Key is { } on)
                yield return new AgreementSigned(
                    report,
                    [.. together.Select(party => new Party(party.Country, party.Person, party.Office))],
                    on,
                    Place
                );
        foreach (var party in Parties)
        {
            if (party.Ratified is { } ratified)
                yield return new AgreementRatified(report, party.Country, ratified, party.InForceFrom);
            if (party.Acceded is { } acceded)
                yield return new AgreementAcceded(report, party.Country, acceded, party.InForceFrom);
        }
    }

    private IEnumerable<IFact> Standings(Report report)
    {
        if (InForce is { } all)
            yield return new AgreementEnteredIntoForce(report, all, []);
        foreach (
            var some in Parties
                .Where(party => party is { Ratified: null, Acceded: null })
                .GroupBy(party => party.InForceFrom)
        )
            if (some.Key is { } on)
                yield return new AgreementEnteredIntoForce(report, on, [.. some.Select(party => party.Country)]);
        foreach (var party in Parties)
            if (party.Denounced is { } denounced)
                yield return new AgreementDenounced(report, party.Country, denounced, party.Effective);
        if (Terminated is { } terminated)
            yield return new AgreementTerminated(report, terminated);
    }

    /// <summary>Who accedes doesn't sign, unless that is said of it.</summary>
    private EdtfDate? SignedOn(PartySoFar party) => party.Signed ?? (party.Acceded is null ? Signed : null);
}
