using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>The list of travels of presidents and secretaries of state.</summary>
internal sealed class UsTravelsList : IOfficeList
{
    /// <summary>The columns of its CSV.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "id",
        "role",
        "name",
        "start-date",
        "end-date",
        "country",
        "country_id",
        "locale",
        "remarks",
        "created-datetime",
    ];

    private const string Pages = "https://history.state.gov/departmenthistory/travels/";
    private static readonly Guid Namespace = new("3c6f3a57-9b0f-5d57-9d1c-1f7b0c2d5a42");
    private static readonly CountryCode Usa = CountryCode.Parse("USA");

    public string Name => "us-travels";

    public IReadOnlyList<string> Fields { get; } = ["visitor", "host", "legs", "kind", "occurs", "purpose"];

    public NewVisit Read(CsvRow row, DateTimeOffset now, bool isPast)
    {
        foreach (var column in Columns)
            row.Read(column, Texts.Checked);

        var published = row.Read("created-datetime", UndatedRows.Published);
        var (start, end) = (row.Read("start-date", EdtfDate.Parse), row.Read("end-date", EdtfDate.Parse));
        if (isPast && end.Latest < start.Earliest)
            (start, end) = (EdtfDate.Parse($"{start}?"), EdtfDate.Parse($"{start}?"));
        var written = UndatedRows.DayOf(published, now);
        var country = UsTravelCountries.Of(row["country"], row["country_id"], row["locale"], start);
        List<Place> places = [.. UsTravelCountries.Cities(row["locale"]).Select(city => new Place(country, city))];
        var visit = new RecordVisit
        {
            Id = IdOf(IdentityOf(row)),
            Report = ReportOf(row, published),
            Visitor = new(Usa, row.Required("name"), OfficeOf(row)),
            Host = places is [var first, ..] ? first : new(country),
            Legs = places.Count > 1 ? [.. places.Select(place => new Leg(place))] : null,
            Occurs = row.Read("end-date", _ => start == end ? start : EdtfDate.Parse($"{start}/{end}")),
            Kind = Ranks.Of(row["remarks"]),
            Purpose = row["remarks"] is { Length: > 0 } remarks ? remarks : null,
            Status = end.Latest > written ? PlanStatus.Underway : PlanStatus.Held,
        };
        return start.Earliest > written
            ? Bodies.Rechecked(
                new ScheduleVisit
                {
                    Id = visit.Id,
                    Report = visit.Report,
                    Visitor = visit.Visitor,
                    Host = visit.Host,
                    Legs = visit.Legs,
                    Kind = visit.Kind,
                    Occurs = visit.Occurs,
                    Purpose = visit.Purpose,
                }
            )
            : Bodies.Rechecked(visit);
    }

    /// <summary>The meetings that the remarks name. Of a visit of several days nobody says on which of them.</summary>
    public IReadOnlyList<object> FollowingFrom(CsvRow row, NewVisit visit) =>
        visit is RecordVisit { Status: PlanStatus.Held } held && held.Host is { } host
            ?
            [
                .. Remarks
                    .Read(row["remarks"], host.Country, held.Occurs)
                    .Select(meeting => meeting with { Report = held.Report, Occurs = Remarks.SomeDayOf(held.Occurs) }),
            ]
            : [];

    public ReportBody ReportOf(CsvRow row, PublicationTime? published) =>
        new([
            new Source("Office of the Historian")
            {
                Title = $"Travels of the {OfficeOf(row)}, no. {row["id"]}",
                Url = new($"{Pages}{(row["role"] is "president" ? "president" : "secretary")}"),
                PublishedAt = published,
                Attribution = Attribution.OnTheRecord,
                Reliability = Reliability.A,
                Credibility = 1,
            },
        ]);

    /// <summary>What the row calls it: its id in the list of its role, and when it was written, since ids are given away again.</summary>
    public static string IdentityOf(CsvRow row) =>
        $"us-travels/{row["role"]}/{row.Required("id")}/{UndatedRows.Written(row.Read("created-datetime", UndatedRows.Published))}";

    public string KeyOf(CsvRow row) => $"{row["id"]}/{WeakKeyOf(row)}";

    public string WeakKeyOf(CsvRow row) => $"{row["start-date"]}/{row["name"]}/{row["country"]}/{row["locale"]}";

    public RowProblem ProblemOf(CsvRow row, Exception exception)
    {
        var problem = RowProblems.Of(row.Line, exception, ColumnOf, column => row[column]);
        return problem.Code is UsVisitCountries.Unknown ? problem with { Verdict = "unresolved" } : problem;
    }

    public string? ColumnOf(string? field) =>
        field switch
        {
            null => null,
            "from" => "country",
            _ when Columns.Contains(field, StringComparer.Ordinal) => field,
            _ when field.Contains("host", StringComparison.Ordinal)
                    || field.Contains("legs", StringComparison.Ordinal) => "country",
            _ when field.Contains("visitor", StringComparison.Ordinal) => "name",
            _ when field.Contains("purpose", StringComparison.Ordinal) => "remarks",
            _ when field.Contains("publishedAt", StringComparison.Ordinal) => "created-datetime",
            _ when field.Contains("occurs", StringComparison.Ordinal) => "start-date",
            _ => null,
        };

    public Guid IdOf(string identity) => NameBasedId.Of(Namespace, identity);

    private static string OfficeOf(CsvRow row) =>
        row["role"] switch
        {
            "president" => "President",
            "secretary" => "Secretary of State",
            _ => throw new RefusedException("unknown-value", "A role is president or secretary.", "role"),
        };
}
