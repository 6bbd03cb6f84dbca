using DiplomacyTracker.Platform;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace DiplomacyTracker.Replay;

/// <summary>Loads what was said, for a page of steps at once.</summary>
internal sealed class StepFacts(IDocumentStore store, NpgsqlDataSource database)
{
    /// <summary>What each step tells.</summary>
    public async Task<StepsTold> LoadAsync(
        ReplayAxis axis,
        IReadOnlyList<StepTurn> turns,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var developments = turns.Select(turn => turn.Development).Distinct().ToArray();
        await using var session = store.QuerySession();
        var log = developments.Length is 0
            ? []
            : await session
                .Events.QueryAllRawEvents()
                .Where(e => e.StreamId.IsOneOf(developments) && e.Sequence <= asOf.Position)
                .ToListAsync(cancellation);
        var streams = log.GroupBy(e => e.StreamId).ToDictionary(stream => stream.Key, stream => EntriesOf([.. stream]));
        var facts = turns.ToDictionary(
            turn => turn.Id,
            turn => Of(axis, streams.GetValueOrDefault(turn.Development) ?? [], turn.Id, asOf)
        );
        return new(facts, await TitlesAsync(axis, facts, asOf, cancellation));
    }

    private static IReadOnlyList<Entry> EntriesOf(IReadOnlyList<IEvent> events) =>
        [.. events.OrderBy(e => e.Sequence).Select(e => e.ToEntry()).OfType<Entry>()];

    /// <summary>What became known at that moment, corrected as it is seen; or what was recorded there.</summary>
    private static IReadOnlyList<Entry> Of(ReplayAxis axis, IReadOnlyList<Entry> entries, StepId step, AsOf asOf) =>
        axis is ReplayAxis.Recorded
            ? [.. entries.Where(entry => entry.Position == step.Position)]
            :
            [
                .. Once(
                        [
                            .. Sight
                                .Of(entries, new(step.At, asOf.Position))
                                .Where(seen => seen.KnownAt == step.At || seen.Entry.KnownAt == step.At),
                        ],
                        step.At
                    )
                    .Select(seen => seen.Entry with { Fact = seen.Fact }),
            ];

    /// <summary>What we mend holds since what it mends is known, and is told there; again only where nothing else is to tell.</summary>
    private static IReadOnlyList<Seen> Once(IReadOnlyList<Seen> told, DateTimeOffset at)
    {
        var others = told.Where(seen => seen.KnownAt == at || !IsOurs(seen.Entry.Fact)).ToList();
        return others.Count > 0 ? others : told;
    }

    private static bool IsOurs(IFact fact) =>
        fact is IAmending { Scope: Scope.Record } or Linked { Scope: Scope.Record };

    private async Task<IReadOnlyList<Title>> TitlesAsync(
        ReplayAxis axis,
        IReadOnlyDictionary<StepId, IReadOnlyList<Entry>> facts,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var linked = facts.Values.SelectMany(told => told).Select(entry => entry.Fact).OfType<Linked>();
        var ids = linked.Select(link => link.To).Distinct().ToArray();
        if (ids.Length is 0)
            return [];

        var seen =
            axis is ReplayAxis.Known
                ? "position_from <= $2 and $2 < position_to and known_from <= $3"
                : "known_from <= $3 and $3 < known_to and position_from <= $2";
        await using var command = database.CreateCommand(
            $"""
            select development, type, body, known_from, position_from
            from diplomacy.ledger where act = 'whole' and development = any($1) and {seen} order by known_from, position_from
            """
        );
        command.Parameters.Add(new() { Value = ids });
        command.Parameters.Add(new() { Value = asOf.Position });
        command.Parameters.Add(new() { Value = asOf.KnownAt });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var titles = new List<Title>();
        while (await reader.ReadAsync(cancellation))
            titles.Add(
                new(
                    reader.GetGuid(0),
                    axis is ReplayAxis.Known ? reader.GetFieldValue<DateTimeOffset>(3) : DateTimeOffset.MinValue,
                    axis is ReplayAxis.Known ? 0 : reader.GetInt64(4),
                    Tracker
                        .Kinds.Single(kind => kind.Name == reader.GetString(1))
                        .Read(reader.GetString(2))
                        .Headlines()
                        .Whole
                )
            );

        return titles;
    }
}

/// <summary>What a development was called, from a moment on.</summary>
internal sealed record Title(Guid Development, DateTimeOffset KnownFrom, long PositionFrom, Phrase Text);

/// <summary>What the steps of a page tell.</summary>
internal sealed record StepsTold(IReadOnlyDictionary<StepId, IReadOnlyList<Entry>> Facts, IReadOnlyList<Title> Titles)
{
    /// <summary>What a development was called when the step happened.</summary>
    public Phrase? TitleOf(Guid development, StepId step) =>
        Titles
            .LastOrDefault(title =>
                title.Development == development
                && title.KnownFrom <= step.At
                && title.PositionFrom <= (title.PositionFrom is 0 ? 0 : step.Position)
            )
            ?.Text;
}
