using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Agreements;

public sealed partial record Agreement
{
    private const int Most = 300;
    private const int LongestSummary = 2_000;

    /// <inheritdoc />
    /// <remarks>What parties do was done; since when something holds may be settled ahead.</remarks>
    public static void Check(IFact fact, DateOnly knownOn)
    {
        switch (fact)
        {
            case IAgreementFounded founded:
                CheckFounded(founded);
                if (fact is NegotiationsOpened opened)
                    opened.On.RequireHappened(knownOn, "on");
                break;
            case AgreementSigned signed:
                RequireEachOnce([.. signed.By.Select(party => party.Country)], least: 1, "by");
                signed.On.RequireHappened(knownOn, "on");
                break;
            case AgreementRatified ratified:
                ratified.On.RequireHappened(knownOn, "on");
                break;
            case AgreementAcceded acceded:
                acceded.On.RequireHappened(knownOn, "on");
                break;
            case AgreementEnteredIntoForce entered:
                RequireEachOnce(entered.For, least: 0, "for");
                break;
            case AgreementDenounced denounced:
                denounced.On.RequireHappened(knownOn, "on");
                RequireLater(denounced.Effective, denounced.On, "notice was given");
                break;
            case DenunciationExtended extended:
                extended.On.RequireHappened(knownOn, "on");
                RequireLater(extended.Effective, extended.On, "that was settled");
                break;
            case DenunciationRevoked revoked:
                revoked.On.RequireHappened(knownOn, "on");
                break;
        }
    }

    private static void RequireLater(EdtfDate? effective, EdtfDate on, string what)
    {
        if (effective is not null && effective.Latest < on.Earliest)
            throw new RefusedException(
                "effective-before-notice",
                $"It can't take effect in {effective}, before {what} in {on}.",
                "effective"
            );
    }

    /// <summary>Only parties can speak for it; who isn't one yet, signs or accedes.</summary>
    internal void RequireParty(CountryCode? by, string field = "by")
    {
        if (by is not null && !Parties().Contains(by))
            throw new RefusedException(
                "not-a-party",
                $"{by} has no part in this agreement; {string.Join(", ", Parties())} have. Let it sign or accede first.",
                field
            );
    }

    private static void CheckFounded(IAgreementFounded agreement)
    {
        if (string.IsNullOrWhiteSpace(agreement.Title))
            throw new RefusedException("empty-text", "An agreement has a title.", "title");
        if (agreement.Summary?.Length > LongestSummary)
            throw new RefusedException(
                "too-long",
                $"{agreement.Summary.Length} characters are too many for a summary: at most {LongestSummary} fit.",
                "summary"
            );
        if (agreement.Text is { } text && (!text.IsAbsoluteUri || text.Scheme is not ("http" or "https")))
            throw new RefusedException("invalid-url", "Give the whole url of the text, of http or https.", "text");

        RequireEachOnce(agreement.Parties, least: 2, "parties");
        agreement.Obligations.RequireAtMost(Most, "obligations");
        agreement.Conditions.RequireAtMost(Most, "conditions");
    }

    private static void RequireEachOnce(IReadOnlyList<CountryCode> countries, int least, string field)
    {
        countries.RequireAtMost(Most, field);
        if (countries.Count < least)
            throw new RefusedException(
                "too-few-parties",
                least is 1 ? "Say who does." : "An agreement is between two countries at least: name them.",
                field
            );

        var named = new HashSet<CountryCode>();
        foreach (var (index, country) in countries.Index())
            if (!named.Add(country))
                throw new RefusedException("duplicate-party", $"{country} is named twice.", $"{field}[{index}]");
    }
}
