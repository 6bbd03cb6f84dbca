using DiplomacyTracker.Platform;

namespace DiplomacyTracker.People;

/// <summary>A person as a reader sees them.</summary>
public sealed record PersonView : DevelopmentView
{
    internal PersonView(PersonStatus status)
        : base("person", Kebab.Of(status), Occurs: null) { }

    /// <summary>The name that is shown.</summary>
    public string Name { get; init; } = "";

    /// <summary>How else it is written.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];

    /// <summary>For which countries they act.</summary>
    public IReadOnlyList<CountryCode> Countries { get; init; } = [];

    /// <summary>When they were born.</summary>
    public EdtfDate? Born { get; init; }

    /// <summary>The offices held on that day.</summary>
    public IReadOnlyList<TenureView> Offices { get; init; } = [];

    /// <summary>All offices that are known, the first first.</summary>
    public IReadOnlyList<TenureView> Tenures { get; init; } = [];

    /// <summary>The names that were resolved to this person.</summary>
    public IReadOnlyList<MeantName> Meant { get; init; } = [];

    /// <summary>In what they took part, the latest first; left out in lists.</summary>
    public IReadOnlyList<Deed>? Did { get; init; }
}

/// <summary>An office as a reader sees it.</summary>
/// <param name="Country">Which country's.</param>
/// <param name="Title">As written.</param>
/// <param name="Role">What it is.</param>
/// <param name="Held">From when to when (EDTF).</param>
public sealed record TenureView(CountryCode Country, string Title, OfficeRole Role, EdtfDate Held)
{
    internal static TenureView Of(Tenure tenure) =>
        new(tenure.Office.Country, tenure.Office.Title, tenure.Office.Is(), tenure.Held);
}

/// <summary>Something that a person took part in.</summary>
/// <param name="Id">Of the development.</param>
/// <param name="Type">Of which kind it is.</param>
/// <param name="Role">As what they took part: visitor, met, speaker, participant.</param>
/// <param name="Status">How far it has got on the day asked for.</param>
/// <param name="Occurs">When (EDTF).</param>
/// <param name="Headline">In a line.</param>
/// <param name="Href">Where to read on.</param>
/// <param name="Offices">The offices that they held then.</param>
public sealed record Deed(
    Guid Id,
    string Type,
    string Role,
    string Status,
    EdtfDate? Occurs,
    Phrase? Headline,
    string Href,
    IReadOnlyList<string> Offices
);

public sealed partial record Person
{
    /// <inheritdoc />
    public IEnumerable<Stance> Stances(IEnumerable<DateOnly> days) => days.Select(day => Stance.Of(StatusOn(day)));

    /// <inheritdoc />
    public DevelopmentView View(Dossier dossier, DateOnly day)
    {
        var offices = HeldBetween(day, day).Select(TenureView.Of).ToList();
        return new PersonView(StatusOn(day))
        {
            Name = Name,
            Spellings = [.. Names().Skip(1)],
            Countries = [.. ActsFor()],
            Born = Born,
            Offices = offices,
            Tenures = [.. Tenures().Select(TenureView.Of)],
            Meant = Resolutions,
        };
    }

    private PersonStatus StatusOn(DateOnly day) =>
        HeldBetween(day, day).Any() ? PersonStatus.InOffice : PersonStatus.OutOfOffice;

    /// <summary>On nobody's side: a person has a place in the ledger only to be found by name and by office.</summary>
    public Whole Whole(Dossier dossier) =>
        new(
            Occurs: null,
            Kind,
            Certainty: null,
            Counts: true,
            [
                .. ActsFor()
                    .SelectMany(country => Names().Select(name => new PartyRole(country, Called, Side.None, name))),
                .. Resolutions.Select(named => new PartyRole(
                    named.Country,
                    named.Development is null ? Meant : MeantThere,
                    Side.None,
                    named.Name
                )),
                .. Reported.Select(tenure => new PartyRole(
                    tenure.Office.Country,
                    Kebab.Of(tenure.Office.Is()),
                    Side.None,
                    tenure.Office.Title
                )),
            ]
        );

    /// <inheritdoc />
    public IEnumerable<Act> Acts(Dossier dossier) => [];
}
