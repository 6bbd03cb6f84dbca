using DiplomacyTracker.Imports.Coding;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>Export files of GDELT: version 1 of 57 columns, or 58 with the address of the story, and version 2 of 61.</summary>
internal sealed class GdeltFormat : IFormat
{
    private const int WithoutUrl = 57;

    public string Name => "gdelt";

    public string Meaning =>
        "Events of GDELT, versions 1 (57 or 58 columns) and 2 (61): tab-separated, without a header.";

    public string Beginning => "564111684\t20160721\t201607\t2016\t2016.5507\tCAN\tVANCOUVER\tCAN";

    public IEnumerable<Reading> Read(Stream file, Asked asked)
    {
        asked.RequireOnly();
        foreach (var (line, cells, part) in LineRows.Read(file))
            yield return (cells.Length is WithoutUrl or 58 or 61, line) switch
            {
                (true, _) => Read(line, cells) with { Part = part },
                (false, 1) => throw new RefusedException("malformed-file", Faulty(cells)),
                _ => new(line)
                {
                    Problem = new(line, null, RowProblems.Cut(cells[0]), "malformed-row", Faulty(cells)),
                    Part = part,
                },
            };
    }

    private static Reading Read(long line, string[] cells)
    {
        var reading = new Reading(line)
        {
            ColumnOf = GdeltRow.ColumnOf,
            ValueOf = column => new GdeltRow(cells)[column],
        };
        try
        {
            var row = new GdeltRow(cells);
            var (actor, target) = (row.Country("Actor1CountryCode"), row.Country("Actor2CountryCode"));
            reading = reading with { Row = row.Name };
            return CodedEvent.LeftOut(line, actor, target) is { } problem ? reading with { Problem = problem }
                : row.Fault() is { } fault ? throw fault
                : actor is not null && target is not null
                    ? reading with
                    {
                        Proposal = CodedProposals.Of(row.Event(actor, target)),
                    }
                : reading;
        }
        catch (Exception exception) when (exception is RefusedException or InvalidValueException)
        {
            return reading with { Problem = CodedRefusals.Of(reading, exception) };
        }
    }

    private static string Faulty(string[] cells) =>
        $"A row of GDELT has 57, 58 or 61 columns between tabs, and this one has {cells.Length}.";
}
