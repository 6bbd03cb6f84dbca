using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;

namespace DiplomacyTracker.Replay;

/// <summary>A replay as server-sent events, as fast as somebody wants to see it.</summary>
/// <param name="mediator">Answers page after page.</param>
/// <param name="clock">Waits.</param>
/// <param name="speed">Days of history in a second; 0 doesn't wait.</param>
/// <param name="onePage">Ends with the first page.</param>
internal sealed class ReplayStream(IMediator mediator, TimeProvider clock, double speed, bool onePage)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>All steps, then the end. Whoever closes the connection ends it, and goes on with Last-Event-ID.</summary>
    public async IAsyncEnumerable<SseItem<string>> TellAsync(
        ReadReplay asked,
        Page<ReplayStep> first,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var (page, last) = (first, (DateTimeOffset?)null);
        while (true)
        {
            foreach (var step in page.Items)
            {
                if (last is { } before)
                    await Task.Delay(WaitFor(step.At - before), clock, cancellation);
                last = step.At;
                yield return new(JsonSerializer.Serialize(step, TrackerJson.Lenient), "step") { EventId = step.Id };
            }

            if (onePage || page.Next is not { } next)
                break;

            var cursor = Cursor.Read(next);
            asked = asked with { Axes = cursor.Axes(), Page = asked.Page with { After = cursor.After } };
            page = await mediator.Send(asked, cancellation);
        }

        var end = new { page.Next, page.AsOf };
        yield return new(JsonSerializer.Serialize(end, TrackerJson.Lenient), "end");
    }

    private TimeSpan WaitFor(TimeSpan history)
    {
        if (speed <= 0 || history <= TimeSpan.Zero)
            return TimeSpan.Zero;

        var wait = history.TotalDays / speed;
        return wait < LongestWait.TotalSeconds ? TimeSpan.FromSeconds(wait) : LongestWait;
    }
}
