using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;

namespace DiplomacyTracker.Developments;

/// <summary>What was said of one development, line by line, in the order in which it became known.</summary>
/// <param name="Id">Which.</param>
/// <param name="Axes">From where.</param>
public sealed record ReadHistory<TState>(Guid Id, Axes Axes) : IRequest<DevelopmentHistory>
    where TState : IDevelopment<TState>;

internal sealed class ReadHistoryHandler<TState>(Streams streams)
    : IRequestHandler<ReadHistory<TState>, DevelopmentHistory>
    where TState : IDevelopment<TState>
{
    public async Task<DevelopmentHistory> Handle(ReadHistory<TState> request, CancellationToken cancellationToken)
    {
        var (entries, asOf) = await streams.LoadAsync<TState>(request.Id, request.Axes, cancellationToken);
        IReadOnlyList<Entry> recorded = [.. entries.Where(entry => entry.Position <= asOf.Position)];
        IReadOnlyList<Entry> told =
        [
            .. recorded
                .Where(entry => ToldAt(recorded, entry) <= asOf.KnownAt)
                .OrderBy(entry => ToldAt(recorded, entry))
                .ThenBy(entry => entry.Fact.Report.Order)
                .ThenBy(entry => entry.Position),
        ];
        if (!told.Any(entry => entry.Fact is IFounding))
            throw new NotKnownThenException(TState.Kind, request.Id);

        var states = Enumerable
            .Range(0, told.Count + 1)
            .Select(count => Folded(request.Id, told.Take(count), recorded))
            .ToList();
        var lines = told.Select((entry, place) => Line(told, entry, Changes(entry, states[place], states[place + 1])));
        return new(request.Id, TState.Kind, [.. lines], asOf);
    }

    /// <summary>When it was told first: whoever said the same earlier, told it earlier.</summary>
    private static DateTimeOffset ToldAt(IReadOnlyList<Entry> recorded, Entry entry) =>
        recorded
            .Where(other => other.Fact is ReportAdded added && added.Concerns == entry.Id)
            .Select(other => other.KnownAt)
            .Append(entry.KnownAt)
            .Min();

    private static HistoryLine Line(IReadOnlyList<Entry> told, Entry entry, IReadOnlyList<Change> changes) =>
        new(
            entry.Id,
            Tracker.NameOf(entry.Fact),
            entry.Position,
            entry.KnownAt,
            entry.RecordedAt,
            entry.Recorder,
            entry.Fact.Cause(),
            changes,
            entry.Fact.Report.Sources
        )
        {
            Concerns = (entry.Fact as IConcerning)?.Concerns,
            Scope = (entry.Fact as IAmending)?.Scope,
            Reason = entry.Fact.Reason(),
            Origin = entry.Origin,
            RetractedBy = told.LastOrDefault(other =>
                other.Fact is Retracted retracted && retracted.Concerns == entry.Id
            )?.Id,
        };

    private static IReadOnlyList<Change> Changes(Entry entry, Folded<TState> before, Folded<TState> after)
    {
        var day = after.State.ReadOn(DateOnly.FromDateTime(entry.KnownAt.UtcDateTime));
        return Differing.Between(View(before, day), View(after, day));
    }

    /// <summary>How it stood once these had been told.</summary>
    private static Folded<TState> Folded(Guid id, IEnumerable<Entry> told, IReadOnlyList<Entry> recorded)
    {
        IReadOnlyList<Entry> entries = [.. told.OrderBy(entry => entry.Position)];
        var seen = Sight.Of(entries, new(DateTimeOffset.MaxValue, long.MaxValue), numbered: recorded);
        return Fold.Over<TState>(id, seen);
    }

    private static JsonObject View(Folded<TState> folded, DateOnly day) =>
        folded.State.IsFounded
        && folded.View(day) is var view
        && JsonSerializer.SerializeToNode(view, view.GetType(), TrackerJson.Lenient) is JsonObject read
            ? read
            : [];
}
