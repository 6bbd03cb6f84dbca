using DiplomacyTracker.Platform;

namespace DiplomacyTracker.People;

/// <summary>Somebody who acts for countries: how the name is written, which offices they hold and when.</summary>
public sealed partial record Person : IDevelopment<Person>
{
    /// <summary>The role in the ledger under which a person's own spellings are found.</summary>
    internal const string Called = "called";

    /// <summary>The role in the ledger of names that were resolved to the person.</summary>
    internal const string Meant = "meant";

    /// <summary>The same of names that were resolved in one development alone.</summary>
    internal const string MeantThere = "meant-there";

    /// <inheritdoc />
    public static string Kind => "person";

    /// <inheritdoc />
    public static string Collection => "people";

    /// <inheritdoc />
    public static bool TakesPlace => false;

    /// <inheritdoc />
    public static Person Initial { get; } = new();

    /// <inheritdoc />
    public static IReadOnlyDictionary<string, Type> Facts { get; } =
        new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["person-recorded"] = typeof(PersonRecorded),
            ["spelling-added"] = typeof(SpellingAdded),
            ["tenure-recorded"] = typeof(TenureRecorded),
            ["tenure-ended"] = typeof(TenureEnded),
            ["name-resolved"] = typeof(NameResolved),
        };

    /// <summary>The name that is shown; empty as long as nothing is known.</summary>
    public string Name { get; init; } = "";

    /// <summary>For which they act, by what began the record.</summary>
    public IReadOnlyList<CountryCode> Countries { get; init; } = [];

    /// <summary>How else the name is written.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];

    /// <summary>When they were born.</summary>
    public EdtfDate? Born { get; init; }

    /// <summary>The offices as they were reported.</summary>
    public IReadOnlyList<Tenure> Reported { get; init; } = [];

    /// <summary>What was said about their ends.</summary>
    public IReadOnlyList<Ending> Endings { get; init; } = [];

    /// <summary>The names that mean this person.</summary>
    public IReadOnlyList<MeantName> Resolutions { get; init; } = [];

    /// <inheritdoc />
    public bool IsFounded => Name.Length > 0;

    /// <summary>All the ways in which the name is written, the one that is shown first.</summary>
    public IEnumerable<string> Names() =>
        Spellings.Prepend(Name).DistinctBy(name => name.Folded(), StringComparer.Ordinal);

    /// <summary>All countries for which they act, or held an office.</summary>
    public IEnumerable<CountryCode> ActsFor() =>
        Countries.Concat(Reported.Select(tenure => tenure.Office.Country)).Distinct();

    /// <summary>The offices with their ends worked in, whichever was known first.</summary>
    public IEnumerable<Tenure> Tenures() =>
        Reported.Select(tenure => tenure with { Held = Ended(tenure) }).OrderBy(tenure => tenure.Held.Earliest);

    /// <summary>The offices that they may have held between two days, both included.</summary>
    public IEnumerable<Tenure> HeldBetween(DateOnly first, DateOnly last) =>
        Tenures().Where(tenure => tenure.Held.Overlaps(first, last));

    /// <inheritdoc />
    public Person Evolve(Seen seen) =>
        seen.Fact switch
        {
            PersonRecorded e => this with
            {
                Name = e.Name,
                Countries = [.. e.Countries.Distinct()],
                Spellings = [.. e.Spellings, .. Spellings],
                Born = e.Born,
            },
            SpellingAdded e => this with { Spellings = [.. Spellings, e.Spelling] },
            TenureRecorded e => this with { Reported = [.. Reported, new(e.Office, e.Held)] },
            TenureEnded e => this with { Endings = [.. Endings, new(e.Office, e.On)] },
            NameResolved e => this with { Resolutions = [.. Resolutions, new(e.Name, e.Country, e.Development)] },
            _ => this,
        };

    /// <inheritdoc />
    public IEnumerable<DateOnly> Turns() =>
        Tenures()
            .SelectMany(tenure =>
                tenure.Held.Latest == DateOnly.MaxValue
                    ? [tenure.Held.Earliest]
                    : new[] { tenure.Held.Earliest, tenure.Held.Latest.AddDays(1) }
            );

    /// <summary>An open tenure ends with the first end that was reported of its office and isn't before it.</summary>
    private EdtfDate Ended(Tenure tenure)
    {
        var ending = tenure.Held.HasOpenEnd
            ? Endings
                .Where(ending => ending.Office.IsSameAs(tenure.Office) && ending.On.Latest >= tenure.Held.Earliest)
                .MinBy(ending => ending.On.Latest)
            : null;
        return
            ending is not null
            && EdtfDate.TryParse($"{tenure.Held.Text.Split('/')[0]}/{ending.On.End()}", out var span, out _)
            ? span
            : tenure.Held;
    }
}

/// <summary>An office, and from when to when it is held.</summary>
public sealed record Tenure(Office Office, EdtfDate Held);

/// <summary>Somebody left an office.</summary>
public sealed record Ending(Office Office, EdtfDate On);

/// <summary>A name as written means this person: for a country, or in one development of it alone.</summary>
public sealed record MeantName(string Name, CountryCode Country, Guid? Development)
{
    /// <summary>Whether it speaks of that name, folded, for that country.</summary>
    internal bool IsOf(string folded, CountryCode country) => Country == country && Name.Folded() == folded;
}
