using DiplomacyTracker.Platform.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Summits;

/// <summary>The routes of summits.</summary>
internal static class SummitEndpoints
{
    public static void MapSummits(this IEndpointRouteBuilder routes)
    {
        var summits = routes.MapKind<Summit, PlanStatus, SummitView>("Summits", categories: []);
        summits.MapCommand<Summit>(
            "/",
            "A summit is first heard of: announced, or with status already further on",
            typeof(RecordSummit),
            (body, _) =>
                CommandEndpoints.AsksForStatusOtherThan(body, "announced")
                    ? Bodies.As<RecordSummit>(body)
                    : Bodies.As<AnnounceSummit>(body),
            plain: typeof(AnnounceSummit)
        );
        summits.MapCommand<ConfirmSummit, Summit>("/{id:guid}/confirm", "One of those who take part confirms it");
        summits.MapCommand<SetProgramme, Summit>("/{id:guid}/programme", "What is going to happen there");
        summits.MapCommand<SetParticipation, Summit>("/{id:guid}/participants", "Somebody is going to take part");
        summits.MapCommand<WithdrawFromSummit, Summit>("/{id:guid}/withdraw", "Somebody is not going to take part");
        summits.MapCommand<RescheduleSummit, Summit>("/{id:guid}/reschedule", "It gets a new date");
        summits.MapCommand<PostponeSummit, Summit>("/{id:guid}/postpone", "It is put off");
        summits.MapCommand<CancelSummit, Summit>("/{id:guid}/cancel", "It is called off");
        summits.MapCommand<OpenSummit, Summit>("/{id:guid}/open", "It opens");
        summits.MapCommand<ConcludeSummit, Summit>("/{id:guid}/conclude", "It closes");
    }
}
