using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Representation;

/// <summary>How two countries represent themselves to one another, as a reader sees it.</summary>
public sealed record RepresentationView : DevelopmentView
{
    internal RepresentationView(RepresentationStatus status, EdtfDate? occurs)
        : base("representation", Kebab.Of(status), occurs) { }

    /// <summary>The two, in the order of their codes.</summary>
    public IReadOnlyList<CountryCode> Between { get; init; } = [];

    /// <summary>Since when they stand so.</summary>
    public EdtfDate? Since { get; init; }

    /// <summary>Which of the two brought that about; left out where both did.</summary>
    public CountryCode? By { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Who has recognised the other by that day.</summary>
    public IReadOnlyList<Recognition> RecognisedBy { get; init; } = [];

    /// <summary>How each is represented in the other on that day.</summary>
    public IReadOnlyList<Direction> Directions { get; init; } = [];

    /// <summary>What may have been done by that day already: its date is not exact enough to tell.</summary>
    public IReadOnlyList<Pending> Pending { get; init; } = [];

    /// <summary>What doesn't fit what was done before it, by all that is known.</summary>
    public IReadOnlyList<OutOfOrder> Conflicts { get; init; } = [];
}

/// <summary>Something done within a span in which the day lies.</summary>
/// <param name="Event">The event that reports it.</param>
/// <param name="Act">What was done.</param>
/// <param name="On">When, as exact as is known.</param>
public sealed record Pending(Guid Event, string Act, EdtfDate On);

/// <summary>A fact that doesn't fit what was done before it. It is shown, never refused and never hidden.</summary>
/// <param name="Event">The fact.</param>
/// <param name="Verb">What it reports.</param>
/// <param name="Status">The status in which that should not have been possible.</param>
public sealed record OutOfOrder(Guid Event, string Verb, RepresentationStatus Status);

public sealed partial record MutualRepresentation
{
    /// <inheritdoc />
    public IEnumerable<Stance> Stances(IEnumerable<DateOnly> days)
    {
        var (deeds, standing, done) = (InWorldOrder().ToList(), Standing.Before(Between), 0);
        foreach (var day in days)
        {
            for (; done < deeds.Count && deeds[done].On.HasOccurredBy(day); done++)
                standing = standing.Then(deeds[done]);
            // Behind one whose day is not known well enough, others may have been done.
            var others = deeds
                .Skip(done)
                .TakeWhile(deed => deed.On.Earliest <= day)
                .Where(deed => deed.On.HasOccurredBy(day));
            yield return Stance.Of(others.Aggregate(standing, (before, deed) => before.Then(deed)).Status);
        }
    }

    /// <inheritdoc />
    public DevelopmentView View(Dossier dossier, DateOnly day)
    {
        var standing = At(day);
        return new RepresentationView(standing.Status, Occurs())
        {
            Between = Between,
            Since = standing.Since,
            By = standing.By,
            Reason = standing.Reason,
            RecognisedBy = standing.Recognitions,
            Directions = standing.Directions,
            Pending =
            [
                .. Told()
                    .Where(told => told.Deed.On.Earliest <= day && !told.Deed.On.HasOccurredBy(day))
                    .Select(told => new Pending(told.Deed.Event, told.Deed.Name(told.Before), told.Deed.On)),
            ],
            Conflicts =
            [
                .. Told()
                    .Where(told => IsOdd(told.Deed.Verb, told.Deed.Mission, told.Before.Status))
                    .Select(told => new OutOfOrder(told.Deed.Event, told.Deed.Verb, told.Before.Status)),
            ],
        };
    }

    /// <summary>From the first that is known of them until further notice.</summary>
    private EdtfDate? Occurs() =>
        InWorldOrder().FirstOrDefault() is { } first ? EdtfDate.Span(first.On.Start(), null) ?? first.On : null;

    /// <summary>What was done in the order of the world, each with how they stood before it.</summary>
    private IEnumerable<(Deed Deed, Standing Before)> Told()
    {
        var standing = Standing.Before(Between);
        foreach (var deed in InWorldOrder())
        {
            yield return (deed, standing);
            standing = standing.Then(deed);
        }
    }

    /// <summary>Whether that should not have been possible; what is first heard of fits whatever was before.</summary>
    private static bool IsOdd(string verb, MissionKind? mission, RepresentationStatus status) =>
        verb is not nameof(RecordRepresentation)
        && (Legal.Next(verb, status) is null || (verb is nameof(OpenMission) && LacksRelations(mission, status)));

    private static bool LacksRelations(MissionKind? mission, RepresentationStatus status) =>
        mission?.NeedsRelations() is true && status is not RepresentationStatus.Established;
}
