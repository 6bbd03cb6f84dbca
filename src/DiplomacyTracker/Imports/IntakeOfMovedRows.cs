using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;

namespace DiplomacyTracker.Imports;

/// <summary>What is done with a row that tells of another development than it did in an earlier edition.</summary>
/// <remarks>
/// The source takes back what it said, which is known since the newer edition, as the other thing is that it says instead. What others
/// say of the development stands.
/// </remarks>
internal sealed partial class Intake
{
    private const string NoLonger = "The source tells of something else in the same row now.";
    private const string Again = "The source says so again.";

    private string StepLeft => Bodies.HashOf(new { Left = proposal.Row })[..32];

    private void Leave(Left left)
    {
        var places = left.Places.ToHashSet(StringComparer.Ordinal);
        var stand = Stand().ToList();
        var withdrawn = stand.Select(known => known.Entry.Fact).OfType<ReportWithdrawn>();
        var gone = withdrawn.Select(fact => fact.Concerns).ToHashSet();
        foreach (var (entry, _) in stand.Where(known => known.Origin.Place is { } place && places.Contains(place)))
            if (entry.Fact is not (IAmending or ReportWithdrawn) && !gone.Contains(entry.Id))
                Add(new ReportWithdrawn(Dated(entry.Fact.Report, left.Since), entry.Id, NoLonger), StepLeft);
    }

    /// <summary>A row that goes back to what it once told, or that stands beside another one of its name.</summary>
    private void Return()
    {
        if (proposal.Row is null || !log.All.Any(IsLeaving))
            return;

        var since = proposal.MovedAt ?? now.ToMicroseconds();
        foreach (var (entry, _) in Stand().Where(IsLeaving).ToList())
            Add(
                new Retracted(Dated(entry.Fact.Report, since), entry.Id, Scope.World, Again),
                proposal.StepOf(new { Again })
            );
    }

    private bool IsLeaving(Known known) =>
        known is { Origin: { IsPeople: false } by, Entry.Fact: ReportWithdrawn }
        && by.Step == StepLeft
        && (proposal.MovedAt is not null || by.Import == origin.Import);

    private Said Since(DateTimeOffset moved, Said said)
    {
        var first = kind.Decide(said.Begins ?? said.Command, log.Id, [], now)[0].Report;
        var report = Dated(first, moved);
        return said with
        {
            Command = Reporting(said.Command, report),
            Begins = said.Begins is { } begins ? Reporting(begins, report) : null,
            Or = [.. said.Or.Select(command => Reporting(command, report))],
            AsOf = said.AsOf ?? first.KnownAt,
        };
    }

    /// <summary>Whether all of its sources have spoken, at whatever time.</summary>
    private static bool IsAmong(Report report, IEnumerable<Source> known) =>
        (report with { Sources = [.. report.Sources.Select(Undated)] }).IsAmong([.. known.Select(Undated)]);

    private static Source Undated(Source source) => source with { PublishedAt = null };
}
