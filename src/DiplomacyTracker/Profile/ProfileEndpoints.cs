using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform.Http;
using DiplomacyTracker.Relations;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Profile;

/// <summary>The route of one country.</summary>
internal static class ProfileEndpoints
{
    public static void MapProfile(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/api/countries/{code}",
                (string code, HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                    Answers.Json(
                        mediator.Send(
                            new ReadProfile(
                                code,
                                request.Axes(vantages.Now()),
                                RelationAsked.Window(request.Parameter)
                            ),
                            ct
                        )
                    )
            )
            .Taking([.. RelationAsked.CountParameters, .. Asked.AxesParameters])
            .Produces<CountryProfile>()
            .WithTags(CountryEndpoints.Tag)
            .WithSummary(
                "One country: its names, and how it stands with others: visits, agreements, incidents, sanctions, people, promises"
            );
}
