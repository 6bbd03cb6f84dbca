using System.Text.Json;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Summits;
using DiplomacyTracker.Tests.Support;
using static DiplomacyTracker.Tests.Support.Democracy;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Summits;

public sealed class CorrectSummitTests
{
    private static readonly SummitAnnounced WithBiden = Announced with { Participants = [Biden] };

    [Fact]
    public void Conditions_keep_their_numbers_when_participants_are_corrected() =>
        new Decision<Summit>(WithBiden).When(Correct("[]")).ThenRefused("not-correctable");

    [Fact]
    public void Participants_are_corrected_beside_their_conditions()
    {
        var command = Correct(
            """
            [{ "country": "JPN", "mode": "in-person" },
             { "country": "USA", "mode": "video-message", "condition": { "text": "if Blinken attends in person" } }]
            """
        );
        var story = Story<Summit>.Of(Development, Recorded(WithBiden), command.Report.Received());
        var folded = Recorded([WithBiden, .. command.Decide(story)]).Seen<Summit>();

        Assert.Equal(
            [(ParticipationMode.InPerson, null), (ParticipationMode.VideoMessage, 1)],
            folded.State.Participants().Select(participant => (participant.Participation.Mode, participant.Condition))
        );
    }

    [Fact]
    public void What_a_condition_depends_on_is_named_by_its_place_in_the_request()
    {
        var on = new Dependency(Event(5), "held");
        var announce = new AnnounceSummit
        {
            Report = By("Yonhap", "2024-01-10"),
            Title = Announced.Title,
            Host = Announced.Host,
            Occurs = Announced.Occurs,
            Participants = [Kishida, Biden with { Condition = new("if Blinken goes", on) }],
            Conditions = [new("if Seoul is safe", on)],
        };

        Assert.Equal(
            [(Event(5), "conditions[0].dependsOn"), (Event(5), "participants[1].condition.dependsOn")],
            announce.Mentions.Select(mention => (mention.Id, mention.Field))
        );
    }

    private static Correct<Summit> Correct(string participants) =>
        new()
        {
            Report = By("Yonhap", "2024-01-12"),
            Scope = Scope.World,
            Changes = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
            {
                ["participants"] = JsonSerializer.Deserialize<JsonElement>(participants),
            },
            Reason = "misread",
        };
}
