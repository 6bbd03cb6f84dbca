using DiplomacyTracker.Summits;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Imports;

/// <summary>What facts of visits and summits alike say of the plan as a whole.</summary>
internal static class PlanFacts
{
    /// <summary>The date that it gives; null where it gives none.</summary>
    public static EdtfDate? DateOf(IFact fact) =>
        fact switch
        {
            IVisitFounded visit => visit.Occurs,
            VisitRescheduled { Leg: null } moved => moved.Occurs,
            VisitConfirmed confirmed => confirmed.Occurs,
            VisitPostponed { Leg: null } put => put.Occurs,
            ISummitFounded summit => summit.Occurs,
            SummitRescheduled moved => moved.Occurs,
            SummitConfirmed confirmed => confirmed.Occurs,
            SummitPostponed put => put.Occurs,
            _ => null,
        };

    /// <summary>How sure it is; null where it doesn't say.</summary>
    public static Certainty? CertaintyOf(IFact fact) =>
        fact switch
        {
            IVisitFounded visit => visit.Certainty,
            VisitRescheduled moved => moved.Certainty,
            ISummitFounded summit => summit.Certainty,
            SummitRescheduled moved => moved.Certainty,
            _ => null,
        };

    /// <summary>Cancelled or postponed, where it says so.</summary>
    public static PlanStatus? OffOf(IFact fact) =>
        fact switch
        {
            VisitCancelled { Leg: null } or SummitCancelled => PlanStatus.Cancelled,
            VisitPostponed { Leg: null } or SummitPostponed => PlanStatus.Postponed,
            VisitRecorded { Status: PlanStatus.Cancelled or PlanStatus.Postponed } visit => visit.Status,
            SummitRecorded { Status: PlanStatus.Cancelled or PlanStatus.Postponed } summit => summit.Status,
            _ => null,
        };
}
