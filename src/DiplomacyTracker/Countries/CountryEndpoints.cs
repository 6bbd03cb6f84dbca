using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Countries;

/// <summary>The routes of the gazetteer.</summary>
internal static class CountryEndpoints
{
    internal const string Tag = "Countries";

    public static void MapCountries(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/api/countries",
                (HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                    Answers.Json(
                        mediator.Send(
                            new ListCountries(
                                Asked.Date(request.Parameter("on"), "on"),
                                RegionOf(request),
                                request.Parameter("q"),
                                request.Axes(vantages.Now())
                            ),
                            ct
                        )
                    )
            )
            .Taking([
                new("on", "Existing on this date (EDTF).", "1985"),
                new("region", "In this region.", "Eastern Asia"),
                new("q", "With this in its code or in one of its names.", "korea"),
                .. Asked.AxesParameters,
            ])
            .Produces<CountryList>()
            .WithTags(Tag)
            .WithSummary("Countries, past and present");
        routes
            .MapGet(
                "/api/countries/resolve",
                (HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                    Answers.Json(
                        mediator.Send(
                            new ResolveCountry(
                                NameOf(request),
                                Asked.Date(request.Parameter("on"), "on"),
                                request.Axes(vantages.Now())
                            ),
                            ct
                        )
                    )
            )
            .Taking([
                new("name", "As a source writes it.", "Korea"),
                new(
                    "on",
                    "When the source means it (EDTF); without it, a name is found that only one country ever bore.",
                    "1890"
                ),
                .. Asked.AxesParameters,
            ])
            .Produces<ResolvedCountry>()
            .WithTags(Tag)
            .WithSummary("Which country a name means on a date: found, ambiguous or unknown");
    }

    private static string? RegionOf(HttpRequest request)
    {
        var region = request.Parameter("region");
        var regions = Gazetteer.All.Select(country => country.Region).OfType<string>().Distinct(StringComparer.Ordinal);
        return region is null || regions.Any(known => known.Folded() == region.Folded())
            ? region
            : throw new MalformedException(
                "unknown-value",
                $"region is one of: {string.Join(", ", regions.Order(StringComparer.Ordinal))}.",
                "region"
            );
    }

    private static string NameOf(HttpRequest request) =>
        request.Parameter("name") ?? throw new MalformedException("missing-field", "Give the name.", "name");
}
