namespace DiplomacyTracker.Duplicates;

/// <summary>Whether the same countries stand opposite one another.</summary>
internal sealed partial class Judge
{
    private bool Countries(Traits a, Traits b, DevelopmentView? mine, DevelopmentView? theirs)
    {
        var isMirrored = a.Mirrors(b);
        if (a.Sides.Count is 0 || !(a.Sides.SequenceEqual(b.Sides) || (isMirrored && a.Act is "consult")))
            return false;

        var countries = Listed(a.Sides.Select(side => side.Country.Value).Distinct(StringComparer.Ordinal));
        if (mine is not null && theirs is not null)
            Say(0, "shared-stop", $"Both of {countries}; one goes to {Hosts(mine)}, the other to {Hosts(theirs)}.");
        else if ((mine ?? theirs) is { } journey)
            Say(0, "one-of-several-stops", $"One is of {countries}, the other goes to {Hosts(journey)}.");
        else
            Say(0, "same-countries", $"Both of {countries}.");
        if (isMirrored)
            Say(1, "both-ends", "Each is reported to have turned to the other.");
        else if (
            a.ConfirmedBy.Count > 0
            && b.ConfirmedBy.Count > 0
            && !a.ConfirmedBy.Intersect(b.ConfirmedBy, StringComparer.Ordinal).Any()
        )
            Say(1, "both-ends", $"One is confirmed by {Listed(a.ConfirmedBy)}, one by {Listed(b.ConfirmedBy)}.");
        return true;
    }

    private static HashSet<CountryCode> HostsOf(DevelopmentView journey) =>
        [.. journey.Stops.Select(stop => stop.Host.Country)];

    private static string Hosts(DevelopmentView journey) =>
        Listed(journey.Stops.Select(stop => stop.Host.Country.Value));

    private static string Listed(IEnumerable<string> codes) => string.Join(", ", codes);
}
