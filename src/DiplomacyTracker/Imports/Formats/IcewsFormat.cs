using DiplomacyTracker.Imports.Coding;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>The yearly files of ICEWS: 20 columns between tabs, in which quotes are not special.</summary>
internal sealed class IcewsFormat : IFormat
{
    public string Name => "icews";

    public string Meaning => "Events of ICEWS: yearly files of 20 columns between tabs, with a header.";

    public string Beginning => string.Join('\t', IcewsRow.Columns);

    public IEnumerable<Reading> Read(Stream file, Asked asked)
    {
        asked.RequireOnly();
        var actors = new CodedActors(asked.People);
        return HeadedRows.Read(file, IcewsRow.Columns).Select(read => Read(read.Row, actors) with { Part = read.Part });
    }

    private Reading Read(CsvRow row, CodedActors actors)
    {
        var reading = new Reading(row.Line) { ColumnOf = IcewsRow.ColumnOf, ValueOf = column => row[column] };
        try
        {
            if (row.Fault is { } fault)
                throw fault;

            var on = CodedDates.Of(row["Event Date"], "Event Date");
            if (row["Event ID"] is { Length: > 0 } id)
                reading = reading with { Row = CodedEvent.Row(Name, id, on) };
            var actor = PartyOf("Source");
            var target = PartyOf("Target");
            return CodedEvent.LeftOut(row.Line, actor?.Country, target?.Country) is { } problem
                    ? reading with
                    {
                        Problem = problem,
                    }
                : actor is not null && target is not null
                    ? reading with
                    {
                        Proposal = CodedProposals.Of(IcewsRow.Event(row, on, actor, target)),
                    }
                : reading;

            // Who belongs to no country, such as an organisation of several, is told without one.
            Party? PartyOf(string side) =>
                IcewsRow.Cell(row, $"{side} Country") is { Length: > 0 } country
                    ? actors.Of(row.Read($"{side} Name", Texts.Checked), country, on, $"{side} Country")
                    : null;
        }
        catch (Exception exception) when (exception is RefusedException or InvalidValueException)
        {
            return reading with { Problem = CodedRefusals.Of(reading, exception) };
        }
    }
}
