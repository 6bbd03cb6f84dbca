using DiplomacyTracker.Platform;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Agreements;

/// <summary>The routes of agreements.</summary>
internal static class AgreementEndpoints
{
    public static void MapAgreements(this IEndpointRouteBuilder routes)
    {
        var agreements = routes.MapKind<Agreement, AgreementStatus, AgreementView>(
            "Agreements",
            Kebab.All<AgreementKind>()
        );
        agreements.MapCommand<RecordAgreement, Agreement>("/", "An agreement is first learnt of when it was signed");
        agreements.MapCommand<OpenNegotiations, Agreement>("/negotiations", "An agreement begins to be negotiated");
        agreements.MapCommand<SignAgreement, Agreement>("/{id:guid}/sign", "One or several sign it");
        agreements.MapCommand<RatifyAgreement, Agreement>("/{id:guid}/ratify", "A party ratifies it");
        agreements.MapCommand<AccedeToAgreement, Agreement>("/{id:guid}/accede", "A further country joins it");
        agreements.MapCommand<BringIntoForce, Agreement>(
            "/{id:guid}/bring-into-force",
            "It enters into force, for all or for some parties"
        );
        agreements.MapCommand<SuspendAgreement, Agreement>(
            "/{id:guid}/suspend",
            "It is put aside, by a party or by all"
        );
        agreements.MapCommand<ResumeAgreement, Agreement>("/{id:guid}/resume", "It is applied again");
        agreements.MapCommand<DenounceAgreement, Agreement>(
            "/{id:guid}/denounce",
            "A party gives notice that it leaves"
        );
        agreements.MapCommand<ExtendDenunciation, Agreement>(
            "/{id:guid}/extend-denunciation",
            "A party that has given notice leaves on another day"
        );
        agreements.MapCommand<RevokeDenunciation, Agreement>(
            "/{id:guid}/revoke-denunciation",
            "A party takes its notice back, and stays bound"
        );
        agreements.MapCommand<TerminateAgreement, Agreement>("/{id:guid}/terminate", "It ends for all");
    }
}
