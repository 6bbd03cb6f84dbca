using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Visits;

/// <summary>The routes of visits.</summary>
internal static class VisitEndpoints
{
    public static void MapVisits(this IEndpointRouteBuilder routes)
    {
        var visits = routes.MapKind<Visit, PlanStatus, VisitView>("Visits", Kebab.All<VisitKind>());
        visits.MapCommand<Visit>(
            "/",
            "A visit is first heard of: announced, or with status already further on",
            typeof(RecordVisit),
            (body, _) =>
                CommandEndpoints.AsksForStatusOtherThan(body, "announced")
                    ? Bodies.As<RecordVisit>(body)
                    : Bodies.As<ScheduleVisit>(body),
            plain: typeof(ScheduleVisit)
        );
        visits.MapCommand<ConfirmVisit, Visit>("/{id:guid}/confirm", "The visitor's or a host's side confirms it");
        visits.MapCommand<RescheduleVisit, Visit>("/{id:guid}/reschedule", "It gets a new date");
        visits.MapCommand<PostponeVisit, Visit>("/{id:guid}/postpone", "It is put off");
        visits.MapCommand<CancelVisit, Visit>("/{id:guid}/cancel", "It is called off");
        visits.MapCommand<BeginVisit, Visit>("/{id:guid}/begin", "The visitor arrives");
        visits.MapCommand<RecordMeeting, Visit>("/{id:guid}/meetings", "The visitor meets somebody");
        visits.MapCommand<ConcludeVisit, Visit>("/{id:guid}/conclude", "The visitor leaves");
    }
}
