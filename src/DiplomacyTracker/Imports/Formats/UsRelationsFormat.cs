using System.Text.Json;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Representation;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>Recognition and relations with the United States by country, as the Office of the Historian tells them.</summary>
internal sealed class UsRelationsFormat : IFormat
{
    private static readonly CountryCode Usa = CountryCode.Parse("USA");

    private static readonly string[] Columns =
    [
        "country_slug",
        "country",
        "section",
        "seq",
        "heading",
        "heading_date_edtf",
        "first_full_date",
        "first_year_month",
        "all_full_dates",
        "text",
    ];

    public string Name => "us-relations";

    public string Meaning =>
        "Recognition, relations and missions of the United States by country: CSV made from the pages of the Office of the Historian.";

    public string Beginning => string.Join(',', Columns);

    public IEnumerable<Reading> Read(Stream file, Asked asked)
    {
        asked.RequireOnly();
        using var text = new StreamReader(file, leaveOpen: true);
        var readings = new CsvRows(CsvSeparator.Records(text), Columns).Read().Select(Read).OrderBy(Place).ToList();
        return readings.Select((reading, index) => reading with { Part = (index + 1.0) / readings.Count });
    }

    /// <summary>In the order of the world, and missions behind relations, since they need them: so each run decides alike.</summary>
    private static (bool IsMission, DateOnly First, long Line) Place(Reading reading) =>
        reading.Proposal?.Line is [var said, ..]
            ? (said.Begins is null, ((RepresentationCommand)said.Command).On?.Earliest ?? default, reading.Line)
            : (true, DateOnly.MaxValue, reading.Line);

    private static Reading Read(CsvRow row)
    {
        var reading = new Reading(row.Line) { ColumnOf = ColumnOf, ValueOf = column => row[column] };
        try
        {
            if (row.Fault is { } fault)
                throw fault;

            return UsRelationsDeed.Of(row) is { } deed
                ? reading with
                {
                    Proposal = ProposalOf(row, deed),
                }
                : reading with
                {
                    Problem = new(
                        row.Line,
                        "heading",
                        RowProblems.Cut(row["heading"]),
                        "no-deed",
                        "Its heading tells of nothing that representation knows."
                    )
                    {
                        Verdict = "left-out",
                    },
                };
        }
        catch (Exception exception) when (exception is RefusedException or InvalidValueException or JsonException)
        {
            return reading with { Problem = Coding.CodedRefusals.Of(reading, exception) };
        }
    }

    private static Proposal ProposalOf(CsvRow row, UsRelationsDeed deed)
    {
        var on =
            UsRelationsDates.Of(row, deed)
            ?? throw new RefusedException("missing-field", "Neither heading nor text has a date.", "text");
        var country = UsRelationsCountry.Of(row, on);
        if (country == Usa)
            throw new RefusedException(
                "self-relation",
                "The United States have no relations with themselves.",
                "country"
            );

        var report = new ReportBody([
            new Source("Office of the Historian")
            {
                Title = CutTo($"{row["country"].TrimEnd('*')}: {row["heading"]}"),
                Url = new($"https://history.state.gov/countries/{Uri.EscapeDataString(row["country_slug"])}"),
                Attribution = Attribution.OnTheRecord,
                Reliability = Reliability.A,
                Credibility = 1,
            },
        ]);
        return new(
            $"us-relations/{row["country_slug"]}/{row["section"]}/{row["seq"]}/{row["heading"]}",
            "representation",
            PairOfCountries.IdOf([Usa, country]) ?? throw new InvalidOperationException("One country is no pair."),
            [.. deed.Commands(Usa, country, on, report)]
        );
    }

    private static string CutTo(string title) => Excerpt.Line(Texts.Checked(title), 250);

    private static string? ColumnOf(string? field) =>
        field switch
        {
            null => null,
            _ when Columns.Contains(field, StringComparer.Ordinal) => field,
            "on" => "text",
            _ => null,
        };
}
