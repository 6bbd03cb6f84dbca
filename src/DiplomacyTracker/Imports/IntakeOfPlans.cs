using System.Globalization;
using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>What is done with a source that is revised: a newer edition replaces what the last one said, an older one says nothing.</summary>
internal sealed partial class Intake
{
    private void Revise(PlanSaid plan)
    {
        var command = proposal.Line[0].Command;
        var step = proposal.StepOf(command);
        if (IsOutdated(plan))
            return;
        if (SourceLine.Of(log) is not { } line)
        {
            Begin(command, step);
            return;
        }

        var before = log.All.Count;
        var given = kind.Decide(command, log.Id, [], now)[0];
        var report = NotBefore(given.Report);
        Correct(line, given, report, Scope.World, step, line.At(DateTimeOffset.MaxValue));
        Follow(plan, line, report, step);
        if (log.All.Count == before)
            Add(new ReportAdded(report, line.Founding.Id), step);
    }

    private void Follow(PlanSaid plan, SourceLine line, Report report, string step)
    {
        var read = OfSource().Aggregate(PlanRead.Nothing, (read, known) => read.Then(known.Entry));
        var theirs = Stand()
            .LastOrDefault(known => known.Origin.IsPeople && PlanFacts.DateOf(known.Entry.Fact) is not null);
        if (plan.Off is { } off)
        {
            if (read.Off != plan.Status)
                Tell(Reporting(off, report), step, log.Entries);
        }
        else if (read.Off is null && read.Occurs != plan.Occurs && theirs is not null)
            StandBeside(plan, theirs, report, step);
        else if (read.Off is not null || read.Occurs != plan.Occurs)
            Tell(Reporting(plan.Move, report), step, log.Entries);
        else if (plan.Certainty is { } certainty && certainty != read.Certainty)
            Add(
                new Corrected(
                    report,
                    read.Dating,
                    Scope.World,
                    [new("certainty", Element(read.Certainty), Element(certainty))],
                    "The source reads so."
                ),
                step
            );
    }

    /// <summary>People gave it a date here: what the source says stands beside that.</summary>
    private void StandBeside(PlanSaid plan, Known theirs, Report report, string step)
    {
        var date = PlanFacts.DateOf(theirs.Entry.Fact);
        if (date == plan.Occurs)
            return;

        conflicts.Add(Conflict.Edited(new("occurs", Element(date), Element(plan.Occurs)), Element(date)));
        Add(new ReportAdded(report, theirs.Entry.Id, plan.Occurs, Aside: true), step);
    }

    private bool IsOutdated(PlanSaid plan)
    {
        var known = OfSource().Where(one => plan.RevisionOf(one.Origin) is not null).ToList();
        if (known is not [.., { } last])
            return plan.IsEcho && log.Standing().Any(seen => seen.Fact is IFounding);

        return Number(plan.Revision) is { } number
            ? known.Any(one => Number(plan.RevisionOf(one.Origin)) >= number)
            : plan.RevisionOf(last.Origin) == plan.Revision || plan.ChangedAt < known.Max(one => one.Entry.KnownAt);
    }

    /// <summary>Where the source's clock goes back though it is revised, all we know is that it reads so now.</summary>
    private Report NotBefore(Report report) =>
        OfSource().All(known => known.Entry.KnownAt <= report.KnownAt) ? report : Dated(report, now.ToMicroseconds());

    /// <summary>A list of today says when it was last changed; where that can't be, all we know is that it reads so now.</summary>
    private Report Later(Report report, DateTimeOffset? asOf, SourceLine line) =>
        Dated(report, asOf is { } changed && changed > line.LastChange() ? changed : now.ToMicroseconds());

    /// <summary>The report as if its sources had published it at a moment.</summary>
    internal static Report Dated(Report report, DateTimeOffset at)
    {
        var published = PublicationTime.Parse(Instants.Written(at));
        return report with
        {
            KnownAt = published.Instant,
            Sources = [.. report.Sources.Select(source => source with { PublishedAt = published })],
        };
    }

    private IEnumerable<Known> OfSource() => Stand().Where(known => !known.Origin.IsPeople);

    private IEnumerable<Known> Stand()
    {
        var standing = log.Standing().Select(seen => seen.Id).ToHashSet();
        return [.. log.All.Where(known => standing.Contains(known.Entry.Id))];
    }

    private static object Reporting(object command, Report report) =>
        ((ITelling)command).Reporting(new(report.Sources, report.Order));

    private static JsonElement? Element<T>(T value) =>
        value is null ? null : JsonSerializer.SerializeToElement(value, TrackerJson.Lenient);

    private static long? Number(string? revision) =>
        long.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
