using System.Globalization;
using DiplomacyTracker.Imports.Coding;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>One row of GDELT.</summary>
/// <param name="cells">57, 58 or 61 of them.</param>
internal sealed class GdeltRow(string[] cells)
{
    private static readonly Dictionary<string, int> Columns = new(StringComparer.Ordinal)
    {
        ["GLOBALEVENTID"] = 0,
        ["SQLDATE"] = 1,
        ["Actor1Name"] = 6,
        ["Actor1CountryCode"] = 7,
        ["Actor2Name"] = 16,
        ["Actor2CountryCode"] = 17,
        ["EventCode"] = 26,
    };

    private static readonly string[] Later = ["ActionGeo_FullName", "DATEADDED", "SOURCEURL"];

    /// <summary>What stands in a column.</summary>
    public string this[string column] => cells[Place(column)].Trim();

    /// <summary>What GDELT calls it.</summary>
    public string Name => $"gdelt/{this["GLOBALEVENTID"]}/{this["SQLDATE"]}";

    /// <summary>The column that a field was read from.</summary>
    public static string? ColumnOf(string? field) =>
        field switch
        {
            null => null,
            "id" => "GLOBALEVENTID",
            _ when Columns.ContainsKey(field) || Later.Contains(field, StringComparer.Ordinal) => field,
            _ when field.Contains("occurs", StringComparison.Ordinal) || field is "on" or "signed" => "SQLDATE",
            _ when field.Contains("publishedAt", StringComparison.Ordinal) => "DATEADDED",
            _ when field.Contains("report", StringComparison.Ordinal) => "SOURCEURL",
            _ => null,
        };

    /// <summary>What is wrong with the bytes of a column that is read; null where nothing is.</summary>
    public RefusedException? Fault() =>
        Columns
            .Keys.Concat(Later)
            .Where(column => Place(column) < cells.Length)
            .Select(column => ForeignBytes.FaultIn(this[column], column))
            .FirstOrDefault(fault => fault is not null);

    /// <summary>The country in a column.</summary>
    public CountryCode? Country(string column) => CameoCountries.Of(this[column], column);

    /// <summary>What it says.</summary>
    public CodedEvent Event(CountryCode actor, CountryCode target)
    {
        var act = CodedActs.Of(this["EventCode"], "EventCode");
        return new(
            "gdelt",
            Number(this["GLOBALEVENTID"]),
            EdtfDate.Parse(Day("SQLDATE", this["SQLDATE"])),
            new([Source()]),
            act,
            new(actor),
            new(target)
        )
        {
            Summary = $"{act.Text}: {Named("Actor1Name", actor)} towards {Named("Actor2Name", target)}.",
            Place = Written("ActionGeo_FullName"),
        };
    }

    /// <summary>The story: the same address is the same one, however many rows were made of it.</summary>
    private Source Source()
    {
        var added = this["DATEADDED"];
        var published = CsvRow.In(
            "DATEADDED",
            () =>
                PublicationTime.Parse(
                    added.Length is 14
                        ? $"{Day("DATEADDED", added[..8])}T{added[8..10]}:{added[10..12]}:{added[12..]}Z"
                        : Day("DATEADDED", added)
                )
        );
        var story = cells.Length > 57 ? this["SOURCEURL"] : "";
        return Uri.TryCreate(story, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? new(Outlet: CodedEvent.Name(url.Host), Url: url, PublishedAt: published)
            : new(Outlet: CsvRow.In("SOURCEURL", () => CodedEvent.Name(story)) ?? "GDELT", PublishedAt: published);
    }

    /// <summary>A name in a column; null where there is none.</summary>
    private string? Written(string column) => CsvRow.In(column, () => CodedEvent.Name(this[column]));

    private string Named(string column, CountryCode country) =>
        Written(column) is { } name ? $"{name} ({country})" : $"{country}";

    private static string Number(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? id
            : throw new RefusedException("malformed-row", "An id of GDELT is a number.", "GLOBALEVENTID");

    private static string Day(string column, string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : throw new RefusedException("invalid-date", $"{Excerpt.Of(text)} is no day such as 20160728.", column);

    /// <summary>Version 2 has three columns more, one behind each place.</summary>
    private int Place(string column) =>
        column switch
        {
            "ActionGeo_FullName" => cells.Length is 61 ? 52 : 50,
            "DATEADDED" => cells.Length is 61 ? 59 : 56,
            "SOURCEURL" => cells.Length is 61 ? 60 : 57,
            _ => Columns[column],
        };
}
