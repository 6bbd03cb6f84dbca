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
    internal const string Tag = "Relations";
    private const int MostDays = 36_525;

    internal static readonly Parameter[] CountParameters =
    [
        new("window", "Acts are counted over so many days up to validAt, 1 to 36525; default 365.", "365"),
    ];

    internal static readonly Parameter[] ScoreParameters =
    [
        new(
            "score",
            "With a score, by the methodology; any of the parameters behind this one asks for it as well.",
            "true"
        ),
        new("halfLife", "After so many days an act counts half, 1 to 3650; default 180.", "90"),
        new("minimumReliability", "Sources worse than this don't count: A to F; F counts the ungraded as well.", "C"),
        new("minimumCredibility", "Claims worse than this don't count: 1 to 6; 6 counts the ungraded as well.", "3"),
        new("withoutOutlet", "As if this outlet had published nothing, and nobody had copied it.", "Reuters"),
    ];

    public static void MapRelations(this IEndpointRouteBuilder routes)
    {
        routes.MapMatrix();
        routes
            .MapGet(
                "/api/relations/{one}/{other}",
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
                            new ReadRelation(
                                first,
                                second,
                                request.Axes(vantages.Now()),
                                Window(request),
                                Score(request)
                            ),
                            ct
                        )
                    );
                }
            )
            .Taking([.. CountParameters, .. ScoreParameters, .. Asked.AxesParameters])
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
            .WithTags(Tag)
            .WithSummary(
                "Why it is so: every act and source behind the facts, the counts and the score, and what stands aside"
            );

        routes
            .MapGet("/api/methodology", (HttpRequest _) => Answers.Json(Methodology.Current))
            .Taking()
            .WithTags(Tag)
            .WithSummary("The rules of the score: weights, half-life, cut-off, what a source counts");
    }

    private static (CountryCode One, CountryCode Other) Pair(string one, string other)
    {
        Asked.Country(one, "one");
        Asked.Country(other, "other");
        return one == other
            ? throw new MalformedException("same-country", "A relation is between two countries.", "other")
            : (CountryCode.Parse(one), CountryCode.Parse(other));
    }

    private static int? Window(HttpRequest request) => Window(request.Parameter);

    private static WhatIf? Score(HttpRequest request) => Score(request.Parameter);

    internal static int? Window(Func<string, string?> parameter) =>
        Asked.Number(parameter("window"), "window", 1, MostDays);

    internal static WhatIf? Score(Func<string, string?> parameter)
    {
        var what = new WhatIf(
            Asked.Number(parameter("halfLife"), "halfLife", 1, 3650),
            Asked.One<Reliability>(parameter("minimumReliability"), "minimumReliability"),
            Asked.Number(parameter("minimumCredibility"), "minimumCredibility", 1, Source.NotJudged),
            parameter("withoutOutlet")
        );
        return Asked.Flag(parameter("score"), "score") ?? what != WhatIf.Nothing ? what : null;
    }
}
