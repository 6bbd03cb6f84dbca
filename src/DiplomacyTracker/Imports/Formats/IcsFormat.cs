using DiplomacyTracker.Imports.Diaries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>Files and feeds of iCalendar: what is a visit or a summit there is proposed, and recorded when it is accepted.</summary>
internal sealed class IcsFormat : IFormat
{
    private const int DaysAhead = 731;

    public string Name => "ics";

    public string Meaning =>
        "Visits and summits of an iCalendar file or feed, proposed; accept says which are recorded (all, or their UIDs).";

    public string Beginning => "BEGIN:VCALENDAR";

    public bool AsksForPeople => true;

    public bool IsProposing => true;

    public IEnumerable<Reading> Read(Stream file, Asked asked)
    {
        asked.RequireOnly("accept");
        var said = asked.Options.GetValueOrDefault("accept") ?? "";
        // By lines where there are any, since a UID may have a comma in it.
        var accepted = said.Split(
                said.Contains('\n', StringComparison.Ordinal) ? '\n' : ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
            .ToHashSet(StringComparer.Ordinal);
        var blocks = DiaryFile.Read(file);
        var parties = new DiaryParties(asked.People);
        var rows = new DiaryEntries(asked.ReceivedAt.AddDays(DaysAhead)).Read(blocks).ToList();
        return rows.Select((row, index) => Read(row, parties, accepted) with { Part = (index + 1.0) / rows.Count });
    }

    private static Reading Read(DiaryRow row, DiaryParties parties, HashSet<string> accepted)
    {
        var reading = new Reading(row.Block.Line)
        {
            ColumnOf = PropertyOf,
            ValueOf = property => row.Entry?.Value(property),
        };
        try
        {
            return (row.Fault ?? ForeignBytes.FaultIn(row.Block.Text)) is { } fault
                ? throw fault
                : Read(row, reading, parties, accepted);
        }
        catch (Exception exception) when (exception is RefusedException or InvalidValueException)
        {
            var problem = RowProblems.Of(reading, exception);
            return reading with
            {
                Problem = problem with
                {
                    Verdict = problem.Code switch
                    {
                        "unknown-country" or "ambiguous-country" => "unresolved",
                        "no-instance" => "left-out",
                        _ => problem.Verdict,
                    },
                },
            };
        }
    }

    private static Reading Read(DiaryRow row, Reading reading, DiaryParties parties, HashSet<string> accepted)
    {
        var entry = row.Entry ?? throw new RefusedException("malformed-row", "This entry can't be read.");
        var (mark, title) = DiaryWords.Mark(entry.Summary);
        if (DiaryWords.Of(title, entry.Categories) is not { } words)
            return reading with
            {
                Problem = new(
                    row.Block.Line,
                    "SUMMARY",
                    RowProblems.Cut(entry.Summary),
                    "no-visit-or-summit",
                    "It is neither a visit nor a summit."
                )
                {
                    Verdict = "left-out",
                },
            };

        // The day is by the clock of the place, and the place may depend on the day: on which, a day more or less is no matter.
        var around = EdtfDate.Parse($"{entry.Start.Date:yyyy-MM-dd}");
        var host = DiaryParties.PlaceOf(words.Where, entry.Location, around);
        var off = entry.IsLeftOut || entry.Status is "CANCELLED" ? PlanStatus.Cancelled : mark;
        var plan = new DiaryPlan(entry, title, off, DiaryDays.Of(entry, Zones.Of(host)), host);
        var (proposal, problem) = words.IsVisit
            ? (DiaryProposals.Visit(plan, DiaryGuests.Visitor(words, plan, parties)), null)
            : DiaryGuests.Summit(plan, parties, row.Block.Line);
        return reading with
        {
            Proposal = proposal,
            Problem = problem,
            Proposed = entry.IsLeftOut ? null : new(entry.Uid, proposal.Kind, plan.Occurs, title),
            AwaitsAcceptance =
                entry.IsLeftOut || accepted.Contains("all") || accepted.Contains(entry.Uid)
                    ? null
                    : new(
                        row.Block.Line,
                        "UID",
                        RowProblems.Cut(entry.Uid),
                        "not-accepted",
                        $"A {proposal.Kind} on {plan.Occurs}: {title}. To record it, send the file again and accept it."
                    )
                    {
                        Verdict = "proposed",
                    },
        };
    }

    private static string? PropertyOf(string? field) =>
        field switch
        {
            null => null,
            _ when string.Equals(field, field.ToUpperInvariant(), StringComparison.Ordinal) => field,
            _ when field.Contains("publishedAt", StringComparison.Ordinal) => "LAST-MODIFIED",
            _ when field.Contains("occurs", StringComparison.Ordinal) => "DTSTART",
            _ when field.Contains("host", StringComparison.Ordinal) => "LOCATION",
            _ => "SUMMARY",
        };
}
