using System.Globalization;
using System.Text;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Imports;
using DiplomacyTracker.Imports.Formats;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>However editions of an entry come, late, twice or out of order, the newest holds.</summary>
public sealed class DiaryPropertyTests
{
    private static readonly DateTimeOffset Now = new(2024, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_newest_edition_that_came_holds_and_it_is_always_one_visit()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var dice = new Dice(seed);
            var editions = Enumerable.Range(0, 6).Select(sequence => Edition(dice, sequence)).ToList();
            var came = Enumerable.Range(0, 1 + dice.Below(12)).Select(_ => editions[dice.Below(6)]).ToList();

            DevelopmentLog? log = null;
            foreach (var edition in came)
                log = Taken(log, edition);

            var newest = came.MaxBy(edition => edition.Sequence) ?? editions[0];
            Assert.NotNull(log);
            Assert.Single(log.All, known => known.Entry.Fact is IFounding);
            Assert.Equal((seed, Read(newest)), (seed, Read(log)));

            var count = log.All.Count;
            foreach (var edition in came)
                log = Taken(log, edition);
            Assert.Equal(count, log.All.Count);
        }
    }

    [Theory]
    [InlineData("METHOD:CANCEL", "", "COMMENT:Strike", "Strike")]
    [InlineData(
        "METHOD:PUBLISH",
        "[CANCELLED] ",
        "DESCRIPTION:Lunch\\nReason: a storm\\, they say",
        "a storm, they say"
    )]
    [InlineData("METHOD:PUBLISH", "Canceled: ", "DESCRIPTION:Lunch", null)]
    public void What_is_called_off_before_anybody_heard_of_it_begins_so(
        string method,
        string mark,
        string told,
        string? reason
    )
    {
        var entry = new DiaryEvent("x", $"{mark}Visit of Chile to Peru") { Else = [told] };
        var text = Diary.Of("One", entry).Replace("VERSION:2.0", $"VERSION:2.0\r\n{method}", StringComparison.Ordinal);

        var recorded = Assert.IsType<RecordVisit>(ProposalOf(text).Line[0].Command);
        Assert.Equal((PlanStatus.Cancelled, reason), (recorded.Status, recorded.Reason));
        Assert.Equal("Visit of Chile to Peru", recorded.Purpose);
    }

    [Fact]
    public void Whatever_is_broken_in_an_entry_each_entry_is_accounted_for()
    {
        var whole = Diary.Of(
            "Broken",
            new DiaryEvent("1", "Visit of Chile to Peru")
            {
                Start = ";TZID=Europe/Oslo:20240317T100000",
                End = ";TZID=Europe/Oslo:20240318T100000",
                Location = "Lima, Peru",
                Else =
                [
                    "RRULE:FREQ=MONTHLY;COUNT=3",
                    "EXDATE;TZID=Europe/Oslo:20240417T100000",
                    "ATTENDEE;CN=A. Clerk:mailto:a@b.c",
                ],
            },
            new DiaryEvent("1", "Visit of Chile to Peru")
            {
                Start = ":20240520T100000Z",
                Else = ["RECURRENCE-ID:20240517T080000Z", "DURATION:PT2H", "COMMENT:x", "URL:https://example.org/1"],
            },
            new DiaryEvent("2", "Andean Summit") { Location = "La Paz, Bolivia", Status = "TENTATIVE" }
        );
        for (var seed = 0; seed < 400; seed++)
        {
            var (dice, text) = (new Dice(seed), new StringBuilder(whole));
            for (var change = 0; change <= dice.Below(4); change++)
            {
                var at = 40 + dice.Below(text.Length - 60);
                if (dice.Chance(50))
                    text[at] = dice.Of(":;=,\r\n\\\"0Z9 \0é\uD83D".ToCharArray());
                else
                    text.Remove(at, 1 + dice.Below(12));
            }

            using var file = new MemoryStream(Encoding.UTF8.GetBytes($"{text}"));
            var rows = new IcsFormat().Read(file, new(Now, new Dictionary<string, string>(StringComparer.Ordinal)));
            Assert.All(rows, row => Assert.True(row.Proposal is not null || row.Problem is not null, $"{seed}"));
        }
    }

    [Fact]
    public void What_recurs_only_later_is_told_and_not_forgotten()
    {
        var late = new DiaryEvent("l", "Visit of Chile to Peru")
        {
            Start = ";VALUE=DATE:20300101",
            Else = ["RRULE:FREQ=YEARLY"],
        };
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Diary.Of("Late", late)));
        var row = Assert.Single(
            new IcsFormat().Read(file, new(Now, new Dictionary<string, string>(StringComparer.Ordinal)))
        );

        Assert.Equal(("left-out", "no-instance"), (row.Problem?.Verdict, row.Problem?.Code));
    }

    private static DiaryEvent Edition(Dice dice, int sequence) =>
        new("p-1", $"{dice.Of("State", "Official")} visit of Chile to Peru")
        {
            Sequence = sequence,
            Start = string.Create(CultureInfo.InvariantCulture, $";VALUE=DATE:202407{10 + dice.Below(3)}"),
            // Clocks of other people go back now and then.
            Changed = string.Create(
                CultureInfo.InvariantCulture,
                $"202402{(dice.Chance(80) ? 10 + sequence : 10 + dice.Below(9)):00}T120000Z"
            ),
            Status = dice.Of("CONFIRMED", "TENTATIVE", "CANCELLED"),
        };

    private static DevelopmentLog Taken(DevelopmentLog? log, DiaryEvent edition)
    {
        var proposal = ProposalOf(Diary.Of("Property", edition));
        var taken = new DevelopmentLog(proposal.Development, log?.All ?? []);
        new Intake(taken, proposal, new($"{Guid.Empty}", "", "1", null, null), Now).Take();
        return taken;
    }

    private static Proposal ProposalOf(string diary)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(diary));
        var reading = Assert.Single(new IcsFormat().Read(file, new(Now, new Dictionary<string, string>())));
        return reading.Proposal ?? throw new InvalidOperationException($"{reading.Problem}");
    }

    private static string Read(DiaryEvent edition) =>
        edition.Status is "CANCELLED"
            ? $"cancelled {Kind(edition.Summary)}"
            : $"announced {Kind(edition.Summary)} {edition.Start[^8..]} {(edition.Status is "CONFIRMED" ? "Certain" : "Rumoured")}";

    private static string Read(DevelopmentLog log)
    {
        var report = new Report(DateTimeOffset.MaxValue, [new("Us")]);
        var visit = Story<Visit>.Of(log.Id, log.Entries, report).State;
        return visit.Plan.Status is PlanStatus.Cancelled
            ? $"cancelled {visit.Rank}"
            : $"announced {visit.Rank} {visit.Plan.Planned?.ToString().Replace("-", "", StringComparison.Ordinal)} {visit.Plan.Certainty}";
    }

    private static string Kind(string summary) => summary.Split(' ')[0];
}
