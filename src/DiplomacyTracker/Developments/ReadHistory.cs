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
    // What every new line changes anyway, or what the day changes without any.
    private static readonly string[] Unsaid =
    [
        "id",
        "type",
        "earliest",
        "latest",
        "sources",
        "lastKnownAt",
        "knownSince",
        "phase",
        "conflicts",
    ];

    public async Task<DevelopmentHistory> Handle(ReadHistory<TState> request, CancellationToken cancellationToken)
    {
        var (entries, asOf) = await streams.LoadAsync<TState>(request.Id, request.Axes, cancellationToken);
        IReadOnlyList<Entry> told =
        [
            .. entries
                .Where(entry => entry.Position <= asOf.Position && entry.KnownAt <= asOf.KnownAt)
                .OrderBy(entry => entry.KnownAt)
                .ThenBy(entry => entry.Fact.Report.Order)
                .ThenBy(entry => entry.Position),
        ];
        if (!told.Any(entry => entry.Fact is IFounding))
            throw new NotKnownThenException(TState.Kind, request.Id);

        return new(request.Id, TState.Kind, [.. told.Select((entry, place) => Line(request.Id, told, place))], asOf);
    }

    /// <summary>What a line changed: how it read before it was told, and after.</summary>
    private static HistoryLine Line(Guid id, IReadOnlyList<Entry> told, int place)
    {
        var entry = told[place];
        var (before, after) = (View(id, told.Take(place)), View(id, told.Take(place + 1)));
        return new(
            entry.Id,
            Tracker.NameOf(entry.Fact),
            entry.Position,
            entry.KnownAt,
            entry.RecordedAt,
            entry.Recorder,
            CauseOf(entry.Fact),
            Differences(before, after),
            entry.Fact.Report.Sources
        )
        {
            Concerns = (entry.Fact as IConcerning)?.Concerns,
            Scope = (entry.Fact as IAmending)?.Scope,
            Reason = entry.Fact switch
            {
                Corrected corrected => corrected.Reason,
                Retracted retracted => retracted.Reason,
                ReportWithdrawn withdrawn => withdrawn.Reason,
                _ => null,
            },
            RetractedBy = told.LastOrDefault(other =>
                other.Fact is Retracted retracted && retracted.Concerns == entry.Id
            )?.Id,
        };
    }

    private static JsonObject View(Guid id, IEnumerable<Entry> told)
    {
        // Told in known order, but folded as recorded: conditions are numbered by position.
        IReadOnlyList<Entry> entries = [.. told.OrderBy(entry => entry.Position)];
        var folded = Fold.At<TState>(id, entries, new(DateTimeOffset.MaxValue, long.MaxValue));
        var view = folded.State.IsFounded ? folded.View(DateOnly.MaxValue) : null;
        return view is null
            ? []
            : JsonSerializer.SerializeToNode(view, view.GetType(), TrackerJson.Lenient) as JsonObject ?? [];
    }

    private static List<Change> Differences(JsonObject before, JsonObject after) =>
        [
            .. before
                .Select(property => property.Key)
                .Union(after.Select(property => property.Key), StringComparer.Ordinal)
                .Except(Unsaid, StringComparer.Ordinal)
                .Where(field => !JsonNode.DeepEquals(before[field], after[field]))
                .Select(field => new Change(
                    field,
                    before[field]?.Deserialize<JsonElement>(),
                    after[field]?.Deserialize<JsonElement>()
                )),
        ];

    private static string CauseOf(IFact fact) =>
        fact switch
        {
            ReportAdded => "another-source",
            ReportWithdrawn => "withdrawal",
            Corrected => "correction",
            Retracted => "retraction",
            _ => "new-fact",
        };
}
