using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Relations;

/// <summary>The routes of relations.</summary>
internal static class RelationEndpoints
{
    public static void MapRelations(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/api/relations/{one}/{other}",
                async (
                    string one,
                    string other,
                    HttpRequest request,
                    IMediator mediator,
                    Vantages vantages,
                    CancellationToken ct
                ) =>
                {
                    Asked.Country(one, "one");
                    Asked.Country(other, "other");
                    if (one == other)
                        throw new MalformedException("same-country", "A relation is between two countries.", "other");

                    var relation = new ReadRelation(
                        CountryCode.Parse(one),
                        CountryCode.Parse(other),
                        request.Axes(vantages.Now())
                    );
                    return Answers.Json(await mediator.Send(relation, ct));
                }
            )
            .Taking(Asked.AxesParameters)
            .WithTags("Across kinds")
            .WithSummary("How two countries stand: visits, summits and statements in force");
}
