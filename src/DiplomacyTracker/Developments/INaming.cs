using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Developments;

/// <summary>Knows who is meant by names as they are written.</summary>
internal interface INaming
{
    /// <summary>The same views, telling of everybody named in them who they are, as known from there.</summary>
    Task<IReadOnlyList<DevelopmentView>> NameAsync(
        IReadOnlyList<ReadBack> read,
        AsOf asOf,
        CancellationToken cancellation
    );

    /// <summary>What one person did, where the view is a person's; any other view stays as it is.</summary>
    Task<DevelopmentView> TellAsync(DevelopmentView view, AsOf asOf, CancellationToken cancellation);

    /// <summary>Finds somebody who has a part, by a name as written or by the id of a person.</summary>
    /// <param name="person">A name, or an id.</param>
    /// <param name="transliterated">Whether other transliterations are found too.</param>
    /// <param name="asOf">From where.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<PartyCondition> FindAsync(string person, bool transliterated, AsOf asOf, CancellationToken cancellation);
}

/// <summary>A development as read back, with those who have a part in it.</summary>
internal sealed record ReadBack(DevelopmentView View, IReadOnlyList<PartyRole> Parties);

/// <summary>A name in a development, and who that is.</summary>
/// <param name="Name">As written.</param>
/// <param name="Country">For which country.</param>
/// <param name="Person">Who it is; left out where that isn't known, or not for certain.</param>
/// <param name="Candidates">Who it may be, where several bear that name.</param>
/// <param name="Offices">The offices that the person held then.</param>
public sealed record NamedPerson(
    string Name,
    CountryCode Country,
    PersonLink? Person = null,
    IReadOnlyList<PersonLink>? Candidates = null,
    IReadOnlyList<string>? Offices = null
);

/// <summary>A person to be read under <c>/api/people/{id}</c>.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Name">The name that is shown.</param>
public sealed record PersonLink(Guid Id, string Name);
