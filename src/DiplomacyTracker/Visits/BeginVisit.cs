namespace DiplomacyTracker.Visits;

/// <summary>The visitor arrives.</summary>
public sealed record BeginVisit : Command<Visit>
{
    /// <summary>When; left out: on the day on which it became known.</summary>
    public EdtfDate? Occurs { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Visit> story)
    {
        Visit.Legal.Require(nameof(BeginVisit), story.State.Plan.Status);

        var before = story.Last<VisitBegun>();
        return before is not null && (Occurs is null || Occurs == story.State.Plan.Began)
            ? story.AlreadySo(before.Id)
            : [new VisitBegun(story.Report, story.Day(Occurs))];
    }
}

/// <summary>The visitor leaves.</summary>
public sealed record ConcludeVisit : Command<Visit>
{
    /// <summary>When; left out: when it is known to have ended, or else on the day on which that became known. A span also says when it had begun.</summary>
    public EdtfDate? Occurs { get; init; }

    /// <summary>What came of it, in words.</summary>
    public string? Outcome { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<Visit> story)
    {
        Visit.Legal.Require(nameof(ConcludeVisit), story.State.Plan.Status);

        var before = story.Last<VisitConcluded>();
        return
            before is { Fact: VisitConcluded concluded }
            && (Occurs is null || Occurs == story.State.Plan.Ended)
            && (Outcome is null || Outcome == concluded.Outcome)
            ? story.AlreadySo(before.Id)
            : [new VisitConcluded(story.Report, story.Day(Occurs ?? story.State.Plan.Over()), Outcome)];
    }
}
