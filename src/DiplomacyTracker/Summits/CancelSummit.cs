using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Summits;

/// <summary>The summit is called off: a fact of the world. What was never true is retracted.</summary>
public sealed record CancelSummit : Command<Summit>
{
    /// <summary>Which side called it off.</summary>
    public CountryCode? By { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <summary>When it was called off; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Summit> story)
    {
        Summit.Legal.Require(nameof(CancelSummit), story.State.Plan.Status);
        story.State.RequireParty(By);

        var last = story.Last<SummitCancelled>();
        return
            last is { Fact: SummitCancelled before }
            && before.By == By
            && (Reason is null || Reason == before.Reason)
            && story.State.Plan.Status is PlanStatus.Cancelled
            ? story.AlreadySo(last.Id)
            : [new SummitCancelled(story.Report, story.Day(On), By, Reason)];
    }
}
