using DiplomacyTracker.Platform;
using DiplomacyTracker.Summits;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Imports.Diaries;

/// <summary>Makes proposals of the occasions in a diary.</summary>
internal static class DiaryProposals
{
    private static readonly Guid Namespace = new("c2d4f4d0-7b0e-5f5b-9d7e-2f8a1f4a6b3c");
    private static readonly string[] OfVisit = ["visitor", "host", "kind", "purpose"];
    private static readonly string[] OfSummit = ["title", "host", "participants"];

    /// <summary>Somebody goes somewhere.</summary>
    public static Proposal Visit(DiaryPlan plan, Party visitor)
    {
        var report = plan.Report;
        var schedule = new ScheduleVisit
        {
            Report = report,
            Visitor = visitor,
            Host = plan.Host,
            Kind = Ranks.Of(plan.Title),
            Occurs = plan.Occurs,
            Certainty = plan.Certainty,
            Purpose = plan.Entry.Feed.IsOurs ? null : plan.Title,
        };
        NewVisit founding = plan.Off is { } off
            ? new RecordVisit
            {
                Report = report,
                Visitor = visitor,
                Host = plan.Host,
                Kind = schedule.Kind,
                Occurs = plan.Occurs,
                Certainty = plan.Certainty,
                Purpose = schedule.Purpose,
                Status = off,
                Reason = plan.Reason,
            }
            : schedule;
        var said = new PlanSaid(
            plan.Occurs,
            plan.Certainty,
            new RescheduleVisit
            {
                Report = report,
                Occurs = plan.Occurs,
                Certainty = plan.Certainty,
            },
            plan.Off switch
            {
                PlanStatus.Cancelled => new CancelVisit { Report = report, Reason = plan.Reason },
                PlanStatus.Postponed => new PostponeVisit { Report = report, Reason = plan.Reason },
                _ => null,
            },
            plan.Revision
        );
        return Of(plan, "visit", founding, said, OfVisit, $"of/{visitor.Country}");
    }

    /// <summary>Several meet.</summary>
    public static Proposal Summit(DiaryPlan plan, IReadOnlyList<Participation> participants)
    {
        var report = plan.Report;
        NewSummit founding = plan.Off is { } off
            ? new RecordSummit
            {
                Report = report,
                Title = plan.Title,
                Host = plan.Host,
                Occurs = plan.Occurs,
                Certainty = plan.Certainty,
                Participants = participants,
                Status = off,
                Reason = plan.Reason,
            }
            : new AnnounceSummit
            {
                Report = report,
                Title = plan.Title,
                Host = plan.Host,
                Occurs = plan.Occurs,
                Certainty = plan.Certainty,
                Participants = participants,
            };
        var said = new PlanSaid(
            plan.Occurs,
            plan.Certainty,
            new RescheduleSummit
            {
                Report = report,
                Occurs = plan.Occurs,
                Certainty = plan.Certainty,
            },
            plan.Off switch
            {
                PlanStatus.Cancelled => new CancelSummit { Report = report, Reason = plan.Reason },
                PlanStatus.Postponed => new PostponeSummit { Report = report, Reason = plan.Reason },
                _ => null,
            },
            plan.Revision
        );
        return Of(plan, "summit", founding, said, OfSummit, $"called/{plan.Title.Folded()}");
    }

    /// <summary>The same id is the same thing as long as something of what it is about is the same.</summary>
    private static Proposal Of(
        DiaryPlan plan,
        string kind,
        object founding,
        PlanSaid said,
        string[] fields,
        string what
    )
    {
        var entry = plan.Entry;
        string[] parts = [what, $"at/{plan.Host.Country}"];
        var identity = $"{Name(entry.Instance)}/{string.Join('/', parts)}";
        var own = entry.Feed.IsOurs && Guid.TryParse(entry.Uid, out var id) ? id : (Guid?)null;
        return new(identity, kind, own ?? NameBasedId.Of(Namespace, identity), [new(founding)])
        {
            Fields = fields,
            OnlyFollows = entry.IsLeftOut,
            Plan = said with { ChangedAt = entry.ChangedAt, Status = plan.Off, IsEcho = own is not null },
            Keys =
            [
                identity,
                .. parts.Select(part => $"{Name(entry.Instance)}/{part}"),
                .. entry.IsFirst ? parts.Select(part => $"{Name(null)}/{part}") : [],
            ],
        };

        string Name(DateOnly? instance) => $"ics/{entry.Feed.Identity}/{kind}/{entry.Uid}/{instance:yyyy-MM-dd}";
    }
}
