using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Imports;

/// <summary>A row of the list of visits by foreign leaders that the US Office of the Historian keeps, as commands.</summary>
/// <param name="Identity">What the row calls it: its id, and when it was written, since ids are given away again.</param>
/// <param name="Id">The development that it is about, which follows from the identity alone.</param>
/// <param name="ModifiedAt">When the row was last changed; null where it says neither that nor when it was written.</param>
/// <param name="Founding">What was known when the row was written.</param>
/// <param name="Conclusion">What the last change of the row adds, if anything.</param>
internal sealed record UsVisit(
    string Identity,
    Guid Id,
    DateTimeOffset? ModifiedAt,
    NewVisit Founding,
    ConcludeVisit? Conclusion
);

/// <summary>Reads the rows of that list.</summary>
internal static class UsVisits
{
    /// <summary>The columns that a file of this format has, in any order.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "id",
        "start-date",
        "end-date",
        "visitor",
        "from",
        "from_id",
        "description",
        "created-datetime",
        "last-modified-datetime",
    ];

    /// <summary>The fields of a visit that the list speaks of.</summary>
    public static readonly IReadOnlyList<string> Fields = ["visitor", "host", "kind", "occurs", "purpose"];

    private const string Pages = "https://history.state.gov/departmenthistory/visits/";
    private const int FirstYear = 1000;

    private static readonly Source Office = new("Office of the Historian");
    private static readonly Guid Namespace = new("8f0c1a52-6b1d-5d0e-9a57-3d0f4c7be2a1");
    private static readonly Place Host = new(CountryCode.Parse("USA"));

    /// <summary>What a row says.</summary>
    /// <param name="row">The row.</param>
    /// <param name="now">Nothing in it can be known later.</param>
    /// <param name="isPast">It is how a row read once: an end before the start is taken for a slip, and the start for uncertain.</param>
    /// <exception cref="RefusedException">Something in it can't be read or be true; its field is the column.</exception>
    public static UsVisit Read(CsvRow row, DateTimeOffset now, bool isPast = false)
    {
        foreach (var column in Columns)
            row.Read(column, Texts.Checked);

        var created = row.Read("created-datetime", text => PublishedBy(now, text));
        var modified = row.Read("last-modified-datetime", text => PublishedBy(now, text)) ?? created;
        var written = UndatedRows.DayOf(created, now);
        var start = row.Read("start-date", Date);
        var end = row.Read("end-date", Date);
        if (isPast && end.Latest < start.Earliest)
            (start, end) = (EdtfDate.Parse($"{start}?"), EdtfDate.Parse($"{start}?"));
        var occurs = row.Read("end-date", _ => start == end ? start : EdtfDate.Parse($"{start}/{end}"));
        var (office, person) = Titles.Split(row.Required("visitor"));

        var identity = $"us-visits/{row.Required("id")}/{UndatedRows.Written(created)}";
        var id = IdOf(identity);
        var visit = new RecordVisit
        {
            Id = id,
            Report = ReportOf(row, created),
            Visitor = new(UsVisitCountries.Of(row["from"], row["from_id"], start), person, office),
            Host = Host,
            Kind = Ranks.Of(row["description"]),
            Occurs = occurs,
            Purpose = row["description"] is { Length: > 0 } description ? description : null,
            Status = end.Latest > written ? PlanStatus.Underway : PlanStatus.Held,
        };

        // A row written before the visit told of a plan; that it was held is told by a change made after its end. Both
        // are recorded as of their own time, so that in between a plan is seen, as it was then.
        var isConcludedLater = visit.Status is not PlanStatus.Held && UndatedRows.DayOf(modified, now) > end.Latest;
        return new(
            identity,
            id,
            modified?.Instant,
            start.Earliest > written ? Bodies.Rechecked(Scheduled(visit)) : Bodies.Rechecked(visit),
            isConcludedLater ? new() { Report = ReportOf(row, modified), Occurs = end } : null
        );
    }

    /// <summary>The development of an identity.</summary>
    public static Guid IdOf(string identity) => NameBasedId.Of(Namespace, identity);

    private static ScheduleVisit Scheduled(RecordVisit visit) =>
        new()
        {
            Id = visit.Id,
            Report = visit.Report,
            Visitor = visit.Visitor,
            Host = visit.Host,
            Kind = visit.Kind,
            Occurs = visit.Occurs,
            Purpose = visit.Purpose,
        };

    /// <summary>What a row cites.</summary>
    /// <param name="row">The row.</param>
    /// <param name="published">When it came to read so; null where it doesn't say.</param>
    /// <remarks>The page is one for all rows of a country; the title says which row, and how it names the country.</remarks>
    public static ReportBody ReportOf(CsvRow row, PublicationTime? published) =>
        new([
            Office with
            {
                Title = $"Visits by Foreign Leaders of {row["from"]}, no. {row["id"]}",
                Url = row.Read("from_id", PageOf),
                PublishedAt = published,
                Attribution = Attribution.OnTheRecord,
                Reliability = Reliability.A,
                Credibility = 1,
            },
        ]);

    private static Uri? PageOf(string country) =>
        country.Length is 0 ? null
        : Uri.TryCreate($"{Pages}{Uri.EscapeDataString(country)}", UriKind.Absolute, out var page) ? page
        : throw new InvalidValueException("invalid-url", "No page can be called like this.");

    private static PublicationTime? PublishedBy(DateTimeOffset now, string text)
    {
        var published = UndatedRows.Published(text);
        (Office with { PublishedAt = published }).Check(now, "source");
        return published;
    }

    private static EdtfDate Date(string text) =>
        EdtfDate.Parse(text) is var date && text.Contains('/', StringComparison.Ordinal)
            ? throw new InvalidValueException("invalid-date", "One date is expected here, not the span of two.")
        : date.Earliest.Year >= FirstYear ? date
        : throw new InvalidValueException("invalid-date", $"A date is not before the year {FirstYear}.");
}
