using System.Text.Json;
using DiplomacyTracker.Exports;
using DiplomacyTracker.Platform;
using Marten;
using Npgsql;

namespace DiplomacyTracker.Imports.Restoring;

/// <summary>Adds to a tracker in use what it lacks of an exported log: known by the ids of events, at new positions.</summary>
internal sealed class Joining(IDocumentStore store)
{
    private const int Tries = 10;

    private const string Count = """
        update diplomacy.import set read = read + ?, recorded = recorded + ?, changed = changed + ?,
            unchanged = unchanged + ?, events = events + ? where id = ?::uuid
        """;

    /// <summary>Whether anything of that import was added to what was there; a restoration leaves everything as it was.</summary>
    public static async Task<bool> HasAddedAsync(NpgsqlDataSource database, Guid import, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            "select exists (select from diplomacy.mt_events where headers ->> 'log' = $1)"
        );
        command.CommandTimeout = 0;
        command.Parameters.Add(new() { Value = $"{import}" });
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>Some lines, in one transaction with how far the file has been read.</summary>
    /// <param name="import">By which.</param>
    /// <param name="lines">Of its file.</param>
    /// <param name="previewed">The developments that lines before these would have begun, of a preview: these aren't there.</param>
    /// <param name="cancellation">Leaves it.</param>
    public async Task AddAsync(
        Import import,
        IReadOnlyList<Logged> lines,
        HashSet<Guid> previewed,
        CancellationToken cancellation
    )
    {
        for (var tries = 1; ; tries++)
            try
            {
                var begun = await TryAsync(import, lines, previewed, cancellation);
                if (import.DryRun)
                    previewed.UnionWith(begun);
                return;
            }
            catch (Exception exception) when (tries < Tries && LostRaces.Is(exception))
            {
                // Look again what is there.
            }
    }

    private async Task<IReadOnlyList<Guid>> TryAsync(
        Import import,
        IReadOnlyList<Logged> lines,
        HashSet<Guid> previewed,
        CancellationToken cancellation
    )
    {
        await using var session = store.LightweightSession();
        var known = await KnownAsync(session, lines, cancellation);
        var lacking = lines.Where(line => !known.Contains(line.Line.Id)).ToList();
        var versions = await VersionsAsync(session, lacking, cancellation);
        var begun = new List<Guid>();
        foreach (
            var some in lacking.GroupBy(line => line.Line.Development).Where(some => !previewed.Contains(some.Key))
        )
        {
            var events = some.Select(line => Told(line, import)).ToList();
            if (versions.TryGetValue(some.Key, out var version))
                session.Events.Append(some.Key, version + events.Count, events);
            else
            {
                session.Events.StartStream(some.First().Founded.State, some.Key, events);
                begun.Add(some.Key);
            }
        }

        if (import.DryRun)
            session.EjectAllPendingChanges();
        else
            LogLock.Share(session);
        var added = lacking.Count;
        session.QueueSqlCommand(
            Count,
            lines.Count,
            begun.Count,
            added - begun.Count,
            lines.Count - added,
            added,
            $"{import.Id}"
        );
        await session.SaveChangesAsync(cancellation);
        return begun;
    }

    private static object Told(Logged line, Import import)
    {
        var (told, e) = (line.Line, line.Event);
        (e.Id, e.UserName, e.CausationId, e.CorrelationId) = (told.Id, told.Recorder, told.Causation, told.Correlation);
        foreach (var header in told.Headers?.EnumerateObject().ToList() ?? [])
            e.SetHeader(
                header.Name,
                header.Value.ValueKind is JsonValueKind.String ? $"{header.Value.GetString()}" : header.Value
            );
        foreach (var (name, value) in Origin.OfLog(import, line.Number).Headers())
            e.SetHeader(name, value);
        return e;
    }

    private static async Task<HashSet<Guid>> KnownAsync(
        IQuerySession session,
        IReadOnlyList<Logged> lines,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand("select id from diplomacy.mt_events where id = any($1)");
        command.Parameters.Add(new() { Value = lines.Select(line => line.Line.Id).ToArray() });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        var known = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellation))
            known.Add(reader.GetGuid(0));
        return known;
    }

    private static async Task<Dictionary<Guid, long>> VersionsAsync(
        IQuerySession session,
        IReadOnlyList<Logged> lines,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand("select id, version from diplomacy.mt_streams where id = any($1)");
        command.Parameters.Add(new() { Value = lines.Select(line => line.Line.Development).Distinct().ToArray() });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        var versions = new Dictionary<Guid, long>();
        while (await reader.ReadAsync(cancellation))
            versions[reader.GetGuid(0)] = reader.GetInt64(1);
        return versions;
    }
}
