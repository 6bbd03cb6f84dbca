namespace DiplomacyTracker.Agreements;

public sealed partial record Agreement
{
    /// <summary>Asks the table for the status on the day of a deed: what is known late was legal when it was done.</summary>
    /// <exception cref="Platform.RefusedException">The verb was not legal on any day that is meant.</exception>
    internal void RequireLegal(string verb, EdtfDate on)
    {
        if (!IsLegal(verb, on))
            Legal.Require(verb, StatusOn(on));
    }

    /// <summary>How it stood on a day by what is known; vague dates are taken to be over once they may be.</summary>
    internal Standing StandingOn(EdtfDate on) =>
        Standing.Of(this, other => other.HasOccurredBy(on.OccurredOn()) || other.Earliest <= on.OccurredOn());

    /// <summary>What one party last did among some things that undo one another.</summary>
    internal Deed? Last(CountryCode? by, params ReadOnlySpan<DeedKind> kinds)
    {
        Deed? last = null;
        foreach (var deed in Deeds)
            if (kinds.Contains(deed.What) && deed.IsBy(by))
                last = deed;
        return last;
    }

    /// <summary>Whether it is put aside on a day, for one party or for all who are bound.</summary>
    internal bool IsSuspended(CountryCode? by, EdtfDate on)
    {
        var bound = StandingOn(on).Members.Where(member => member.IsBound).ToList();
        return by is null
            ? bound.Exists(member => member.Suspended is not null)
            : bound.Exists(member => member.Country == by && member.Suspended is not null);
    }

    /// <summary>Whether a party has given notice by a day, and is to leave later.</summary>
    internal bool HasGivenNotice(CountryCode by, EdtfDate on) =>
        StandingOn(on).Find(by) is { Denounced: not null, HasLeft: false };

    /// <summary>What doesn't fit what was known before it, worked out where somebody asks.</summary>
    internal IReadOnlyList<AgreementConflict> Conflicts() =>
        [
            .. Deeds
                .Select((deed, index) => (Deed: deed, Before: this with { Deeds = [.. Deeds.Take(index)] }))
                .Where(told =>
                    !told.Before.IsLegal(told.Deed.Verb, told.Deed.On)
                    || told.Before.IsOutOfTurn(told.Deed)
                    || IsWithoutNotice(told.Deed)
                )
                .Select(told => new AgreementConflict(
                    told.Deed.Event,
                    told.Deed.Verb,
                    told.Before.StatusOn(told.Deed.On)
                )),
        ];

    /// <summary>Each party signs before it ratifies, whichever of the two became known first.</summary>
    private bool IsOutOfTurn(Deed deed) =>
        deed.What is DeedKind.Signed or DeedKind.Ratified
        && Deeds.Any(other =>
            other.Countries().Intersect(deed.Countries()).Any()
            && (deed.What, other.What) switch
            {
                (DeedKind.Ratified, DeedKind.Signed) => deed.On.Latest < other.On.Earliest,
                (DeedKind.Signed, DeedKind.Ratified) => other.On.Latest < deed.On.Earliest,
                _ => false,
            }
        );

    /// <summary>A notice is given before it is extended or revoked, whichever of the two became known first.</summary>
    private bool IsWithoutNotice(Deed deed) =>
        deed.What is DeedKind.DenunciationExtended or DeedKind.DenunciationRevoked
        && deed.Countries()
            .Any(by => !(this with { Deeds = [.. Deeds.Where(other => other != deed)] }).HasGivenNotice(by, deed.On));

    private bool IsLegal(string verb, EdtfDate on) =>
        Legal.Next(verb, StatusOn(on)) is not null
        || Legal.Next(verb, Standing.Of(this, other => other.HasOccurredBy(on.Earliest)).Status()) is not null;

    private AgreementStatus StatusOn(EdtfDate on) => StandingOn(on).Status();
}
