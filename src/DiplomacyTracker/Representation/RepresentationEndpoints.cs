using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Representation;

/// <summary>The routes of representation.</summary>
internal static class RepresentationEndpoints
{
    public static void MapRepresentation(this IEndpointRouteBuilder routes)
    {
        var representation = routes.MapKind<MutualRepresentation, RepresentationStatus, RepresentationView>(
            "Representation",
            categories: []
        );
        representation
            .MapGet(
                "/{one:length(3)}/{other:length(3)}",
                (string one, string other, HttpContext context, IMediator mediator, Vantages vantages) =>
                    DevelopmentEndpoints.ReadAsync<MutualRepresentation>(Pair(one, other), context, mediator, vantages)
            )
            .Taking(Asked.AxesParameters)
            .Produces<RepresentationView>()
            .WithMetadata(new ReadsWhole())
            .WithSummary("Reads how two countries are represented to one another, in whatever order they are named");
        Map<RecordRepresentation>("", "How two countries stand is first heard of");
        Map<RecordRecognition>("recognise", "One recognises the other, or each the other");
        Map<EstablishRelations>("establish", "They establish diplomatic relations");
        Map<SuspendRelations>("suspend", "Relations are set aside for a while");
        Map<SeverRelations>("sever", "Relations are broken off");
        Map<ResumeRelations>("resume", "They take up their relations again");
        Map<OpenMission>("missions", "A sending state opens a mission or a consular post");
        Map<CloseMission>("missions/close", "A sending state closes its mission, or consular posts");
        Map<SetLevel>("level", "The class of a head of mission is raised or lowered");
        Map<PresentCredentials>("credentials", "A head of mission presents letters of credence");
        Map<RecallForConsultations>("recall-for-consultations", "A head of mission is called home for consultations");
        Map<ReturnFromConsultations>("return-from-consultations", "A head of mission is back from consultations");
        Map<RecallHead>("recall", "A head of mission is recalled for good");
        Map<WithdrawHead>("withdraw", "A head of mission is withdrawn, and none is to follow");
        Map<DeclarePersonaNonGrata>("persona-non-grata", "The receiving state declares somebody not welcome any more");

        void Map<TCommand>(string verb, string summary)
            where TCommand : Command<MutualRepresentation> =>
            representation.MapCommand<TCommand, MutualRepresentation>(
                verb.Length is 0 ? "/" : $"/{{id:guid}}/{verb}",
                summary
            );
    }

    private static Guid Pair(string one, string other)
    {
        Asked.Country(one, "one");
        Asked.Country(other, "other");
        return PairOfCountries.IdOf([CountryCode.Parse(one), CountryCode.Parse(other)])
            ?? throw new MalformedException("same-country", "Representation is between two countries.", "other");
    }
}
