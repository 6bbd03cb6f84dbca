using DiplomacyTracker.Agreements;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Agreements;

/// <summary>The treaty of 1953 between Korea and the United States, and one of five countries.</summary>
internal static class Treaties
{
    public static readonly Report Nyt = Report("NYT", "1954-11-18");

    public static readonly CountryCode[] Five = [.. "FRA DEU ITA NLD BEL".Split(' ').Select(Code)];

    public static readonly AgreementRecorded Defence = new(
        Nyt,
        "Mutual Defense Treaty",
        [Korea, Usa],
        AgreementKind.MutualDefence,
        Summary: null,
        [],
        Depositary: null,
        Text: null,
        []
    );

    public static readonly NegotiationsOpened Talks = new(
        Report("NYT", "1953-08-05"),
        "Mutual Defense Treaty",
        [Korea, Usa],
        AgreementKind.MutualDefence,
        Summary: null,
        [],
        Depositary: null,
        Text: null,
        Certainty.Likely,
        [],
        Date("1953-08-04")
    );

    public static readonly AgreementSigned Signed = new(Nyt, [new(Korea), new(Usa)], Date("1953-10-01"));

    public static readonly AgreementEnteredIntoForce InForce = new(Nyt, Date("1954-11-17"), []);

    public static readonly AgreementTerminated Ended = new(Report("NYT", "1959-01-01"), Date("1959-01-01"), "replaced");

    public static AgreementRatified Ratified(CountryCode by) => new(Nyt, by, Date("1954-01-15"));

    /// <summary>The treaty of five, signed by all in 1967, and ratified by the first so many.</summary>
    public static IReadOnlyList<IFact> OfFive(int ratified) =>
        [
            Defence with
            {
                Parties = Five,
                Title = "Treaty of five",
            },
            new AgreementSigned(Nyt, [.. Five.Select(country => new Party(country))], Date("1967")),
            .. Five.Take(ratified).Select(country => new AgreementRatified(Nyt, country, Date("1968-03-01"))),
        ];
}
