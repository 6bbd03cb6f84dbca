using DiplomacyTracker.Platform;

namespace DiplomacyTracker.People;

/// <summary>They leave an office.</summary>
public sealed record EndTenure : Command<Person>
{
    /// <summary>Which.</summary>
    public required Office Office { get; init; }

    /// <summary>Their last day in it; left out: the day on which it became known.</summary>
    public EdtfDate? On { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Person> story)
    {
        var on = story.Day(On);
        var before = story.Last<TenureEnded>(other => other.Office.IsSameAs(Office) && (On is null || other.On == on));
        if (before is not null)
            return story.AlreadySo(before.Id);
        if (!story.State.Tenures().Any(tenure => tenure.Office.IsSameAs(Office) && tenure.Held.HasOpenEnd))
            throw new RefusedException(
                "not-in-office",
                $"As far as was known then, {story.State.Name} is not {Office}. Record the tenure first, or correct it.",
                "office"
            );

        return [new TenureEnded(story.Report, Office, on)];
    }
}
