using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.People;

/// <summary>The routes of persons, their names and their offices.</summary>
internal static class PersonEndpoints
{
    private static readonly Parameter Country = new("country", "The country for which they act.", "KOR");
    private static readonly Parameter Role = new(
        "role",
        $"An office in this role: {string.Join(", ", Kebab.All<OfficeRole>())}.",
        "foreign-minister"
    );
    private static readonly Parameter Office = new(
        "office",
        "An office of this title, as written.",
        "Foreign Minister"
    );

    private static readonly ListFilters Filters = new([
        new("name", "A name that they bear.", "Pak Jin"),
        ListFilters.Transliterated,
        Country,
        Role,
        Office,
        new("status", "in-office, out-of-office, on the day asked for.", "in-office"),
        new("updatedSince", "Looks different since then: a day, an instant or position:N.", "position:42"),
    ])
    {
        AllRoles = [.. Kebab.All<OfficeRole>()],
    };

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapKind<Person, PersonStatus, PersonView>("People", [], Filters);
        people.MapCommand<RecordPerson, Person>("/", "There is such a person");
        people.MapCommand<AddSpelling, Person>("/{id:guid}/spellings", "Their name is also written so");
        people.MapCommand<RecordTenure, Person>("/{id:guid}/tenures", "They hold, or held, an office");
        people.MapCommand<EndTenure, Person>("/{id:guid}/tenures/end", "They leave an office");
        people.MapCommand<ResolveName, Person>("/{id:guid}/names", "A name as written means this person");
        people
            .MapGet(
                "/unresolved",
                (HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                {
                    var (page, parameter, axes) = request.Page(vantages.Now());
                    var country = Asked.Country(parameter("country"), "country");
                    return Answers.Json(mediator.Send(new ListUnresolved(country, axes, page), ct));
                }
            )
            .Taking([Country, .. Asked.AxesParameters, .. Asked.PageParameters])
            .Produces<Page<UnresolvedName>>()
            .WithSummary("Names of which nobody has said who that is, with proposals");
        routes
            .MapGet(
                "/api/offices",
                (HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                {
                    var offices = new ReadOffices(
                        Asked.Country(request.Parameter("country"), "country"),
                        RoleOf(request.Parameter("role")),
                        request.Parameter("office"),
                        request.Axes(vantages.Now())
                    );
                    return Answers.Json(mediator.Send(offices, ct));
                }
            )
            .Taking([Country, Role, Office, .. Asked.AxesParameters])
            .Produces<OfficeHolders>()
            .WithTags("People")
            .WithSummary("Who holds an office on a day");
    }

    private static OfficeRole? RoleOf(string? role) =>
        Asked.OneOf<OfficeRole>(role, "role") switch
        {
            [] => null,
            [var only] => Kebab.Parse<OfficeRole>(only),
            _ => throw new MalformedException("invalid-parameter", "Ask for one role at a time.", Role.Name),
        };
}
