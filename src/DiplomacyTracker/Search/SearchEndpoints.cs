using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Search;

/// <summary>The route of the search.</summary>
internal static class SearchEndpoints
{
    private const int Longest = 300;

    /// <summary>The kinds to choose from.</summary>
    public static readonly string[] Kinds = [.. Tracker.Kinds.Select(kind => kind.Name)];

    private static readonly string[] Statuses =
    [
        .. Tracker.Kinds.SelectMany(kind => kind.Statuses).ToHashSet(StringComparer.Ordinal),
    ];

    private static readonly Parameter[] SearchParameters =
    [
        new("q", "Words that are all wanted; \"in a row\", -excluded, this OR that.", "visits to seoul in march"),
        new("type", Tracker.KindsInWords, "visit,statement"),
        .. ListFilters.Usual.Parameters.Where(parameter => parameter.Name is not ("kind" or "updatedSince")),
    ];

    public static void MapSearch(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/api/search",
                async (HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                {
                    var (page, parameter, axes) = request.Page(vantages.Now());
                    var search = new SearchDevelopments(
                        TypedIn(parameter("q")),
                        Asked.OneOf(parameter("type"), "type", Kinds),
                        FiltersOf(parameter),
                        axes,
                        page
                    );
                    return Answers.Json(await mediator.Send(search, ct));
                }
            )
            .Taking([.. SearchParameters, .. Asked.AxesParameters, .. Asked.PageParameters])
            .Produces<Page<Found>>()
            .WithTags("Across kinds")
            .WithSummary("Finds developments by what is said of them, the best first");

    /// <summary>What somebody looks for, as they typed it.</summary>
    /// <exception cref="MalformedException">Nothing was typed, or too much.</exception>
    public static string TypedIn(string? typed) =>
        typed switch
        {
            null => throw new MalformedException("missing-query", "Say in q what to look for.", "q"),
            { Length: > Longest } => throw new MalformedException(
                "too-long",
                $"{typed.Length} characters are too many: at most {Longest} are looked for.",
                "q"
            ),
            _ => typed,
        };

    /// <summary>Among which developments.</summary>
    public static Filters FiltersOf(Func<string, string?> parameter)
    {
        var (from, to) = AskedDays.Of(parameter);
        return new()
        {
            Country = Asked.Country(parameter("country"), "country"),
            Role = Roles.Asked(parameter),
            Person = parameter("person"),
            Transliterated = ListFilters.IsTransliterated(parameter("transliteration")),
            Status = Asked.OneOf(parameter("status"), "status", Statuses),
            Phase = Asked.OneOf<Phase>(parameter("phase"), "phase"),
            Certainty = Asked.OneOf<Certainty>(parameter("certainty"), "certainty"),
            From = from,
            To = to,
        };
    }
}
