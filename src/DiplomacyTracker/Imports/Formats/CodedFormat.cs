using DiplomacyTracker.Imports.Coding;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>Any file of coded events with a header, its columns named with it.</summary>
internal sealed class CodedFormat : IFormat
{
    public string Name => "coded";

    public string Meaning =>
        "Coded events, CSV or tab-separated with a header; map says which columns hold date, source, target and code "
        + "(CAMEO, PLOVER, or the text of a code).";

    public string Beginning => "Event Date,Source,Target,CAMEO Code";

    public bool AsksForPeople => true;

    public IEnumerable<Reading> Read(Stream file, Asked asked)
    {
        asked.RequireOnly("map", "set");
        var map = ColumnMap.Of(asked.Options.GetValueOrDefault("map"));
        var set = DataSet.Of(asked.Options.GetValueOrDefault("set"));
        var actors = new CodedActors(asked.People);
        return HeadedRows
            .Read(file, map.Columns)
            .Select(read => Read(read.Row, map, set, actors) with { Part = read.Part });
    }

    private static Reading Read(CsvRow row, ColumnMap map, DataSet set, CodedActors actors)
    {
        var reading = new Reading(row.Line)
        {
            ColumnOf = field => ColumnOf(field, map),
            ValueOf = column => row[column],
        };
        try
        {
            if (row.Fault is { } fault)
                throw fault;

            var on = CodedDates.Of(map.Cell(row, "date"), map.ColumnOf("date"));
            if (map.Cell(row, "id") is { Length: > 0 } id)
                reading = reading with { Row = CodedEvent.Row(set.Source, id, on) };
            var actor = PartyOf("source");
            var target = PartyOf("target");
            return CodedEvent.LeftOut(row.Line, actor?.Country, target?.Country) is { } problem
                    ? reading with
                    {
                        Problem = problem,
                    }
                : actor is not null && target is not null
                    ? reading with
                    {
                        Proposal = CodedProposals.Of(EventOf(row, map, set, on, actor, target)),
                    }
                : reading;

            Party? PartyOf(string side) =>
                actors.Of(map.Read(row, side, Texts.Checked), map.Cell(row, $"{side}-country"), on, map.ColumnOf(side));
        }
        catch (Exception exception) when (exception is RefusedException or InvalidValueException)
        {
            return reading with { Problem = CodedRefusals.Of(reading, exception) };
        }
    }

    private static CodedEvent EventOf(CsvRow row, ColumnMap map, DataSet set, EdtfDate on, Party actor, Party target)
    {
        var act = CodedActs.Of(map.Cell(row, "code"), map.ColumnOf("code"));
        var (source, addressed, text) = (map.Cell(row, "source"), map.Cell(row, "target"), map.Cell(row, "text"));
        var place = map.Cell(row, "place");
        // Without ids, two incidents of one day are told apart by where they were.
        string[] told =
        [
            source,
            addressed,
            act.Code,
            text,
            .. act.Becomes is Becoming.Incident && place.Length > 0 ? [place] : Array.Empty<string>(),
        ];
        var id = map.Cell(row, "id") is { Length: > 0 } given ? given : string.Join('|', told);
        return new(set.Source, id, on, ReportOf(row, map, set), act, actor, target)
        {
            Summary =
                text.Length > 0
                    ? map.Read(row, "text", said => Excerpt.Line(Texts.Checked(said), 1_000))
                    : $"{act.Text}: {CodedEvent.Name(source)} towards {CodedEvent.Name(addressed)}.",
            Place = map.Read(row, "place", CodedEvent.Name),
        };
    }

    /// <summary>Where no column says when it was known, it is since we received it.</summary>
    private static ReportBody ReportOf(CsvRow row, ColumnMap map, DataSet set)
    {
        var (url, known) = (map.Cell(row, "url"), map.Cell(row, "known"));
        var address =
            url.Length is 0 ? null
            : Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" ? parsed
            : throw new RefusedException(
                "invalid-url",
                "An address is absolute and begins with http or https.",
                map.ColumnOf("url")
            );
        return new([
            new Source(
                Outlet: map.Read(row, "outlet", CodedEvent.Name)
                    ?? (address is null ? set.Outlet : CodedEvent.Name(address.Host)),
                Url: address,
                PublishedAt: known.Length > 0 ? CodedDates.Published(known, map.ColumnOf("known")) : null
            ),
        ]);
    }

    private static string? ColumnOf(string? field, ColumnMap map) =>
        field switch
        {
            null => null,
            "id" => map.ColumnOf("id"),
            _ when map.Columns.Contains(field, StringComparer.Ordinal) => field,
            _ when field.Contains("publishedAt", StringComparison.Ordinal) => map.ColumnOf("known"),
            _ when field.Contains("occurs", StringComparison.Ordinal) || field is "on" or "signed" => map.ColumnOf(
                "date"
            ),
            _ => null,
        };
}
