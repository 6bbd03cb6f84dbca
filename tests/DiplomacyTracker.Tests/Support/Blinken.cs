using DiplomacyTracker.Countries;
using DiplomacyTracker.Visits;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Support;

/// <summary>The visit of the Secretary of State to Seoul in March 2024, as the papers told it.</summary>
internal static class Blinken
{
    public static readonly CountryCode Usa = Code("USA");
    public static readonly CountryCode Korea = Code("KOR");
    public static readonly CountryCode Japan = Code("JPN");

    public static readonly Party Secretary = new(Usa, "Antony Blinken", "Secretary of State");
    public static readonly Place Seoul = new(Korea, "Seoul");
    public static readonly Place Tokyo = new(Japan, "Tokyo");

    public static readonly VisitScheduled Scheduled = new(
        Report("The Korea Times", "2024-02-19"),
        Secretary,
        Seoul,
        [],
        VisitKind.Unclassified,
        Date("2024-03"),
        Certainty.Likely,
        "Summit for Democracy",
        [],
        Date("2024-02-19")
    );

    public static readonly VisitScheduled Tour = Scheduled with
    {
        Legs = [new(Seoul, Date("2024-03-17/2024-03-18")), new(Tokyo, Date("2024-03-19"))],
    };

    public static readonly VisitConfirmed ConfirmedByHost = new(
        Report("Reuters", "2024-03-14"),
        Korea,
        Date("2024-03-14"),
        Date("2024-03-17/2024-03-18")
    );

    public static readonly VisitCancelled Cancelled = new(
        Report("AFP", "2024-03-10"),
        Date("2024-03-10"),
        Usa,
        Reason: "illness"
    );

    public static readonly VisitBegun Begun = new(Report("Yonhap", "2024-03-17"), Date("2024-03-17"));

    public static readonly VisitConcluded Concluded = new(Report("Yonhap", "2024-03-18"), Date("2024-03-18"));
}
