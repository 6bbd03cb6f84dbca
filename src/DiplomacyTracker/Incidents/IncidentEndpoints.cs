using DiplomacyTracker.Platform;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Incidents;

/// <summary>The routes of incidents, sanctions among them.</summary>
internal static class IncidentEndpoints
{
    public static void MapIncidents(this IEndpointRouteBuilder routes)
    {
        var incidents = routes.MapKind<Incident, IncidentStatus, IncidentView>("Incidents", Kebab.All<IncidentKind>());
        incidents.MapCommand<ReportIncident, Incident>("/", "Something happens that nobody had agreed upon");
        incidents.MapCommand<RecordIncidentAct, Incident>("/{id:guid}/acts", "Something more is done in it");
        incidents.MapCommand<AttributeIncident, Incident>("/{id:guid}/attribute", "Somebody says who did it");
        incidents.MapCommand<ResolveIncident, Incident>("/{id:guid}/resolve", "It is over");
        incidents.MapCommand<ReopenIncident, Incident>("/{id:guid}/reopen", "It begins again");
        incidents.MapCommand<ImposeSanction, Incident>("/sanctions", "A country imposes a sanction");
        incidents.MapCommand<JoinSanction, Incident>("/{id:guid}/join", "Another country imposes the same sanction");
        incidents.MapCommand<PostponeSanction, Incident>(
            "/{id:guid}/postpone",
            "A sender puts off what it has announced"
        );
        incidents.MapCommand<CancelSanction, Incident>("/{id:guid}/cancel", "A sender calls off what it has announced");
        incidents.MapCommand<BringSanctionIntoForce, Incident>(
            "/{id:guid}/in-force",
            "What a sender has announced is in force"
        );
        incidents.MapCommand<ExtendSanction, Incident>("/{id:guid}/extend", "A sender extends its sanction");
        incidents.MapCommand<EaseSanction, Incident>("/{id:guid}/ease", "A sender takes a part of its sanction away");
        incidents.MapCommand<LiftSanction, Incident>("/{id:guid}/lift", "A sender takes all of its sanction away");
    }
}
