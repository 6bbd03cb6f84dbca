using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Replay;

/// <summary>Makes steps of what the ledger and the log say.</summary>
internal sealed class Telling(ReplayAxis axis, AsOf asOf, DateOnly? day)
{
    /// <summary>One step.</summary>
    public ReplayStep Step(StepTurn turn, StepsTold told)
    {
        var (known, position) =
            axis is ReplayAxis.Known ? (turn.Id.At, asOf.Position) : (asOf.KnownAt, turn.Id.Position);
        var on = day ?? DateOnly.FromDateTime(known.UtcDateTime);
        var (was, becomes) = (Read(turn.Kind, turn.Old), Read(turn.Kind, turn.New));
        var (before, after) = (View(was, on), View(becomes, on));
        var facts = told.Facts[turn.Id];
        var headlines =
            (becomes ?? was)?.Headlines()
            ?? throw new InvalidOperationException("A step shows something before or after.");
        var changes = Differing.Between(before ?? [], after ?? []);
        var said = axis is ReplayAxis.Known ? known : facts.Min(entry => entry.KnownAt);
        var recorded = facts.Min(entry => entry.RecordedAt);
        var axes = new StepAxes(on, known, $"position:{position}");
        return new(
            turn.Id.ToString(),
            turn.Id.At,
            axis,
            turn.Id.Position,
            said,
            recorded,
            (int)(recorded - said).TotalDays is > 0 and var lag ? lag : null,
            new(turn.Development, turn.Kind.Name, headlines.Whole),
            Wording.Of(facts, headlines, before, after, changes, to => told.TitleOf(to, turn.Id)).On(on),
            [.. facts.Select(Fact)],
            changes,
            before,
            after,
            turn.IsContext ? true : null,
            axes,
            $"/api/{turn.Kind.Collection}/{turn.Development}?validAt={axes.ValidAt:yyyy-MM-dd}"
                + $"&knownAt={Instants.Written(axes.KnownAt)}&recordedAt={axes.RecordedAt}"
        );
    }

    private static IFolded? Read(IKind kind, string? body) => body is null ? null : kind.Read(body);

    private static JsonObject? View(IFolded? folded, DateOnly on) =>
        folded?.View(on) is { } view
            ? JsonSerializer.SerializeToNode(view, view.GetType(), TrackerJson.Lenient) as JsonObject
            : null;

    private static StepFact Fact(Entry entry) =>
        new(
            entry.Id,
            Tracker.NameOf(entry.Fact),
            entry.Fact.Cause(),
            entry.Fact.Report.Sources,
            entry.Fact.Reason(),
            (entry.Fact as IConcerning)?.Concerns
        );
}
