using DiplomacyTracker.People;
using DiplomacyTracker.Promises;
using DiplomacyTracker.Relations;

namespace DiplomacyTracker.Profile;

/// <summary>A country: what it is, and how it stands with others on a day. Lists are short; addresses lead to all of it.</summary>
/// <param name="Country">Itself.</param>
/// <param name="Aliases">Other names that sources use.</param>
/// <param name="Predecessors">Of which it was a part, or whose place it took.</param>
/// <param name="Successors">Which took its place, or left it.</param>
/// <param name="From">Visits are counted from this day on ...</param>
/// <param name="To">... up to this one.</param>
/// <param name="Visits">Who visits whom.</param>
/// <param name="Agreements">Those in force that bind it.</param>
/// <param name="Incidents">Those that are open, without sanctions.</param>
/// <param name="Sanctions">Those in force, by it and against it.</param>
/// <param name="Representation">With how many it stands how.</param>
/// <param name="Offices">Who holds which office on that day.</param>
/// <param name="Relations">With whom it stands best and worst.</param>
/// <param name="Promises">What became of what was announced with it, over five years.</param>
/// <param name="Links">Where there is more, by what it is.</param>
/// <param name="AsOf">From where.</param>
public sealed record CountryProfile(
    Country Country,
    IReadOnlyList<Alias> Aliases,
    IReadOnlyList<CountryName> Predecessors,
    IReadOnlyList<CountryName> Successors,
    DateOnly From,
    DateOnly To,
    VisitsBothWays Visits,
    Several Agreements,
    Several Incidents,
    SanctionsBothWays Sanctions,
    RepresentationInBrief Representation,
    IReadOnlyList<OfficeHeld> Offices,
    RelationsInBrief Relations,
    Figures Promises,
    IReadOnlyDictionary<string, string> Links,
    AsOf AsOf
);

/// <summary>Visits in both directions.</summary>
/// <param name="Out">Its own people to others.</param>
/// <param name="In">Others to it.</param>
public sealed record VisitsBothWays(VisitsOneWay Out, VisitsOneWay In);

/// <summary>Visits in one direction.</summary>
/// <param name="Held">How many were held in the window.</param>
/// <param name="With">With whom, the most first, then by code; a visit to several counts with each.</param>
/// <param name="Latest">The latest that was held, ever.</param>
/// <param name="Next">The next that is to come, by its first possible day.</param>
/// <param name="Underway">Going on that day.</param>
public sealed record VisitsOneWay(
    int Held,
    IReadOnlyList<CountOfCountry> With,
    InBrief? Latest,
    InBrief? Next,
    IReadOnlyList<InBrief> Underway
);

/// <summary>How often with a country.</summary>
/// <param name="Country">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Count">How often.</param>
/// <param name="Address">How the two stand.</param>
public sealed record CountOfCountry(string Country, string Name, int Count, string Address);

/// <summary>Several developments.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Items">The latest of them, at most 20.</param>
public sealed record Several(int Count, IReadOnlyList<InBrief> Items);

/// <summary>Sanctions.</summary>
/// <param name="By">By the country.</param>
/// <param name="Against">Against it.</param>
public sealed record SanctionsBothWays(Several By, Several Against);

/// <summary>A development in a line.</summary>
/// <param name="Development">Its id.</param>
/// <param name="Type">Of which kind it is.</param>
/// <param name="Headline">What it is.</param>
/// <param name="Status">How far it has got on that day.</param>
/// <param name="Occurs">When (EDTF); an agreement in force since it binds the country.</param>
/// <param name="With">The other countries in it.</param>
/// <param name="Address">Where it can be read.</param>
public sealed record InBrief(
    Guid Development,
    string Type,
    Phrase Headline,
    string Status,
    EdtfDate? Occurs,
    IReadOnlyList<CountryName> With,
    string Address
);

/// <summary>How it is represented.</summary>
/// <param name="Counts">With how many it stands how, by status.</param>
/// <param name="With">With whom, by code.</param>
public sealed record RepresentationInBrief(IReadOnlyDictionary<string, int> Counts, IReadOnlyList<StandsWith> With);

/// <summary>How it stands with one other.</summary>
/// <param name="Country">The other's code.</param>
/// <param name="Name">The other's name.</param>
/// <param name="Status">recognised, established, suspended or severed.</param>
/// <param name="Address">Where it can be read.</param>
public sealed record StandsWith(string Country, string Name, string Status, string Address);

/// <summary>With whom it stands best and worst, by the matrix; pairs below the minimum of acts have no place here.</summary>
/// <param name="By">score where any pair has one, else counts: cooperation and conflict.</param>
/// <param name="MinimumActs">With fewer acts that count a pair is left out.</param>
/// <param name="Strongest">At most five, the best first.</param>
/// <param name="MostStrained">At most five, the worst first.</param>
public sealed record RelationsInBrief(
    string By,
    int MinimumActs,
    IReadOnlyList<RelationInBrief> Strongest,
    IReadOnlyList<RelationInBrief> MostStrained
);

/// <summary>A relation in a line.</summary>
/// <param name="Country">The other's code.</param>
/// <param name="Name">The other's name.</param>
/// <param name="Counts">How often they acted towards one another.</param>
/// <param name="Score">The mean of both ways, or that of the only way that has one.</param>
/// <param name="Address">The relation, with its reasons.</param>
public sealed record RelationInBrief(string Country, string Name, PairCounts? Counts, decimal? Score, string Address);
