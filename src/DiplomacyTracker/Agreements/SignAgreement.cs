namespace DiplomacyTracker.Agreements;

/// <summary>One or several sign it, together and on one day.</summary>
public sealed record SignAgreement : Command<Agreement>
{
    /// <summary>Who signs; perhaps somebody who had no part in it before.</summary>
    public required IReadOnlyList<Party> By { get; init; }

    /// <summary>When; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>Where.</summary>
    public Place? Place { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Agreement> story)
    {
        story.State.RequireLegal(nameof(SignAgreement), story.Day(On));

        var known = By.Select(party => story.State.Last(party.Country, DeedKind.Signed)).ToList();
        foreach (var (party, before) in By.Zip(known))
            before?.RequireSame(party.Country, On);
        var others = By.Where((_, index) => known[index] is null).ToList();
        return known is [{ } signed, ..] && others.Count is 0
            ? story.AlreadySo(signed.Event)
            : [new AgreementSigned(story.Report, others, story.Day(On), Place)];
    }
}
