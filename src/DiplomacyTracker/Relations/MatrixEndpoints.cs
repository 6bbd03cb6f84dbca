using System.Globalization;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Relations;

/// <summary>The route of the matrix.</summary>
internal static class MatrixEndpoints
{
    private const int MostCountries = 60;

    private static readonly Parameter[] Own =
    [
        new(
            "countries",
            "All pairs among 2 to 60 countries, with data or without; default: pairs with data.",
            "KOR,PRK"
        ),
        new("country", "Only pairs of this country.", "KOR"),
        new("since", "Also the change since then: a day; on the known axis also an instant.", "2024-01-01"),
        new("axis", "Along which axis it changes: valid (default) or known.", "known"),
        new("sort", $"By {string.Join(", ", Kebab.All<MatrixSort>())}; score asks for scores. Default: pair.", "total"),
        new("order", "ascending or descending; default: descending, pairs ascending.", "descending"),
    ];

    public static void MapMatrix(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/api/relations",
                (HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                {
                    var now = vantages.Now();
                    var (page, parameter, axes) = request.Page(now);
                    var among = Countries(parameter("countries"));
                    var order = Order(parameter);
                    // Whoever says which countries wants all of them, unless they say otherwise.
                    if (among is not null && request.Parameter("limit") is null)
                        page = page with { Limit = int.MaxValue };
                    return Answers.Json(
                        mediator.Send(
                            new ReadMatrix(
                                among,
                                Asked.Country(parameter("country"), "country") is { } code
                                    ? CountryCode.Parse(code)
                                    : null,
                                axes,
                                RelationAsked.Window(parameter),
                                RelationAsked.Score(parameter)
                                    ?? (order.By is MatrixSort.Score ? WhatIf.Nothing : null),
                                Since(parameter, now),
                                order,
                                page
                            ),
                            ct
                        )
                    );
                }
            )
            .Taking([
                .. Own,
                .. RelationAsked.CountParameters,
                .. RelationAsked.ScoreParameters,
                .. Asked.AxesParameters,
                .. Asked.PageParameters,
            ])
            .Produces<Matrix>()
            .WithTags(RelationEndpoints.Tag)
            .WithSummary(
                "How many pairs of countries stand, as a table that can be sorted, with its change over a span"
            );

    private static IReadOnlyList<CountryCode>? Countries(string? text)
    {
        if (text is null)
            return null;

        var codes = text.Split(',').Distinct(StringComparer.Ordinal).ToList();
        return codes.Count is >= 2 and <= MostCountries
            ? [.. codes.Select(code => CountryCode.Parse(Asked.Country(code, "countries") ?? ""))]
            : throw new MalformedException(
                "invalid-number",
                $"Name 2 to {MostCountries} countries, with commas between.",
                "countries"
            );
    }

    private static MatrixOrder Order(Func<string, string?> parameter)
    {
        var by = Asked.One<MatrixSort>(parameter("sort"), "sort") ?? MatrixSort.Pair;
        if (by is MatrixSort.Change && parameter("since") is null)
            throw new MalformedException("missing-field", "Say since when it has changed.", "since");
        return parameter("order") switch
        {
            null => new(by, IsDescending: by is not MatrixSort.Pair),
            "descending" => new(by, IsDescending: true),
            "ascending" => new(by, IsDescending: false),
            _ => throw new MalformedException("unknown-value", "order is ascending or descending.", "order"),
        };
    }

    private static MatrixSince? Since(Func<string, string?> parameter, DateTimeOffset now)
    {
        var axis = Asked.One<MatrixAxis>(parameter("axis"), "axis");
        if (parameter("since") is not { } text)
            return axis is null ? null : throw new MalformedException("missing-field", "Say since when.", "since");
        if (axis is MatrixAxis.Known)
            return new(MatrixAxis.Known, DateOnly.MinValue, Axes.Moment(text, "since", "known-in-future", now));

        return DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? new(MatrixAxis.Valid, day, now)
            : throw new MalformedException("invalid-day", $"{Excerpt.Of(text)} is no day such as 2024-03-17.", "since");
    }
}
