using System.Text;
using System.Text.Json;
using DiplomacyTracker.Exports;
using DiplomacyTracker.Platform;
using JasperFx;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace DiplomacyTracker.Imports.Restoring;

/// <summary>Writes events into the tables of the log as they were elsewhere, by binary COPY.</summary>
internal sealed class RestoredRows(IDocumentStore store)
{
    private const string Streams =
        "diplomacy.mt_streams (id, type, version, timestamp, created, tenant_id, compacted_version, is_archived)";

    private const string Events = """
        diplomacy.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type,
            correlation_id, causation_id, headers, user_name, is_archived)
        """;

    private const string GoOn = """
        update diplomacy.mt_streams as stream set version = later.version, timestamp = later.timestamp
        from unnest($1, $2, $3, $4) as later(id, before, version, timestamp)
        where stream.id = later.id and stream.version = later.before
        """;

    private const byte Jsonb = 1;

    /// <summary>Some lines: developments begin, or go on where the lines before have left them.</summary>
    /// <returns>How many begin.</returns>
    /// <exception cref="RefusedException">A development goes on that hasn't come to there.</exception>
    public async Task<int> WriteAsync(
        NpgsqlConnection connection,
        IReadOnlyList<Logged> lines,
        CancellationToken cancellation
    )
    {
        var developments = lines.GroupBy(line => line.Line.Development).Select(Part.Of).ToList();
        var begun = developments.Where(part => part.First.Line.Version is 1).ToList();
        var copy = new BinaryCopy(connection);
        await copy.WriteAsync(Streams, begun, Put, cancellation);
        await GoOnAsync(connection, [.. developments.Except(begun)], cancellation);
        await copy.WriteAsync(Events, lines, Put, cancellation);
        return begun.Count;
    }

    private static async Task GoOnAsync(
        NpgsqlConnection connection,
        IReadOnlyList<Part> parts,
        CancellationToken cancellation
    )
    {
        if (parts.Count is 0)
            return;

        var updated = await connection.ExecuteAsync(
            GoOn,
            cancellation,
            parts.Select(part => part.First.Line.Development).ToArray(),
            parts.Select(part => part.First.Line.Version - 1).ToArray(),
            parts.Select(part => part.Last.Line.Version).ToArray(),
            parts.Select(part => part.Last.Line.RecordedAt.UtcDateTime).ToArray()
        );
        if (updated != parts.Count)
            throw LogFile.Broken(
                parts[0].First.Number,
                "here or in the lines behind it a development goes on of which earlier lines are missing."
            );
    }

    private void Put(BinaryRow row, Part begun)
    {
        row.Count(8);
        row.Uuid(begun.First.Line.Development);
        row.Text(StateOf(begun.First.Founded));
        row.Big(begun.Last.Line.Version);
        row.Moment(begun.Last.Line.RecordedAt);
        row.Moment(begun.First.Line.RecordedAt);
        row.Text(StorageConstants.DefaultTenantId);
        row.Big(0);
        row.Flag(false);
    }

    private static void Put(BinaryRow row, Logged logged)
    {
        var line = logged.Line;
        row.Count(14);
        row.Big(line.Position);
        row.Uuid(line.Id);
        row.Uuid(line.Development);
        row.Big(line.Version);
        PutJson(row, line.Data);
        row.Text(line.Type);
        row.Moment(line.RecordedAt);
        row.Text(StorageConstants.DefaultTenantId);
        row.Text(logged.Event.DotNetTypeName);
        row.Text(line.Correlation);
        row.Text(line.Causation);
        if (line.Headers is { } headers)
            PutJson(row, headers);
        else
            row.Text(null);
        row.Text(line.Recorder);
        row.Flag(false);
    }

    private static void PutJson(BinaryRow row, JsonElement json) =>
        row.Value(to =>
        {
            to.Values([Jsonb]);
            to.Values(Encoding.UTF8.GetBytes(json.GetRawText()));
        });

    private string StateOf(IKind kind) => ((IEventRegistry)store.Options.Events).AggregateAliasFor(kind.State);

    /// <summary>The lines of one development among some.</summary>
    private sealed record Part(Logged First, Logged Last)
    {
        public static Part Of(IEnumerable<Logged> lines)
        {
            Logged? first = null;
            var last = first;
            foreach (var line in lines)
            {
                if (last is not null && line.Line.Version != last.Line.Version + 1)
                    throw LogFile.Broken(
                        line.Number,
                        $"version {line.Line.Version} of a development doesn't follow version {last.Line.Version}."
                    );
                (first, last) = (first ?? line, line);
            }

            return first is not null && last is not null
                ? new(first, last)
                : throw new InvalidOperationException("A group has a line.");
        }
    }
}
