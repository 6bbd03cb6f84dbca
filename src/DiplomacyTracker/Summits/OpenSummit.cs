namespace DiplomacyTracker.Summits;

/// <summary>The summit begins.</summary>
public sealed record OpenSummit : Command<Summit>
{
    /// <summary>When; left out: on the day on which it became known.</summary>
    public EdtfDate? Occurs { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Summit> story)
    {
        Summit.Legal.Require(nameof(OpenSummit), story.State.Plan.Status);

        var before = story.Last<SummitOpened>();
        return before is not null && (Occurs is null || Occurs == story.State.Plan.Began)
            ? story.AlreadySo(before.Id)
            : [new SummitOpened(story.Report, story.Day(Occurs))];
    }
}

/// <summary>The summit ends.</summary>
public sealed record ConcludeSummit : Command<Summit>
{
    /// <summary>When; left out: when it is known to have ended, or else on the day on which that became known. A span also says when it had begun.</summary>
    public EdtfDate? Occurs { get; init; }

    /// <summary>What came of it, in words.</summary>
    public string? Outcome { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Summit> story)
    {
        Summit.Legal.Require(nameof(ConcludeSummit), story.State.Plan.Status);

        var before = story.Last<SummitConcluded>();
        return
            before is { Fact: SummitConcluded concluded }
            && (Occurs is null || Occurs == story.State.Plan.Ended)
            && (Outcome is null || Outcome == concluded.Outcome)
            ? story.AlreadySo(before.Id)
            : [new SummitConcluded(story.Report, story.Day(Occurs ?? story.State.Plan.Over()), Outcome)];
    }
}
