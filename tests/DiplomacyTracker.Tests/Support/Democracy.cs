using DiplomacyTracker.Summits;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Support;

/// <summary>The third Summit for Democracy, in Seoul in March 2024.</summary>
internal static class Democracy
{
    public static readonly Condition IfBlinkenGoes = new("if Blinken attends in person");

    public static readonly Participation Biden = new(
        Usa,
        ParticipationMode.Virtual,
        "Joe Biden",
        "President",
        Condition: IfBlinkenGoes
    );

    public static readonly Participation Kishida = new(Japan, ParticipationMode.Virtual, "Fumio Kishida");

    public static readonly ProgrammePoint Plenary = new("Leaders' plenary", Date("2024-03-20"));

    public static readonly SummitAnnounced Announced = new(
        Report("Yonhap", "2024-01-10"),
        "Third Summit for Democracy",
        "Democracy for Future Generations",
        [Korea],
        Seoul,
        Date("2024-03"),
        Certainty.Likely,
        [],
        [],
        [],
        Date("2024-01-10")
    );

    public static readonly ParticipationSet BidenIf = new(
        Report("Republic World", "2024-02-20"),
        Usa,
        ParticipationMode.Virtual,
        Date("2024-02-20"),
        "Joe Biden",
        "President",
        Condition: IfBlinkenGoes
    );

    public static readonly ParticipantWithdrew BidenOut = new(
        Report("AP", "2024-03-15"),
        Usa,
        Date("2024-03-15"),
        "Joe Biden",
        "schedule"
    );

    public static readonly SummitConfirmed Confirmed = new(
        Report("Reuters", "2024-03-14"),
        Korea,
        Date("2024-03-14"),
        Date("2024-03-18/2024-03-20")
    );

    public static readonly SummitOpened Opened = new(Report("Yonhap", "2024-03-18"), Date("2024-03-18"));

    public static readonly SummitConcluded Closed = new(Report("Yonhap", "2024-03-20"), Date("2024-03-20"));
}
