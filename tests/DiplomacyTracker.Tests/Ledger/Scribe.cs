using DiplomacyTracker.Developments;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Tests.Support;
using JasperFx.Events;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>Writes histories into the log of a whole server, past the commands, which would refuse most of them.</summary>
internal sealed class Scribe(TrackerFixture tracker)
{
    private readonly IDocumentStore store = tracker.Services.GetRequiredService<IDocumentStore>();

    /// <summary>Writes all of it, in transactions of any size, and does something after each of them.</summary>
    public async Task WriteAsync(Histories histories, Dice dice, Func<Task>? andThen = null)
    {
        var (kinds, begun) = (histories.Tellings.ToDictionary(telling => telling.Development), new HashSet<Guid>());
        for (var done = 0; done < histories.Log.Count; )
        {
            var batch = histories.Log.Skip(done).Take(1 + dice.Below(8)).ToList();
            done += batch.Count;
            await using var session = store.LightweightSession();
            foreach (var development in batch.GroupBy(told => told.Development, told => told.Entry))
                if (begun.Add(development.Key))
                    session.Events.StartStream(
                        kinds[development.Key].Kind.State,
                        development.Key,
                        Events(session, development)
                    );
                else
                    session.Events.Append(development.Key, Events(session, development));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
            if (andThen is not null)
                await andThen();
        }
    }

    /// <summary>All that is in the log.</summary>
    public async Task<IReadOnlyList<Telling>> ReadAsync()
    {
        await using var session = store.QuerySession();
        var log = await session.Events.QueryAllRawEvents().ToListAsync(TestContext.Current.CancellationToken);
        return
        [
            .. log.OrderBy(e => e.Sequence)
                .GroupBy(e => e.StreamId)
                .Select(stream => (stream.Key, Entries: stream.Select(e => e.ToEntry()).OfType<Entry>().ToList()))
                .Select(stream => new Telling(KindOf(stream.Entries), stream.Key, stream.Entries)),
        ];
    }

    /// <summary>Waits until the ledger has reached the end of the log, and says where that is.</summary>
    public async Task<long> CaughtUpAsync()
    {
        var end = (await ReadAsync()).SelectMany(telling => telling.Entries).Max(entry => entry.Position);
        var answer = await tracker.GetAsync($"/api/visits?limit=1&minPosition={end}");
        while (answer.Status is 503)
            answer = await tracker.GetAsync($"/api/visits?limit=1&minPosition={end}");

        Assert.Equal(200, answer.Status);
        return end;
    }

    /// <summary>Every row of the ledger, byte for byte.</summary>
    public async Task<string> RowsAsync()
    {
        await using var database = NpgsqlDataSource.Create(tracker.ConnectionString);
        await using var command = database.CreateCommand(
            """
            select row from (
                select 'ledger ' || t::text as row from diplomacy.ledger t
                union all select 'party ' || t::text from diplomacy.ledger_party t
                union all select 'clock ' || t::text from diplomacy.ledger_clock t
            ) as rows order by row
            """
        );
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(reader.GetString(0));
        return string.Join('\n', rows);
    }

    private static HistoryKind KindOf(IReadOnlyList<Entry> entries) =>
        HistoryKind.All.Single(kind => kind.Name == Tracker.KindOf(entries).Name);

    private static IEnumerable<object> Events(IDocumentSession session, IEnumerable<Entry> entries)
    {
        foreach (var entry in entries)
        {
            var e = session.Events.BuildEvent(entry.Fact);
            (e.Id, e.Timestamp) = (entry.Id, entry.RecordedAt);
            yield return e;
        }
    }
}
