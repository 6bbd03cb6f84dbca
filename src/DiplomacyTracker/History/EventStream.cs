using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.History;

/// <summary>The log as server-sent events: what lies behind a position, then whatever is recorded.</summary>
/// <remarks>Told is what the ledger has reached, so that every answer can be asked for at the position of an event.</remarks>
internal sealed class EventStream(LogTail tail)
{
    private const int GlancesBetweenPings = 15;

    private static readonly SseItem<string> Ping = new("", "ping");

    /// <summary>An event <c>recorded</c> for each one, with its position as the id; a <c>ping</c> at first and now and then.</summary>
    /// <param name="after">Behind this position; null: from now on.</param>
    /// <param name="cancellation">Ends it.</param>
    public async IAsyncEnumerable<SseItem<string>> TellAsync(
        long? after,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var told = after ?? (await tail.ReadAsync(long.MaxValue, cancellation)).AsOf.Position;
        yield return Ping;
        // Who is behind reads on alone, and from the end of the log on waits with all others.
        for (var isBehind = true; isBehind; )
        {
            var page = await tail.ReadAsync(told, cancellation);
            foreach (var logged in page.Items)
                yield return Recorded(logged);
            (told, isBehind) = (page.Items is [.., var last] ? last.Position : told, page.Next is not null);
        }

        for (var glance = 1; ; glance++)
        {
            var next = tail.NextAsync(told, cancellation);
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellation.IsCancellationRequested)
                yield break;

            foreach (var logged in (await next).Items.Where(logged => logged.Position > told))
            {
                told = logged.Position;
                yield return Recorded(logged);
            }

            if (glance % GlancesBetweenPings is 0)
                yield return Ping;
        }
    }

    private static SseItem<string> Recorded(LoggedEvent logged) =>
        new(JsonSerializer.Serialize(logged, TrackerJson.Lenient), "recorded")
        {
            EventId = logged.Position.ToString(CultureInfo.InvariantCulture),
        };
}
