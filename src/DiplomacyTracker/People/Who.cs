using DiplomacyTracker.Platform;

namespace DiplomacyTracker.People;

/// <summary>Who may be meant by a name as written. It is never guessed: several remain several.</summary>
/// <param name="Candidates">None where nobody bears it; one where it is found.</param>
internal sealed record Who(IReadOnlyList<Folded<Person>> Candidates)
{
    /// <summary>Who it is, if just one can be meant.</summary>
    public Folded<Person>? Found => Candidates is [var only] ? only : null;

    /// <summary>First what was said of that development, then what was said of that country, then who bears just that name.</summary>
    /// <param name="folded">The name as written, folded.</param>
    /// <param name="country">For which country it was written.</param>
    /// <param name="development">Where; null for anywhere.</param>
    /// <param name="people">All who bear the name or were said to be meant by it.</param>
    public static Who Of(string folded, CountryCode country, Guid? development, IReadOnlyList<Folded<Person>> people)
    {
        if (development is not null && MeantIn(folded, country, development, people) is { Count: > 0 } there)
            return new(there);
        if (MeantIn(folded, country, development: null, people) is { Count: > 0 } meant)
            return new(meant);

        return new([
            .. people.Where(person =>
                person.State.ActsFor().Contains(country) && person.State.Names().Any(name => name.Folded() == folded)
            ),
        ]);
    }

    private static List<Folded<Person>> MeantIn(
        string folded,
        CountryCode country,
        Guid? development,
        IReadOnlyList<Folded<Person>> people
    ) =>
        [
            .. people.Where(person =>
                person.State.Resolutions.Any(said => said.Development == development && said.IsOf(folded, country))
            ),
        ];
}
