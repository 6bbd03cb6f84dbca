using DiplomacyTracker.Countries;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Countries;

public sealed class ResolutionTests
{
    /// <summary>Chapters of the list of relations with a heading whose date doesn't lead to one country, and why.</summary>
    private static readonly Dictionary<string, string> Unresolved = new(StringComparer.Ordinal)
    {
        ["Algeria"] = "spans Regency and Republic",
        ["Austrian Empire"] = "1797 is before the Empire; a span includes Austria-Hungary",
        ["Bangladesh"] = "1949 was East Bengal, in Pakistan",
        ["China"] = "1949 had two governments",
        ["Czechoslovakia"] = "consulates of before 1918 were in Austria-Hungary",
        ["Eritrea"] = "1933 stands there for 1993",
        ["Germany"] = "1785 and 1797 are before it; from 1949 to 1990 there were two",
        ["Hanseatic Republics"] = "always three states, or before they were sovereign",
        ["Hesse"] = "Grand Duchy and Electorate",
        ["Holy See"] = "spans the Papal States and their end",
        ["Indonesia"] = "1801 was of the Dutch",
        ["Iraq"] = "1888 was Ottoman",
        ["Italy"] = "before 1861",
        ["Kingdom of Serbia/Yugoslavia"] = "1918 and 1992 are the years of change",
        ["Libya"] = "spans Regency and Kingdom",
        ["Malaysia"] = "before 1963 there was Malaya",
        ["Mali"] = "in 1960 a federation and a republic",
        ["Montenegro"] = "1920 and 1921 are after its end",
        ["Republic of Genoa"] = "after its end in 1805",
        ["The Grand Duchy of Tuscany"] = "after its end in 1860",
    };

    [Theory]
    [InlineData("Korea", "1890", "XKJ")]
    [InlineData("Korea", "1930", "")]
    [InlineData("Korea", "2020", "KOR PRK")]
    [InlineData("South Korea", "1890", "")]
    [InlineData("Congo", "1900", "XCF")]
    [InlineData("Congo", "1970", "COD COG")]
    [InlineData("Virgin Islands", "1990", "VGB VIR")]
    [InlineData("Vietnam", "1970", "RVN VDR")]
    [InlineData("Viet-Nam", "1970", "RVN VDR")]
    [InlineData("Republic of Viet-Nam", "1967", "RVN")]
    [InlineData("Guinea Bissau", "1980", "GNB")]
    [InlineData("St. Vincent", "1983", "VCT")]
    [InlineData("Trinidad & Tobago", "1983", "TTO")]
    [InlineData("The West Indies", "1960", "XWI")]
    [InlineData("Palestinian Authority", "1998", "PSE")]
    [InlineData("Palestinian Authority", "1990", "")]
    [InlineData("Greece (government-in-exile)", "1942", "GRC")]
    [InlineData("Libya (Transitional Government)", "2011", "LBY")]
    [InlineData("Korea (Seoul)", "1970", "")]
    [InlineData("Myanmar (Burma)", "2015", "MMR")]
    [InlineData("Macedonia/FYROM", "2015", "MKD")]
    [InlineData("Denmark (Greenland)", "2015", "")]
    [InlineData("Russia/Ukraine", "2015", "")]
    [InlineData("St Lucia", "1983", "LCA")]
    [InlineData("West Bank", "2022", "PSE")]
    [InlineData("PRC", "1948", "")]
    [InlineData("US", "1990", "USA")]
    [InlineData("Congo, Dem. Rep.", "2015", "COD")]
    [InlineData("Vietnam", "1976-07-02", "VNM")]
    [InlineData("Germany", "1913", "DEU")]
    [InlineData("Germany", "1970", "DDR DEU")]
    [InlineData("Germany", "1991-05-19", "DEU")]
    [InlineData("China", "1930", "CHN")]
    [InlineData("China", "1960", "CHN TWN")]
    [InlineData("China", "2020", "CHN")]
    [InlineData("China, Republic of", "1945-04-26", "CHN")]
    [InlineData("China, Republic of", "1961", "TWN")]
    [InlineData("Yugoslavia", "1942", "YUG")]
    [InlineData("Yugoslavia", "2001", "SCG")]
    [InlineData("Yugoslavia", "1992", "SCG YUG")]
    [InlineData("Yugoslavia", "2010", "")]
    [InlineData("Yemen", "1960", "YAR")]
    [InlineData("Yemen", "1970", "YAR YMD")]
    [InlineData("Tanganyika", "1961-07-17", "XTY")]
    [InlineData("Poland (government-in-exile)", "1941-04-06", "POL")]
    [InlineData("Poland (government-in-exile)", "1960", "")]
    [InlineData("Hawaii", "1874", "HWI")]
    [InlineData("Hawaii", "1960", "")]
    [InlineData("Ireland", "1850", "IRL")]
    [InlineData("Allemagne", "2020", "DEU")]
    [InlineData("Corea del Sur", "2020", "KOR")]
    public void A_name_means_who_bore_it_then(string name, string on, string codes) =>
        Assert.Equal(codes, Codes(Gazetteer.Resolve(name, EdtfDate.Parse(on))));

    [Theory]
    [InlineData("Korea", ResolutionResult.Ambiguous)]
    [InlineData("Germany", ResolutionResult.Ambiguous)]
    [InlineData("Yugoslavia", ResolutionResult.Ambiguous)]
    [InlineData("Czechoslovakia", ResolutionResult.Found)]
    [InlineData("U.S.S.R.", ResolutionResult.Found)]
    [InlineData("Narnia", ResolutionResult.Unknown)]
    [InlineData("", ResolutionResult.Unknown)]
    public void Without_a_date_a_name_is_found_that_only_one_ever_bore(string name, ResolutionResult result) =>
        Assert.Equal(result, Gazetteer.Resolve(name).Result);

    [Theory]
    [InlineData("South Korea", "KOR")]
    [InlineData("Korea, South", "KOR")]
    [InlineData("Korea, Republic of", "KOR")]
    [InlineData("China, People’s Republic of", "CHN")]
    [InlineData("Cote d’Ivoire", "CIV")]
    [InlineData("Ivory Coast", "CIV")]
    [InlineData("Burma", "MMR")]
    [InlineData("Türkiye", "TUR")]
    [InlineData("turkiye", "TUR")]
    [InlineData("Tu\u0308rkiye", "TUR")]
    [InlineData("  SÃO  TOMÉ and principe ", "STP")]
    [InlineData("Vatican City", "VAT")]
    [InlineData("Bosnia-Herzegovina", "BIH")]
    [InlineData("Niger", "NER")]
    [InlineData("Guinea", "GIN")]
    [InlineData("Upper Volta", "BFA")]
    [InlineData("Swaziland", "SWZ")]
    [InlineData("Democratic Republic of the Congo (Zaire)", "COD")]
    [InlineData("Western Samoa", "WSM")]
    [InlineData("Union of South Africa", "ZAF")]
    [InlineData("Germany, Federal Republic of", "DEU")]
    [InlineData("Yemen Arab Republic", "YAR")]
    [InlineData("Malaya", "XML")]
    [InlineData("Kosovo", "XKX")]
    [InlineData("Zimbabwe Rhodesia", "RHO")]
    public void A_name_is_found_however_it_is_spelt(string name, string code) =>
        Assert.Equal(code, Gazetteer.ByName(name)?.Code);

    // Not among the data above: an attribute can't hold half of a surrogate pair.
    [Fact]
    public void What_is_no_Unicode_is_no_name() => Assert.Null(Gazetteer.ByName("\ud800"));

    [Fact]
    public void Every_name_in_the_list_of_relations_resolves_at_its_date()
    {
        var unresolved = new SortedSet<string>(StringComparer.Ordinal);
        var rows = 0;
        using var csv = CsvHelperOf(SharedData.Read("us-relations/relations-a-m.csv"));
        while (csv.Read())
        {
            var (name, heading) = (csv.GetString("country").TrimEnd('*'), csv.GetString("heading_date_edtf"));
            if (!EdtfDate.TryParse(heading, out var date, out _))
                continue;

            rows++;
            if (Gazetteer.Resolve(name, date).Result is not ResolutionResult.Found)
                unresolved.Add(name);
        }

        Assert.InRange(rows, 400, 749);
        Assert.Equal(Unresolved.Keys, unresolved);
    }

    private static CsvHelper.CsvReader CsvHelperOf(byte[] file) =>
        CsvHelper.CsvReader.Create(new MemoryStream(file), new CsvHelper.CsvReaderOptions { Separator = ',' });

    private static string Codes(Resolution resolution) =>
        string.Join(' ', resolution.Candidates.Select(country => country.Code));
}
