using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.People;

/// <summary>Names in developments of which it isn't known, or not for certain, who that is.</summary>
/// <param name="Country">Written for which country; null for any.</param>
/// <param name="Axes">From where.</param>
/// <param name="Page">Which part of the list.</param>
public sealed record ListUnresolved(string? Country, Axes Axes, PageAsked Page) : IRequest<Page<UnresolvedName>>;

/// <summary>A name that nobody has been found for.</summary>
/// <param name="Name">As written.</param>
/// <param name="Country">For which country.</param>
/// <param name="Developments">In how many developments.</param>
/// <param name="First">The first day of the earliest of them; left out where nobody says.</param>
/// <param name="Last">The last day of the latest of them; left out where nobody says.</param>
/// <param name="Proposals">Who it may be: for people to decide.</param>
public sealed record UnresolvedName(
    string Name,
    CountryCode Country,
    int Developments,
    DateOnly? First,
    DateOnly? Last,
    IReadOnlyList<Proposal> Proposals
);

/// <summary>Somebody who may be meant.</summary>
/// <param name="Person">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record Proposal(PersonLink Person, ProposalReason Reason);

/// <summary>Why somebody may be meant.</summary>
public enum ProposalReason
{
    /// <summary>Several of that country bear just this name.</summary>
    SameSpelling,

    /// <summary>Bears just this name, and acts for another country as far as is known.</summary>
    SameSpellingElsewhere,

    /// <summary>Bears a name that reads like it in another transliteration.</summary>
    Transliteration,
}

internal sealed class ListUnresolvedHandler(WrittenNames written, Register register, Vantages vantages)
    : IRequestHandler<ListUnresolved, Page<UnresolvedName>>
{
    public async Task<Page<UnresolvedName>> Handle(ListUnresolved request, CancellationToken cancellationToken)
    {
        var asOf = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        var names = await written.AllAsync(request.Country, request.Page.After?.Act, asOf, cancellationToken);
        var people = await register.BearingAsync(names.Select(name => name.Folded), asOf, cancellationToken);
        var open = names
            .Select(name => name.Without(people))
            .Where(name => name.Developments.Count > 0)
            .Take(request.Page.Limit + 1)
            .ToList();

        var keys = open.Select(name => Transliteration.Key(name.Folded));
        var alike = await register.MeetingAsync(keys, asOf, cancellationToken);
        var rows = new List<(PageEnd, UnresolvedName)>();
        foreach (var name in open)
            rows.Add((new(DateOnly.MinValue, Guid.Empty, name.Place), await ToldAsync(name)));
        return request.Page.Cut(rows, asOf);

        async Task<UnresolvedName> ToldAsync(WrittenName name) =>
            new(
                await written.AsWrittenAsync(name, asOf, cancellationToken),
                name.Country,
                name.Developments.Count,
                name.Developments.Min(at => at.Earliest) is var first && first == DateOnly.MinValue ? null : first,
                name.Developments.Max(at => at.Latest) is var last && last == DateOnly.MaxValue ? null : last,
                [.. Proposals(name, people, alike)]
            );
    }

    private static IEnumerable<Proposal> Proposals(
        WrittenName name,
        IReadOnlyList<Folded<Person>> bearing,
        IReadOnlyList<Folded<Person>> alike
    )
    {
        var key = Transliteration.Key(name.Folded);
        var same = bearing.Where(person => person.State.Names().Any(other => other.Folded() == name.Folded)).ToList();
        foreach (var person in same)
            yield return new(
                new(person.Id, person.State.Name),
                person.State.ActsFor().Contains(name.Country)
                    ? ProposalReason.SameSpelling
                    : ProposalReason.SameSpellingElsewhere
            );

        foreach (var person in alike.ExceptBy(same.Select(person => person.Id), person => person.Id))
            if (key.Length > 0 && person.State.Names().Any(other => Transliteration.Key(other) == key))
                yield return new(new(person.Id, person.State.Name), ProposalReason.Transliteration);
    }
}
