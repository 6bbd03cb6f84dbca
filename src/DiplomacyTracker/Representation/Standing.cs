namespace DiplomacyTracker.Representation;

/// <summary>How two countries stand after some of what was done.</summary>
/// <param name="Status">How far they have got.</param>
/// <param name="Directions">How each is represented in the other.</param>
internal sealed record Standing(RepresentationStatus Status, IReadOnlyList<Direction> Directions)
{
    /// <summary>Since when.</summary>
    public EdtfDate? Since { get; init; }

    /// <summary>Who brought that about; null where both did.</summary>
    public CountryCode? By { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Who has recognised the other, and when.</summary>
    public IReadOnlyList<Recognition> Recognitions { get; init; } = [];

    /// <summary>Before anything was done.</summary>
    public static Standing Before(IReadOnlyList<CountryCode> between) =>
        new(RepresentationStatus.None, [.. between.Select(sending => new Direction(sending, Other(between, sending)))]);

    /// <summary>The same after one more act; whatever is stored has happened, so nothing is checked here.</summary>
    public Standing Then(Deed deed) =>
        deed.Verb switch
        {
            nameof(RecordRepresentation) => Recorded(deed),
            nameof(RecordRecognition) => Recognised(deed),
            nameof(EstablishRelations) or nameof(ResumeRelations) => Resumed(deed),
            nameof(SuspendRelations) => Moved(RepresentationStatus.Suspended, deed),
            nameof(SeverRelations) => Severed(deed),
            nameof(DeclarePersonaNonGrata) => Directed(
                direction => direction.Sending != deed.By,
                direction => direction.Without(deed.Persons)
            ),
            _ => Directed(direction => direction.Sending == deed.By, direction => direction.Then(deed)),
        };

    private Standing Recorded(Deed deed)
    {
        var next = deed.Recorded switch
        {
            RepresentationStatus.Recognised => Recognised(deed),
            RepresentationStatus.Severed => Severed(deed),
            { } status and not RepresentationStatus.None => Moved(status, deed),
            _ => this,
        };
        return deed.Posts.Aggregate(
            next,
            (standing, post) =>
                standing.Directed(direction => direction.Sending == post.Sending, direction => direction.Of(post, deed))
        );
    }

    private Standing Recognised(Deed deed)
    {
        var known = Recognitions.Select(recognition => recognition.By).ToList();
        var by = deed.By is { } one ? [one] : Directions.Select(direction => direction.Sending);
        var next = this with
        {
            Recognitions = [.. Recognitions, .. by.Except(known).Select(country => new Recognition(country, deed.On))],
        };
        return Status is RepresentationStatus.None ? next.Moved(RepresentationStatus.Recognised, deed) : next;
    }

    /// <summary>Diplomatic missions end with relations; interests sections and consulates need not.</summary>
    private Standing Severed(Deed deed) =>
        Moved(RepresentationStatus.Severed, deed).Directed(_ => true, direction => direction.Severed());

    private Standing Resumed(Deed deed) =>
        Moved(RepresentationStatus.Established, deed) is var next && Status is RepresentationStatus.Severed
            ? next.Directed(_ => true, direction => direction.Resumed())
            : next;

    private Standing Moved(RepresentationStatus status, Deed deed) =>
        status == Status ? this : this with { Status = status, Since = deed.On, By = deed.By, Reason = deed.Reason };

    private Standing Directed(Func<Direction, bool> meant, Func<Direction, Direction> change) =>
        this with
        {
            Directions = [.. Directions.Select(direction => meant(direction) ? change(direction) : direction)],
        };

    private static CountryCode Other(IReadOnlyList<CountryCode> between, CountryCode country) =>
        between[0] == country ? between[^1] : between[0];
}

/// <summary>Who has recognised the other.</summary>
/// <param name="By">Who.</param>
/// <param name="On">When.</param>
public sealed record Recognition(CountryCode By, EdtfDate On);
