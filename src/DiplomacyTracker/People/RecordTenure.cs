namespace DiplomacyTracker.People;

/// <summary>They hold, or held, an office.</summary>
public sealed record RecordTenure : Command<Person>
{
    /// <summary>Which.</summary>
    public required Office Office { get; init; }

    /// <summary>From when to when: 2022-05-12/2024-01-10; 2022-05-12/.. as long as no end is known.</summary>
    public required EdtfDate Held { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Person> story)
    {
        var before = story.Last<TenureRecorded>(other => other.Office.IsSameAs(Office) && other.Held == Held);
        return before is null ? [new TenureRecorded(story.Report, Office, Held)] : story.AlreadySo(before.Id);
    }
}
