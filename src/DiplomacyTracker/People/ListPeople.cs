using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;

namespace DiplomacyTracker.People;

/// <summary>The persons who are known, in alphabetical order.</summary>
/// <param name="Words">Words that begin those of a name or of an office; null for all.</param>
/// <param name="Country">Who act for this country; null for any.</param>
/// <param name="Role">Who hold, held or will hold an office in this role; null for any.</param>
/// <param name="Status">Whether they hold an office on the day asked for, in that role if one is given; null for either.</param>
/// <param name="Axes">From where.</param>
/// <param name="Page">Which part of the list.</param>
public sealed record ListPeople(
    string? Words,
    string? Country,
    OfficeRole? Role,
    PersonStatus? Status,
    Axes Axes,
    PageAsked Page
) : IRequest<Page<PersonView>>
{
    /// <summary>Whether a whole name is found in another transliteration too.</summary>
    public bool Transliterated { get; init; } = true;
}

internal sealed class ListPeopleHandler(Register register, Vantages vantages)
    : IRequestHandler<ListPeople, Page<PersonView>>
{
    public async Task<Page<PersonView>> Handle(ListPeople request, CancellationToken cancellationToken)
    {
        var asOf = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        var words = PlainWords(request.Words ?? "");
        var people = await register.PerhapsCalledAsync(
            request.Country,
            request.Role,
            words.MaxBy(word => word.Length),
            request.Transliterated ? Transliteration.Key(request.Words ?? "") : "",
            asOf,
            cancellationToken
        );
        var rows = people
            .Where(person => IsAsked(person.State, request, asOf.ValidAt) && Fits(person.State, request, words))
            .Select(person => (End: new PageEnd(DateOnly.MinValue, person.Id, PlaceOf(person)), Person: person))
            .Where(row => request.Page.After?.Act is not { } after || string.CompareOrdinal(row.End.Act, after) > 0)
            .OrderBy(row => row.End.Act, StringComparer.Ordinal)
            .Take(request.Page.Limit + 1);
        return request.Page.Cut([.. rows.Select(row => (row.End, (PersonView)row.Person.View(asOf.ValidAt)))], asOf);
    }

    private static string PlaceOf(Folded<Person> person) => $"{person.State.Name.Folded()} {person.Id}";

    private static bool IsAsked(Person person, ListPeople asked, DateOnly day)
    {
        var holds = person.HeldBetween(day, day).Any(tenure => IsOf(tenure.Office, asked));
        return (asked.Country is null || person.ActsFor().Any(country => country.Value == asked.Country))
            && (asked.Role is null || person.Reported.Any(tenure => IsOf(tenure.Office, asked)))
            && asked.Status switch
            {
                PersonStatus.InOffice => holds,
                PersonStatus.OutOfOffice => !holds,
                _ => true,
            };
    }

    private static bool IsOf(Office office, ListPeople asked) =>
        (asked.Country is null || office.Country.Value == asked.Country)
        && (asked.Role is null || office.Is() == asked.Role);

    private static bool Fits(Person person, ListPeople asked, IReadOnlyList<string> words)
    {
        if (asked.Words is not { } typed)
            return true;
        var names = person.Names().Concat(person.Resolutions.Select(meant => meant.Name)).ToList();
        var said = names.Concat(person.Reported.Select(tenure => tenure.Office.Title)).SelectMany(PlainWords).ToList();
        return words.All(word => said.Exists(other => other.StartsWith(word, StringComparison.Ordinal)))
            || (
                asked.Transliterated
                && Transliteration.Key(typed) is { Length: > 0 } key
                && names.Exists(name => Transliteration.Key(name) == key)
            );
    }

    private static List<string> PlainWords(string text) =>
        [.. Tokens.Of(text).Where(token => !token.IsJoined).Select(token => token.Text)];
}
