using System.Text.Json.Serialization;
using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Developments;

/// <summary>Anything recorded, of one kind: a fold over its facts, and how that reads on a day.</summary>
/// <typeparam name="TSelf">The state itself.</typeparam>
public interface IDevelopment<TSelf>
    where TSelf : IDevelopment<TSelf>
{
    /// <summary>The kind's name: "visit".</summary>
    static abstract string Kind { get; }

    /// <summary>Several of them, as in the routes: "visits".</summary>
    static virtual string Collection => $"{TSelf.Kind}s";

    /// <summary>Its statuses; those of a plan where it says nothing else.</summary>
    static virtual IEnumerable<string> Statuses => Platform.Kebab.All<PlanStatus>();

    /// <summary>The kinds within the kind, for filters: state, working; remarks, threat.</summary>
    static virtual IEnumerable<string> Categories => [];

    /// <summary>The statuses in which it holds until further notice: between two countries it then is among the facts in force.</summary>
    static virtual IReadOnlyList<string> InForce => [];

    /// <summary>The statuses of what binds for a time, and doesn't take place all the while: in a calendar it stands where it began and where it ended.</summary>
    static virtual IReadOnlyList<string> Binding => [];

    /// <summary>The statuses in which it is agreed on, or being so, and doesn't hold yet: between two countries it then is shown as such.</summary>
    static virtual IReadOnlyList<string> Pending => [];

    /// <summary>The statuses in which it is over and done: between two countries the latest of them is shown.</summary>
    static virtual IReadOnlyList<string> Done => [Platform.Kebab.Of(PlanStatus.Held)];

    /// <summary>Whether it takes place at some time, and so stands in a calendar: persons and representation only are.</summary>
    static virtual bool TakesPlace => true;

    /// <summary>Whether a verb (a command's name) may be said in a status, as far as the table of its lifecycle knows.</summary>
    static virtual bool Allows(string verb, string status) => true;

    /// <summary>Its facts by their stored names. Those that begin a development come first.</summary>
    static abstract IReadOnlyDictionary<string, Type> Facts { get; }

    /// <summary>Before anything is known.</summary>
    static abstract TSelf Initial { get; }

    /// <summary>Whether what began it is seen. Before that nobody can speak of it.</summary>
    [JsonIgnore]
    bool IsFounded { get; }

    /// <summary>Works in one more fact. It only remembers: whatever is stored has happened, so nothing is checked here.</summary>
    TSelf Evolve(Seen seen);

    /// <summary>What can be said against a fact by itself, whether it is recorded or what a correction makes of it.</summary>
    /// <param name="fact">Of this kind.</param>
    /// <param name="knownOn">The day on which it is said.</param>
    /// <exception cref="Platform.RefusedException">It can't be true.</exception>
    static abstract void Check(IFact fact, DateOnly knownOn);

    /// <summary>How it reads on a day.</summary>
    DevelopmentView View(Dossier dossier, DateOnly day);

    /// <summary>Status and phase of <see cref="View"/>, without the rest of it, on each of some days in their order.</summary>
    IEnumerable<Stance> Stances(IEnumerable<DateOnly> days);

    /// <summary>The days on which <see cref="View"/> may change, and with it <see cref="Stances"/>; from one to the next nothing does.</summary>
    IEnumerable<DateOnly> Turns();

    /// <summary>On which day a line of its history is read that became known on a day: by all that is to come, where nothing comes by itself.</summary>
    DateOnly ReadOn(DateOnly known) => DateOnly.MaxValue;

    /// <summary>What it is, in a line: who goes where, a title, who says what.</summary>
    Phrase Headline();

    /// <summary>What a fact says that is no act, in a few words for a replay; null where its name says enough.</summary>
    static virtual Phrase? Tell(IFact fact) => null;

    /// <summary>Its own place in lists and relations.</summary>
    Whole Whole(Dossier dossier);

    /// <summary>The texts by which it can be found, without those that every kind has: conditions and sources.</summary>
    IEnumerable<Passage> Texts(Dossier dossier);

    /// <summary>What was done about it or during it, each for itself, for timelines and counts.</summary>
    IEnumerable<Act> Acts(Dossier dossier);
}

/// <summary>What lists and relations must know of a development as a whole.</summary>
/// <param name="Occurs">When it takes place; null where nobody says.</param>
/// <param name="Category">The kind within the kind: "state" of a visit, "threat" of a statement.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Counts">Whether it counts: false while it hangs on an open condition.</param>
/// <param name="Parties">Who has a part in it.</param>
public sealed record Whole(
    EdtfDate? Occurs,
    string Category,
    Certainty? Certainty,
    bool Counts,
    IReadOnlyList<PartyRole> Parties
);

/// <summary>The part that somebody has in a development.</summary>
/// <param name="Country">For whom.</param>
/// <param name="Role">As what: "visitor", "host", "speaker" ...</param>
/// <param name="Side">Who stands opposite to whom.</param>
/// <param name="Person">As written.</param>
public sealed record PartyRole(CountryCode Country, string Role, Side Side, string? Person = null);

/// <summary>Something done, for a timeline.</summary>
/// <param name="Event">The event that reports it.</param>
/// <param name="Name">What was done: "announced", "confirmed", "meeting".</param>
/// <param name="On">When.</param>
/// <param name="Headline">In a line.</param>
/// <param name="Actor">By whom, where one country did it.</param>
/// <param name="Plover">Its PLOVER code, where it has one.</param>
/// <param name="Says">The same without the development's own headline, where that is part of it.</param>
public sealed record Act(
    Guid Event,
    string Name,
    EdtfDate On,
    Phrase Headline,
    CountryCode? Actor = null,
    Plover? Plover = null,
    Phrase? Says = null
)
{
    /// <summary>By whom, where several did it together: each acts towards each of those acted towards.</summary>
    public IReadOnlyList<CountryCode>? Together { get; init; }

    /// <summary>Towards whom; null: towards all who are acted towards in the development.</summary>
    public IReadOnlyList<CountryCode>? Towards { get; init; }

    /// <summary>Those acted towards did it as well: they met, they signed.</summary>
    public bool IsMutual { get; init; }

    /// <summary>Nobody did it: it comes by itself on the day that was named for it, and is told then.</summary>
    public bool ComesByItself { get; init; }

    /// <summary>Nobody who takes part stands by it yet: it is shown, and doesn't count.</summary>
    public bool IsTentative { get; init; }
}
