using System.Text.Json.Serialization;
using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Developments;

/// <summary>A development as a reader sees it, from a vantage and on a day.</summary>
/// <param name="Type">What kind of development it is.</param>
/// <param name="Status">How far it has got on that day.</param>
/// <param name="Occurs">When it takes place, as its sources say it (EDTF).</param>
public abstract record DevelopmentView(
    [property: JsonPropertyOrder(-9)] string Type,
    [property: JsonPropertyOrder(-8)] string Status,
    [property: JsonPropertyOrder(-6)] EdtfDate? Occurs
)
{
    /// <summary>Its id.</summary>
    [JsonPropertyOrder(-10)]
    public Guid Id { get; init; }

    /// <summary>The first day it may take place; left out where nobody says since when.</summary>
    [JsonPropertyOrder(-5)]
    public DateOnly? Earliest => Occurs is { HasOpenStart: false } occurs ? occurs.Earliest : null;

    /// <summary>The last day it may take place; left out where it is still in force.</summary>
    [JsonPropertyOrder(-4)]
    public DateOnly? Latest => Occurs is { HasOpenEnd: false } occurs ? occurs.Latest : null;

    /// <summary>On what it, or a part of it, hangs.</summary>
    public IReadOnlyList<NumberedCondition> Conditions { get; init; } = [];

    /// <summary>Fields of which sources say something else than what is shown; left out where they agree. Of planned dates see alternatives.</summary>
    public IReadOnlyList<FieldClaim>? Otherwise { get; init; }

    /// <summary>What it has to do with other developments.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>Who is named in it, and who that is; left out where nobody is, or while the ledger is behind.</summary>
    public IReadOnlyList<NamedPerson>? People { get; init; }

    /// <summary>How many sources that don't copy one another say so.</summary>
    public int IndependentOrigins { get; init; }

    /// <summary>Whether at least one source still stands by it.</summary>
    public bool Supported { get; init; }

    /// <summary>Since when it is publicly known.</summary>
    public DateTimeOffset? KnownSince { get; init; }

    /// <summary>When something was last said about it.</summary>
    public DateTimeOffset? LastKnownAt { get; init; }

    /// <summary>Who says so, by date of publication.</summary>
    public IReadOnlyList<Citation> Sources { get; init; } = [];

    /// <summary>Where it takes place; null where nobody says where, or it is nowhere in particular.</summary>
    internal virtual Place? Where => null;

    /// <summary>Where it goes one after another, and when, as far as that is known of the stop itself; none where it is all in one country.</summary>
    internal virtual IReadOnlyList<(Place Host, EdtfDate? Occurs)> Stops => [];

    /// <summary>Whether it is a fact between these two while it stands for anybody: not so an agreement that one of them has left.</summary>
    internal virtual bool Binds(CountryCode one, CountryCode other) => true;

    /// <summary>How it is over between these two, though it may go on among others: a sanction that one of its senders has lifted, an agreement that one of them has left.</summary>
    internal virtual EndBetween? EndedBetween(CountryCode one, CountryCode other) => null;

    /// <summary>Whether it is to be in force between these two and isn't yet, whatever it is among others; null where that is as for all.</summary>
    internal virtual bool? Awaits(CountryCode one, CountryCode other) => null;

    /// <summary>Whether it is only to hold, until further notice: in a calendar it stands where that is to begin.</summary>
    internal virtual bool WillHold => false;

    /// <summary>When anything about it last changed, up to the day on which it is read; null where nothing had begun.</summary>
    internal LastTurn? Changed { get; init; }

    /// <summary>When it stands for a country: an agreement from the day on which it binds it.</summary>
    internal virtual EdtfDate? Stands(CountryCode country) => Occurs;

    /// <summary>The same view with what is known of developments of any kind.</summary>
    internal DevelopmentView With(Guid id, Dossier dossier) =>
        this with
        {
            Id = id,
            Conditions = dossier.Conditions,
            Links = dossier.Links,
            Otherwise = dossier.Otherwise is [] ? null : dossier.Otherwise,
            IndependentOrigins = dossier.IndependentOrigins(),
            Supported = dossier.Sources.Any(citation => !citation.Withdrawn),
            KnownSince = dossier.KnownSince,
            LastKnownAt = dossier.LastKnownAt,
            Sources =
            [
                .. dossier.Sources.OrderBy(citation => citation.Source.PublishedAt?.Instant ?? DateTimeOffset.MaxValue),
            ],
        };
}
