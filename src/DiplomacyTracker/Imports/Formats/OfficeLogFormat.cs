using System.Text.Json;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>The corrections of a list of the Office of the Historian as lines of JSON: what it said when, of each visit.</summary>
internal abstract class OfficeLogFormat(IOfficeList list) : IFormat
{
    public string Name => $"{list.Name}-log";

    public string Source => list.Name;

    public string Meaning =>
        $"The correction log of {list.Name}: lines of JSON with op baseline, add, correct, withdraw, renumber.";

    public string Beginning =>
        """{"recorded_at": "2015-10-01T14:58:32-04:00", "commit": "f999374ef1", "op": "add", "id": "1", "after": {}}""";

    public IEnumerable<Reading> Read(Stream file, Asked asked)
    {
        asked.RequireOnly();
        var (ops, broken) = LogOp.ReadAll(file);
        if (ops.Count is 0 && broken.Count > 0)
            throw new RefusedException("malformed-file", $"Line 1: {broken[0].Problem?.Reason}");

        var histories = LogHistory.Of(ops, broken);
        var readings = histories.Select(history => Read(history, asked.ReceivedAt)).Concat(broken).ToList();
        return readings.Select((reading, index) => reading with { Part = (index + 1.0) / readings.Count });
    }

    private Reading Read(LogHistory history, DateTimeOffset now)
    {
        var first = history.States[0];
        var reading = new Reading(first.Line) { ColumnOf = list.ColumnOf, ValueOf = column => first[column] };
        var (line, unreadable) = (new List<Said>(), (RowProblem?)null);
        // What can't be read was mended later: until then we know of the visit what it was mended to, and list what stood there.
        foreach (var state in history.States.AsEnumerable().Reverse())
            try
            {
                line.Insert(0, new(list.Read(state, now, isPast: true)));
            }
            catch (Exception exception) when (exception is RefusedException or JsonException)
            {
                unreadable = list.ProblemOf(state, exception);
                if (line.Count is 0)
                    return reading with { Problem = unreadable };
                line.Insert(0, new(((NewVisit)line[0].Command) with { Report = ReportOf(state) }));
            }

        return reading with
        {
            Proposal = ProposalOf(history, line),
            Problem = unreadable,
        };
    }

    private ReportBody ReportOf(CsvRow state) => list.ReportOf(state, PublicationTime.Parse(state["created-datetime"]));

    private Proposal ProposalOf(LogHistory history, List<Said> line)
    {
        var identity = $"{Name}/{history.Identity}";
        return new(identity, "visit", list.IdOf(identity), line)
        {
            Fields = list.Fields,
            Keys = [identity, .. history.States.Select(list.KeyOf).Distinct(StringComparer.Ordinal)],
            WeakKey = list.WeakKeyOf(history.States[^1]),
            IsHistory = true,
            Then =
                history.WithdrawnAt is null && line[^1].Command is NewVisit last
                    ? list.FollowingFrom(history.States[^1], last)
                    : [],
            Withdrawn = history.WithdrawnAt is { } at
                ? new(list.ReportOf(history.States[^1], PublicationTime.Parse(at)), "The office took it off its list.")
                : null,
        };
    }
}
