namespace DiplomacyTracker.Ledger;

/// <summary>How the acts of a development were written last: after its next entry most of them read as before.</summary>
/// <remarks>It saves work and changes nothing: an act is written anew unless all that goes into its look is the same.</remarks>
internal sealed class ActLooks
{
    private readonly Dictionary<(Guid Event, string Name), Written> written = [];
    private (Whole Whole, Content Content)? of;

    /// <summary>Begins with the acts of a state.</summary>
    /// <param name="whole">The development as a whole.</param>
    /// <param name="content">What its own row shows.</param>
    public void Begin(Whole whole, Content content)
    {
        if (of is { } before && !AreSame(before, (whole, content)))
            written.Clear();
        of = (whole, content);
    }

    /// <summary>How an act of that state looks.</summary>
    /// <param name="act">Which.</param>
    /// <param name="sources">Who stands by it.</param>
    /// <exception cref="InvalidOperationException">Nothing was begun.</exception>
    public Look Of(Act act, IReadOnlyList<Source> sources)
    {
        if (of is not var (whole, content))
            throw new InvalidOperationException("Begin with the development.");
        if (
            written.TryGetValue((act.Event, act.Name), out var before)
            && AreSame(before.Sources, sources)
            && AreSame(before.Act, act)
        )
            return before.Look;

        var look = Content.Of(act, whole, content, sources).ToLook();
        written[(act.Event, act.Name)] = new(act, sources, look);
        return look;
    }

    /// <summary>Whether the acts of two states take the same from the whole.</summary>
    private static bool AreSame((Whole Whole, Content Content) one, (Whole Whole, Content Content) other) =>
        one.Content.Category == other.Content.Category
        && one.Content.Pair == other.Content.Pair
        && one.Content.Aside == other.Content.Aside
        && one.Content.Certainty == other.Content.Certainty
        && one.Content.Counts == other.Content.Counts
        && AreSame(one.Content.Context, other.Content.Context)
        && one.Whole.Parties.SequenceEqual(other.Whole.Parties);

    private static bool AreSame(Act one, Act other) =>
        AreSame(one.Together, other.Together)
        && AreSame(one.Towards, other.Towards)
        && one with { Together = null, Towards = null } == other with { Together = null, Towards = null };

    /// <summary>Two addresses are equal though one has a fragment more; what is written tells them apart.</summary>
    private static bool AreSame(IReadOnlyList<Source> some, IReadOnlyList<Source> others) =>
        some.SequenceEqual(others)
        && some.Zip(others).All(pair => pair.First.Url?.OriginalString == pair.Second.Url?.OriginalString);

    private static bool AreSame<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other) =>
        one is null || other is null ? ReferenceEquals(one, other) : one.SequenceEqual(other);

    private sealed record Written(Act Act, IReadOnlyList<Source> Sources, Look Look);
}
