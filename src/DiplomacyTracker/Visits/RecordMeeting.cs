using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Visits;

/// <summary>The visitor meets somebody. Who meets has arrived.</summary>
public sealed record RecordMeeting : Command<Visit>
{
    /// <summary>When; left out: on the day on which it became known.</summary>
    public EdtfDate? Occurs { get; init; }

    /// <summary>Whom: at least one.</summary>
    public required IReadOnlyList<Party> With { get; init; }

    /// <summary>In which form.</summary>
    public MeetingFormat? Format { get; init; }

    /// <summary>Where, as written.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Place { get; init; }

    /// <summary>What was said of it, in words.</summary>
    public string? Summary { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Visit> story)
    {
        Visit.Legal.Require(nameof(RecordMeeting), story.State.Plan.Status);

        var held = new MeetingHeld(story.Report, story.Day(Occurs), With, Format, Place, Summary);
        var before = story.Last<MeetingHeld>(other => IsSame(other, held));
        return before is null ? [held] : story.AlreadySo(before.Id);
    }

    private static bool IsSame(MeetingHeld one, MeetingHeld other) =>
        one.Occurs == other.Occurs
        && one.Format == other.Format
        && one.Place == other.Place
        && one.Summary == other.Summary
        && one.With.SequenceEqual(other.With);
}
