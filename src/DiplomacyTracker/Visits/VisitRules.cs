using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Visits;

public sealed partial record Visit
{
    private const int Most = 100;

    /// <inheritdoc />
    public static void Check(IFact fact, DateOnly knownOn)
    {
        switch (fact)
        {
            case IVisitFounded founded:
                CheckFounded(founded, knownOn);
                break;
            case VisitBegun begun:
                begun.Occurs.RequireHappened(knownOn);
                break;
            case VisitConcluded concluded:
                concluded.Occurs.RequireHappened(knownOn);
                break;
            case MeetingHeld { With.Count: 0 }:
                throw new RefusedException("missing-field", "Say whom the visitor met.", "with");
            case MeetingHeld held:
                held.With.RequireAtMost(Most, "with");
                held.Occurs.RequireHappened(knownOn);
                break;
        }
    }

    /// <summary>How a stop stands by what is known, or the visit as a whole.</summary>
    internal PlanStatus StatusOf(int? leg) => leg is { } number ? Legs[number - 1].Plan.Status : Plan.Status;

    /// <summary>Only those who take part can speak for the visit.</summary>
    internal void RequireParty(CountryCode? by)
    {
        var parties = Hosts().Append(Visitor?.Country).OfType<CountryCode>().ToList();
        if (by is not null && !parties.Contains(by))
            throw new RefusedException(
                "not-a-party",
                $"{by} has no part in this visit; {string.Join(" and ", parties)} have.",
                "by"
            );
    }

    internal void RequireLeg(int? leg)
    {
        if (leg is { } number && (number < 1 || number > Legs.Count))
            throw new RefusedException("unknown-leg", $"This visit has stops 1 to {Legs.Count}.", "leg");
    }

    private static void CheckFounded(IVisitFounded visit, DateOnly knownOn)
    {
        visit.Legs.RequireAtMost(Most, "legs");
        visit.Conditions.RequireAtMost(Most, "conditions");
        if (visit.Host.Country == visit.Visitor.Country)
            throw new RefusedException("self-visit", "Nobody visits their own country.", "host.country");

        foreach (var (index, leg) in visit.Legs.Index())
        {
            if (leg.Host.Country == visit.Visitor.Country)
                throw new RefusedException(
                    "self-visit",
                    "Nobody visits their own country.",
                    $"legs[{index}].host.country"
                );
            if (leg.Occurs is { } occurs && !visit.Occurs.Overlaps(occurs.Earliest, occurs.Latest))
                throw new RefusedException(
                    "leg-outside-visit",
                    $"The stop of {occurs} lies outside the visit of {visit.Occurs}.",
                    $"legs[{index}].occurs"
                );
        }

        if (visit.Legs.Count > 0 && visit.Host != visit.Legs[0].Host)
            throw new RefusedException(
                "host-is-first-leg",
                "The host is that of the first stop: correct the legs.",
                "host"
            );
        if (visit is VisitRecorded { Status: PlanStatus.Held or PlanStatus.Underway })
            visit.Occurs.RequireHappened(knownOn);
    }
}
