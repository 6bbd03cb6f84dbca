using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;

namespace DiplomacyTracker.History;

/// <summary>The log as server-sent events: what lies behind a position, then whatever is recorded.</summary>
/// <remarks>Told is what the ledger has reached, so that every answer can be asked for at the position of an event.</remarks>
internal sealed class EventStream(IMediator mediator, TimeProvider clock)
{
    private const int Most = 500;
    private const int GlancesBetweenPings = 15;

    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);
    private static readonly SseItem<string> Ping = new("", "ping");

    /// <summary>An event <c>recorded</c> for each one, with its position as the id; a <c>ping</c> at first and now and then.</summary>
    /// <param name="after">Behind this position; null: from now on.</param>
    /// <param name="cancellation">Ends it.</param>
    public async IAsyncEnumerable<SseItem<string>> TellAsync(
        long? after,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var told = after ?? (await ReadAsync(long.MaxValue, cancellation)).AsOf.Position;
        yield return Ping;
        for (var glance = 1; !cancellation.IsCancellationRequested; glance++)
        {
            var page = await ReadAsync(told, cancellation);
            foreach (var logged in page.Items)
            {
                told = logged.Position;
                yield return new(JsonSerializer.Serialize(logged, TrackerJson.Lenient), "recorded")
                {
                    EventId = told.ToString(CultureInfo.InvariantCulture),
                };
            }

            if (page.Next is null)
                await Task.Delay(Glance, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (glance % GlancesBetweenPings is 0)
                yield return Ping;
        }
    }

    private Task<EventPage> ReadAsync(long after, CancellationToken cancellation) =>
        mediator.Send(new ReadEvents(after, Most, new Axes()), cancellation);
}
