using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Incidents;

public sealed partial record Incident
{
    private const int Most = 300;
    private const int LongestSummary = 2_000;

    /// <inheritdoc />
    public static void Check(IFact fact, DateOnly knownOn)
    {
        switch (fact)
        {
            case IncidentReported reported:
                CheckReported(reported, knownOn);
                break;
            case SanctionImposed imposed:
                CheckSanction(imposed.By, imposed.Targets, imposed.Measures);
                CheckSummary(imposed.Summary);
                imposed.Conditions.RequireAtMost(Most, "conditions");
                CheckDay(imposed.On, imposed.Announced, knownOn);
                break;
            case IncidentContinued continued:
                continued.Towards.RequireAtMost(Most, "towards");
                RequireOthers(continued.By, continued.Towards, "towards");
                CheckSummary(continued.Summary);
                continued.On.RequireHappened(knownOn, "on");
                break;
            case SanctionJoined joined:
                CheckSanction(joined.By, joined.Targets, joined.Measures);
                CheckDay(joined.On, joined.Announced, knownOn);
                break;
            case SanctionPostponed { InForceFrom: { } from } postponed:
                CheckDay(from, postponed.On, knownOn, "inForceFrom");
                break;
            case SanctionExtended extended:
                if (extended.Targets.Count + extended.Measures.Count is 0)
                    throw new RefusedException("missing-field", "Say to whom, or by which measures.", "targets");
                RequireOthers(extended.By, extended.Targets, "targets");
                CheckDay(extended.On, extended.Announced, knownOn);
                break;
            case SanctionEased eased:
                CheckDay(eased.On, eased.Announced, knownOn);
                break;
            case SanctionLifted lifted:
                CheckDay(lifted.On, lifted.Announced, knownOn);
                break;
            default:
                On(fact)?.RequireHappened(knownOn, "on");
                break;
        }
    }

    private static void CheckReported(IncidentReported reported, DateOnly knownOn)
    {
        reported.Actors.RequireAtMost(Most, "actors");
        reported.Targets.RequireAtMost(Most, "targets");
        reported.Affected.RequireAtMost(Most, "affected");
        reported.Conditions.RequireAtMost(Most, "conditions");
        if (reported.Kind is IncidentKind.Sanction)
            throw new RefusedException(
                "is-a-sanction",
                "A sanction has somebody who imposes it and somebody on whom: record it as imposed.",
                "kind"
            );
        if (reported.Status is not (Reported or Ongoing or Resolved))
            throw new RefusedException(
                "unknown-value",
                "An incident that is reported is reported, ongoing or resolved.",
                "status"
            );
        if (reported.Actors.Count + reported.Targets.Count + reported.Affected.Count is 0)
            throw new RefusedException("country-missing", "Name at least one country that it concerns.", "targets");

        foreach (var actor in reported.Actors)
            RequireOthers(actor.Country, reported.Targets, "targets");
        CheckSummary(reported.Summary);
        reported.Occurs.RequireHappened(knownOn);
    }

    private static void CheckSanction(
        CountryCode by,
        IReadOnlyList<CountryCode> targets,
        IReadOnlyList<SanctionMeasure> measures
    )
    {
        if (targets.Count is 0)
            throw new RefusedException("missing-field", "Say on whom it is imposed.", "targets");

        targets.RequireAtMost(Most, "targets");
        measures.RequireAtMost(Most, "measures");
        RequireOthers(by, targets, "targets");
    }

    /// <summary>It is in force since a day that has come; or it is announced, and will be.</summary>
    private static void CheckDay(EdtfDate from, EdtfDate? announced, DateOnly knownOn, string field = "on")
    {
        (announced ?? from).RequireHappened(knownOn, announced is null || field is not "on" ? "on" : "announced");
        if (announced is not null && from.Latest < announced.Earliest)
            throw new RefusedException(
                "in-force-before-announced",
                $"It can't be in force from {from}, before that was said in {announced}.",
                field
            );
    }

    private static void RequireOthers(CountryCode? actor, IReadOnlyList<CountryCode> towards, string field)
    {
        foreach (var (index, target) in towards.Index())
            if (target == actor)
                throw new RefusedException(
                    "self-incident",
                    $"{target} acts here, and not towards itself. Of a clash all are actors.",
                    $"{field}[{index}]"
                );
    }

    private static void CheckSummary(string summary)
    {
        if (string.IsNullOrWhiteSpace(summary))
            throw new RefusedException("empty-text", "Say in words what happened.", "summary");
        if (summary.Length > LongestSummary)
            throw new RefusedException(
                "too-long",
                $"{summary.Length} characters are too many for a summary: at most {LongestSummary} fit.",
                "summary"
            );
    }

    private static EdtfDate? On(IFact fact) =>
        fact switch
        {
            IncidentAttributed attributed => attributed.On,
            IncidentResolved resolved => resolved.On,
            IncidentReopened reopened => reopened.On,
            SanctionPostponed postponed => postponed.On,
            SanctionCancelled cancelled => cancelled.On,
            SanctionEnteredIntoForce entered => entered.On,
            _ => null,
        };
}
