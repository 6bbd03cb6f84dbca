using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Statements;

/// <summary>Those who said it take it back: a fact of the world. What was never said is retracted.</summary>
public sealed record WithdrawStatement : Command<Statement>
{
    /// <summary>Which of those who spoke; left out: the speaker.</summary>
    public CountryCode? By { get; init; }

    /// <summary>Why.</summary>
    [JsonConverter(typeof(ShortText))]
    public string? Reason { get; init; }

    /// <summary>When; left out: on the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Statement> story)
    {
        Statement.Legal.Require(nameof(WithdrawStatement), story.State.Status);
        story.State.RequireSpeaker(By);

        var by = By ?? story.State.Speakers().First().Country;
        var before = story.Last<StatementWithdrawn>(other =>
            other.By == by && (Reason is null || Reason == other.Reason)
        );
        return before is null
            ? [new StatementWithdrawn(story.Report, by, story.Day(On), Reason)]
            : story.AlreadySo(before.Id);
    }
}
