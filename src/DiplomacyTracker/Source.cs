using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker;

/// <summary>One publication, or one person speaking, that a report rests on.</summary>
/// <param name="Outlet">Who published it: a paper, an agency, a ministry.</param>
/// <param name="Title">Its headline or name.</param>
/// <param name="Url">Where it stands. The same url is the same source everywhere.</param>
/// <param name="PublishedAt">When it was published: a day, or an instant with its zone.</param>
/// <param name="Attribution">How the outlet names its own source.</param>
/// <param name="AttributedTo">Whom the outlet names, as it names them.</param>
/// <param name="Origin">The outlet it was copied from. Copies of one origin count once.</param>
/// <param name="Reliability">Of the source, A to F (Admiralty code); F, the default, means that it cannot be judged.</param>
/// <param name="Credibility">Of what it says, 1 to 6 (Admiralty code); 6, the default, means that it cannot be judged.</param>
public sealed record Source(
    [property: JsonConverter(typeof(ShortText))] string? Outlet = null,
    [property: JsonConverter(typeof(ShortText))] string? Title = null,
    Uri? Url = null,
    PublicationTime? PublishedAt = null,
    Attribution? Attribution = null,
    [property: JsonConverter(typeof(ShortText))] string? AttributedTo = null,
    [property: JsonConverter(typeof(ShortText))] string? Origin = null,
    Reliability Reliability = Reliability.F,
    int Credibility = Source.NotJudged
)
{
    /// <summary>The credibility of what cannot be judged.</summary>
    public const int NotJudged = 6;

    /// <summary>What copies of one story have in common: the outlet it was copied from, else the outlet, else the site.</summary>
    public string OriginKey() => (Origin ?? Outlet ?? Url?.Host ?? "").Folded();

    /// <summary>The same publication: by url where both have one, else by outlet, title, time and attribution.</summary>
    public bool IsSameAs(Source other) =>
        Url is not null && other.Url is not null ? Url == other.Url : Identity() == other.Identity();

    /// <summary>Whether this source, graded by somebody, is of a better grade than the other.</summary>
    /// <remarks>What cannot be judged (F, 6) is neither better nor worse than anything.</remarks>
    public bool OutgradesAll(IEnumerable<Source> others) =>
        Reliability is not Reliability.F
        && Credibility is not NotJudged
        && others.All(other =>
            other.Reliability is not Reliability.F
            && other.Credibility is not NotJudged
            && (Reliability, Credibility).CompareTo((other.Reliability, other.Credibility)) < 0
        );

    /// <summary>This publication as it was graded afterwards: what wasn't judged again stays as it was.</summary>
    public Source Regraded(Source later) =>
        this with
        {
            Reliability = later.Reliability is Reliability.F ? Reliability : later.Reliability,
            Credibility = later.Credibility is NotJudged ? Credibility : later.Credibility,
        };

    internal void Check(DateTimeOffset now, string field)
    {
        if (string.IsNullOrWhiteSpace(Outlet) && Url is null)
            throw new RefusedException("source-unnamed", "A source needs an outlet or a url.", field);
        if (Url is { } url && (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https")))
            throw new RefusedException(
                "invalid-url",
                "A url is absolute and begins with http or https.",
                $"{field}.url"
            );
        if (Credibility is < 1 or > NotJudged)
            throw new RefusedException("invalid-grade", "Credibility goes from 1 to 6.", $"{field}.credibility");
        if (PublishedAt is { } published && published.Instant > now)
            throw new RefusedException(
                "known-in-future",
                $"This was published at {published}, which is later than now ({now:u}). Times are UTC unless they name a zone.",
                $"{field}.publishedAt"
            );
    }

    /// <summary>What two publications without a url have in common if they are the same.</summary>
    internal (string?, string?, string?, string?, string?) Identity() =>
        (Outlet?.Folded(), Title?.Folded(), PublishedAt?.Text, AttributedTo?.Folded(), Origin?.Folded());
}

/// <summary>How an outlet names its own source.</summary>
public enum Attribution
{
    /// <summary>Named and quoted.</summary>
    OnTheRecord,

    /// <summary>Quoted, but named only by function.</summary>
    OnBackground,

    /// <summary>Not named at all.</summary>
    Anonymous,
}

/// <summary>The reliability of a source (Admiralty code, STANAG 2511).</summary>
public enum Reliability
{
    /// <summary>Completely reliable.</summary>
    A,

    /// <summary>Usually reliable.</summary>
    B,

    /// <summary>Fairly reliable.</summary>
    C,

    /// <summary>Not usually reliable.</summary>
    D,

    /// <summary>Unreliable.</summary>
    E,

    /// <summary>Reliability cannot be judged: not a bad mark.</summary>
    F,
}
