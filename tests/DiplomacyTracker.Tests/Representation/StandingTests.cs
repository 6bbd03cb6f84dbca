using DiplomacyTracker.Developments;
using DiplomacyTracker.Representation;
using static DiplomacyTracker.Tests.Representation.CubaAndUs;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Representation;

/// <summary>How two countries stand on a day.</summary>
public sealed class StandingTests
{
    private static readonly IFact[] Acquainted = [Recognised, Established, Legation];

    [Theory]
    [InlineData("1901-12-31", "none", null, null)]
    [InlineData("1902-05-20", "recognised", null, null)]
    [InlineData("1902-05-27", "established", "Legation", null)]
    [InlineData("1960-06-01", "established", "Embassy", "Ambassador")]
    [InlineData("1962-06-01", "severed", null, "None")]
    [InlineData("1978-06-01", "severed", "InterestsSection", "None")]
    [InlineData("2014-06-01", "severed", "InterestsSection", "None")]
    [InlineData("2016-06-01", "established", "Embassy", null)]
    public void They_stand_as_they_stood(string day, string status, string? mission, string? level)
    {
        var folded = Seen(All);
        var states = Of(States, folded, day);

        Assert.Equal(
            (status, mission, level),
            (Read(folded, day).Status, states.Mission?.ToString(), states.Level?.ToString())
        );
    }

    [Fact]
    public void The_order_of_telling_does_not_matter() =>
        Assert.Equal(
            Read(Seen(All), "1978-06-01").Directions.Select(direction => direction.ProtectedBy),
            Read(Seen([Recognised, .. All.Skip(1).Reverse()]), "1978-06-01").Directions.Select(d => d.ProtectedBy)
        );

    [Fact]
    public void Closed_within_a_year_is_pending_on_its_days()
    {
        var folded = Seen([.. Acquainted, new MissionClosed(Book.Received(), States, Date("1967"))]);

        Assert.Equal(
            (MissionKind.Legation, MissionKind.Legation, null),
            (
                Of(States, folded, "1966-12-31").Mission,
                Of(States, folded, "1967-06-01").Mission,
                Of(States, folded, "1967-12-31").Mission
            )
        );
        Assert.Empty(Read(folded, "1966-12-31").Pending);
        Assert.Equal([new(Event(4), "mission-closed", Date("1967"))], Read(folded, "1967-06-01").Pending);
        Assert.Empty(Read(folded, "1967-12-31").Pending);
    }

    [Fact]
    public void Three_ways_of_calling_home_are_three_grades()
    {
        var head = new CredentialsPresented(
            Book.Received(),
            new(States, "Philip Bonsal"),
            Date("1959-03-03"),
            HeadLevel.Ambassador
        );
        Direction After(IFact fact) => Of(States, Seen([.. Acquainted, head, fact]), "1960-12-31");

        var called = After(new HeadRecalledForConsultations(Book.Received(), States, Date("1960-01-22")));
        var recalled = After(new HeadRecalled(Book.Received(), States, Date("1960-10-28")));
        var withdrawn = After(new HeadWithdrawn(Book.Received(), States, Date("1960-10-28")));

        Assert.Equal(("Philip Bonsal", true, HeadLevel.Ambassador), (called.Head?.Person, called.Away, called.Level));
        Assert.Equal((null, HeadLevel.Ambassador), (recalled.Head, recalled.Level));
        Assert.Equal((null, HeadLevel.ChargeDAffairesAdInterim), (withdrawn.Head, withdrawn.Level));
    }

    [Fact]
    public void A_head_who_is_not_welcome_heads_no_more()
    {
        var folded = Seen([
            .. Acquainted,
            new CredentialsPresented(Book.Received(), new(Cuba, "Nicolás Arroyo"), Date("1958-05-01")),
            new PersonaNonGrataDeclared(Book.Received(), States, Date("1959-01-05"), [new(Cuba, "nicolas arroyo")]),
        ]);

        Assert.NotNull(Of(Cuba, folded, "1959-01-04").Head);
        Assert.Null(Of(Cuba, folded, "1959-01-05").Head);
    }

    [Fact]
    public void Consulates_outlive_relations()
    {
        var folded = Seen([
            .. Acquainted,
            new MissionOpened(Book.Received(), States, MissionKind.Consulate, Date("1920"), "Santiago"),
            Severed,
        ]);

        var states = Of(States, folded, "1962-01-01");
        Assert.Null(states.Mission);
        Assert.Equal([new(MissionKind.Consulate, "Santiago", Date("1920"))], states.Consulates);
    }

    [Fact]
    public void What_does_not_fit_is_shown()
    {
        var late = new MissionOpened(Paper.Received(), Cuba, MissionKind.Embassy, Date("1955"), "Washington");
        var early = Severed with { Report = Paper.Received(), On = Date("1950-01-01") };
        var folded = Seen([.. Acquainted, late, early]);

        Assert.Equal(
            [new(Event(4), nameof(OpenMission), RepresentationStatus.Severed)],
            Read(folded, "2000-01-01").Conflicts
        );
    }

    [Fact]
    public void What_was_done_is_told_in_lines_with_what_it_amounts_to()
    {
        var folded = Seen(All);

        Assert.Equal(
            [
                "recognised: USA recognises CUB, Support",
                "established: CUB and USA establish diplomatic relations, Support",
                "mission-opened: USA opens a legation in Havana, CUB, Support",
                "level-raised: USA is represented in CUB at the level of ambassador, by an embassy, Support",
                "severed: USA severs diplomatic relations with CUB, Sanction",
                "mission-opened: USA opens an interests section in Havana, CUB under the protection of CHE, Support",
                "resumed: CUB and USA resume diplomatic relations, Support",
                "mission-opened: USA opens an embassy in Havana, CUB, Support",
            ],
            folded.State.Acts(folded.Dossier).Select(act => $"{act.Name}: {act.Headline}, {act.Plover}")
        );
    }

    [Fact]
    public void What_one_does_is_done_towards_the_other_and_what_both_do_is_mutual()
    {
        var folded = Seen(All);
        var acts = folded.State.Acts(folded.Dossier).ToList();

        var severed = acts.Single(act => act.Name is "severed");
        Assert.Equal((States, false), (severed.Actor, severed.IsMutual));
        Assert.Equal([Cuba], severed.Towards);
        Assert.All(acts.Where(act => act.Name is "established" or "resumed"), act => Assert.True(act.IsMutual));
    }
}
