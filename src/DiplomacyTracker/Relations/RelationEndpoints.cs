using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static DiplomacyTracker.Relations.RelationAsked;

namespace DiplomacyTracker.Relations;

/// <summary>The routes of relations.</summary>
internal static class RelationEndpoints
{
    internal const string Tag = "Relations";

    public static void MapRelations(this IEndpointRouteBuilder routes)
    {
        routes.MapMatrix();
        routes.MapMoves();
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
                    var (first, second) = Pair(one, other);
                    var relation = await mediator.Send(
                        new ReadRelation(first, second, request.Axes(vantages.Now()), Window(request), Score(request)),
                        ct
                    );
                    return new AnswerAsOf(relation.Head(), relation.AsOf);
                }
            )
            .Taking([.. CountParameters, .. ScoreParameters, .. Asked.AxesParameters])
            .Produces<Relation>()
            .WithTags(Tag)
            .WithSummary("How two countries stand: facts in force, counts, and a score if you ask for it");

        routes
            .MapGet(
                "/api/relations/{one}/{other}/explain",
                (
                    string one,
                    string other,
                    HttpRequest request,
                    IMediator mediator,
                    Vantages vantages,
                    CancellationToken ct
                ) =>
                {
                    var (first, second) = Pair(one, other);
                    return Answers.Json(
                        mediator.Send(
                            new ExplainRelation(
                                first,
                                second,
                                request.Axes(vantages.Now()),
                                Window(request),
                                Score(request) ?? WhatIf.Nothing
                            ),
                            ct
                        )
                    );
                }
            )
            .Taking([.. CountParameters, .. ScoreParameters, .. Asked.AxesParameters])
            .Produces<Explanation>()
            .WithTags(Tag)
            .WithSummary(
                "Why it is so: every act and source behind the facts, the counts and the score, and what stands aside"
            );

        routes
            .MapGet(
                "/api/relations/{one}/{other}/diff",
                (
                    string one,
                    string other,
                    HttpRequest request,
                    IMediator mediator,
                    Vantages vantages,
                    CancellationToken ct
                ) =>
                {
                    var (first, second) = Pair(one, other);
                    var axis = Asked.One<DiffAxis>(request.Parameter("axis"), "axis") ?? DiffAxis.Known;
                    return Answers.Json(
                        mediator.Send(
                            new DiffRelation(
                                first,
                                second,
                                axis,
                                Moment(request, axis, "from", vantages.Now()),
                                Moment(request, axis, "to", vantages.Now()),
                                Window(request),
                                Score(request)
                            ),
                            ct
                        )
                    );
                }
            )
            .Taking([.. DiffParameters, .. CountParameters, .. ScoreParameters, .. Asked.AxesParameters])
            .Produces<RelationDiff>()
            .WithTags(Tag)
            .WithSummary("What changed between two moments on one axis, and why: removals first");

        routes
            .MapGet(
                "/api/methodology",
                (HttpRequest request) => Answers.Json(Methodology.Of(RelationAsked.Rules(request, "version")))
            )
            .Taking(VersionParameters)
            .Produces<Methodology>()
            .WithTags(Tag)
            .WithSummary("The rules of the score: weights, half-life, cut-off, what a source counts");
    }
}
