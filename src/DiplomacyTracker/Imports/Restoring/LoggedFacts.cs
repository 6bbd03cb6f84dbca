using System.Text;
using System.Text.Json;
using DiplomacyTracker.Exports;
using DiplomacyTracker.Platform;
using JasperFx.Events;
using Marten;

namespace DiplomacyTracker.Imports.Restoring;

/// <summary>A line whose fact we can read.</summary>
/// <param name="Number">Of the line.</param>
/// <param name="Line">As it stands in the file.</param>
/// <param name="Event">With the fact, as the log will have it.</param>
internal sealed record Logged(long Number, LogLine Line, IEvent Event)
{
    /// <summary>The kind that such a fact can begin; null where it can't begin anything.</summary>
    public IKind? Kind => Tracker.Kinds.FirstOrDefault(kind => kind.Facts.ContainsKey(Line.Type));

    /// <summary>The same; a development begins with nothing else.</summary>
    /// <exception cref="RefusedException">It can't begin anything.</exception>
    public IKind Founded => Kind ?? throw LogFile.Broken(Number, $"{Line.Type} begins no development.");
}

/// <summary>Reads the facts of an exported log as they will be read from ours: what can't be read, never gets in.</summary>
internal sealed class LoggedFacts(IDocumentStore store)
{
    private const int ChunkSize = 2000;

    /// <summary>All lines, some at a time; memory doesn't grow with the file.</summary>
    /// <exception cref="RefusedException">The file isn't whole, or a line can't be read.</exception>
    public IEnumerable<Logged[]> Read(LogFile file)
    {
        using var session = store.LightweightSession();
        var (serializer, events) = (store.Options.Serializer(), session.Events);
        foreach (
            var chunk in file.Read().Select(line => new Logged(line.Number, line.Event, Read(line))).Chunk(ChunkSize)
        )
            yield return chunk;

        IEvent Read(Numbered line)
        {
            if (Tracker.Facts.GetValueOrDefault(line.Event.Type) is not { } type)
                throw LogFile.Broken(line.Number, $"there is no fact called {Excerpt.Of(line.Event.Type)}.");
            try
            {
                using var body = new MemoryStream(Encoding.UTF8.GetBytes(line.Event.Data.GetRawText()));
                return events.BuildEvent(serializer.FromJson(type, body));
            }
            catch (Exception exception) when (exception is JsonException or NotSupportedException or ArgumentException)
            {
                throw LogFile.Broken(line.Number, $"its fact can't be read: {exception.Message}");
            }
        }
    }
}
