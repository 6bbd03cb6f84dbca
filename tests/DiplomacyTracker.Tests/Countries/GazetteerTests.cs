using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Tests.Countries;

public sealed class GazetteerTests
{
    private static readonly string[] Regions =
    [
        .. Gazetteer.All.Where(country => country.Kind is CountryKind.Listed).Select(country => country.Region ?? ""),
    ];

    /// <summary>Another ruled in between, for years; the successors are those of today.</summary>
    private static readonly string[] Interrupted =
    [
        "XAL",
        "XCF",
        "XKJ",
        "XMG",
        "XOF",
        "XTV",
        "XAM",
        "XAZ",
        "XGG",
        "XUN",
    ];

    [Fact]
    public void The_list_has_all_249_entries_of_ISO_and_at_least_60_others()
    {
        var listed = Gazetteer.All.Where(country => country.Kind is CountryKind.Listed).ToList();

        Assert.Equal(249, listed.Count);
        Assert.Equal(249, listed.Select(country => country.Alpha2).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(249, listed.Select(country => country.Numeric).Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(Gazetteer.All.Count - listed.Count, 60, 200);
        Assert.Distinct(Gazetteer.All.Select(country => country.Code), StringComparer.Ordinal);
    }

    [Fact]
    public void Each_entry_of_ISO_is_written_as_ISO_writes_it() =>
        Assert.All(
            Gazetteer.All.Where(country => country.Kind is CountryKind.Listed),
            country =>
            {
                Assert.Matches("^[A-Z]{3} [A-Z]{2} [0-9]{3}$", $"{country.Code} {country.Alpha2} {country.Numeric}");
                Assert.Null(country.Until);
            }
        );

    [Fact]
    public void Every_entry_says_where_it_is_and_what_it_is_called() =>
        Assert.All(
            Gazetteer.All,
            country =>
            {
                Assert.Matches("^[A-Z]{3}$", country.Code);
                Assert.Equal(["en", "fr", "es"], country.Names.Keys);
                Assert.All(country.Names.Values, name => Assert.Matches(@"^\S(.*\S)?$", name));
                Assert.Contains(country.Region, Regions);
                if (country.Capital is not { } capital)
                    Assert.Contains(country.Code, "ATA BVT HMD UMI", StringComparison.Ordinal);
                else
                    Assert.True(capital is { Name.Length: > 1, Lat: > -90 and < 90, Lon: > -180 and <= 180 });
            }
        );

    [Fact]
    public void A_state_without_a_code_of_ISO_has_its_years() =>
        Assert.All(
            Gazetteer.All.Where(country => country.Kind is not CountryKind.Listed),
            country =>
            {
                Assert.NotNull(country.Since);
                Assert.True(country.Until is null || country.Since.Earliest < country.Until.Latest);
            }
        );

    [Fact]
    public void A_successor_takes_over_within_two_years_or_leaves_a_state_that_goes_on() =>
        Assert.All(
            from country in Gazetteer.All
            where !Interrupted.Contains(country.Code)
            from successor in Edition.Current.SuccessorsOf(country.Code)
            select (country, successor),
            pair =>
            {
                var (country, successor) = pair;
                var begins = successor.Since?.Earliest ?? DateOnly.MinValue;
                var ends = country.Until?.Latest ?? DateOnly.MaxValue.AddYears(-2);
                Assert.True(begins <= ends.AddYears(2), $"{successor.Code} begins long after {country.Code} ended.");
                Assert.True(
                    (successor.Until?.Latest ?? DateOnly.MaxValue) >= ends,
                    $"{successor.Code} ended before {country.Code}."
                );
                Assert.Contains(country, Edition.Current.PredecessorsOf(successor.Code));
            }
        );

    [Fact]
    public void Each_country_is_found_under_its_names_or_among_others_while_it_exists() =>
        Assert.All(
            from country in Gazetteer.All
            from name in country.Names.Values
            from day in Ends(country.Since, country.Until)
            select (country, name, day),
            row => Assert.Contains(row.country, Gazetteer.Resolve(row.name, EdtfDate.On(row.day)).Candidates)
        );

    [Fact]
    public void Each_alias_is_found_while_it_is_used()
    {
        var ambiguous = new HashSet<string>(StringComparer.Ordinal);
        foreach (var country in Gazetteer.All)
        foreach (var alias in Edition.Current.AliasesOf(country.Code))
        foreach (var day in Ends(alias.Since ?? country.Since, alias.Until ?? country.Until))
        {
            var resolution = Gazetteer.Resolve(alias.Name, EdtfDate.On(day));
            Assert.Contains(country, resolution.Candidates);
            if (resolution.Result is ResolutionResult.Ambiguous)
                ambiguous.Add(alias.Name);
        }

        Assert.Equal(
            "Alemania|Allemagne|China|Chine|Congo|Corea|Corée|Germany|Hanseatic Cities|Hanseatic Republics|Hesse|Holy See|Korea|Rusia|Russia|Russie|Saint Martin|Saint-Martin|The Congo|Viet Nam|Vietnam|Virgin Islands|Yemen",
            string.Join('|', ambiguous.Order(StringComparer.Ordinal))
        );
    }

    [Fact]
    public void The_former_version_stays_as_it_was()
    {
        var former = Edition.Of("iso-3166-1/2024-1");

        Assert.Equal(249, former.All.Count);
        Assert.Equal("Saint Helena", former.Find("SHN")?.Name);
        Assert.Equal("Saint Helena, Ascension and Tristan da Cunha", Gazetteer.Find("SHN")?.Name);
        Assert.Null(former.Find("SUN"));
        Assert.Equal("MMR", former.Resolve("Burma").Country?.Code);
    }

    [Fact]
    public void A_code_of_ours_is_none_that_ISO_may_give() =>
        Assert.All(
            Gazetteer.All.Where(country => country.Kind is CountryKind.Unlisted),
            country =>
                Assert.True(
                    country.Code[0] is 'X' || Taken.Contains(country.Code, StringComparison.Ordinal),
                    country.Code
                )
        );

    // Of the Correlates of War, and HWI.
    private const string Taken = "AUH BAD BAV HAN HSE HSG HWI MEC MOD PAP PMA RVN SAX SIC TUS UAR WRT YAR ZAN";

    private static IEnumerable<DateOnly> Ends(EdtfDate? since, EdtfDate? until) =>
        [since?.Latest ?? new(1950, 1, 1), until?.Earliest ?? new(2026, 11, 1)];
}
