using System.Collections.Concurrent;
using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Replay;
using MediatR;

namespace DiplomacyTracker.Server.Pages.Today;

/// <summary>
/// What is recorded while somebody reads. The ledger is asked once a second however many read, and not at all while
/// nobody does; who is too slow loses the oldest, and sees everything on the page itself.
/// </summary>
internal sealed partial class LiveFeed(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<LiveFeed> logger
) : BackgroundService
{
    private const int Kept = 100;
    private const int TicksBetweenPings = 15;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly SseItem<string> Ping = new("", "ping");

    private readonly ConcurrentDictionary<Channel<SseItem<string>>, long> readers = new();

    /// <summary>An event "step" for each one behind the position, with that of the step as its id; a "ping" now and then.</summary>
    public async IAsyncEnumerable<SseItem<string>> FollowAsync(
        long after,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var channel = Channel.CreateBounded<SseItem<string>>(
            new BoundedChannelOptions(Kept) { FullMode = BoundedChannelFullMode.DropOldest }
        );
        readers[channel] = after;
        // A server that stops doesn't wait for those who read.
        await using var stop = lifetime.ApplicationStopping.Register(() => channel.Writer.TryComplete());
        try
        {
            yield return Ping;
            await foreach (var item in channel.Reader.ReadAllAsync(cancellation))
                yield return item;
        }
        finally
        {
            readers.TryRemove(channel, out _);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        for (var tick = 1; await timer.WaitForNextTickAsync(stoppingToken); tick++)
        {
            try
            {
                if (!readers.IsEmpty)
                    await TellAsync(readers.ToArray(), stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }

            if (tick % TicksBetweenPings is 0)
                foreach (var reader in readers.Keys)
                    reader.Writer.TryWrite(Ping);
        }
    }

    /// <summary>Tells each reader what lies behind the position that they have reached.</summary>
    private async Task TellAsync(
        IReadOnlyCollection<KeyValuePair<Channel<SseItem<string>>, long>> all,
        CancellationToken cancellation
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var from = new RecordedAt(Position: all.Min(one => one.Value) + 1);
        var page = await mediator.Send(
            new ReadReplay(
                new(ReplayAxis.Recorded, from, To: null, After: null, Day: null),
                new(),
                new Axes(),
                new(Kept, After: null, new Dictionary<string, string>(StringComparer.Ordinal))
            ),
            cancellation
        );
        foreach (var (reader, reached) in all)
        {
            var told = reached;
            foreach (var step in page.Items.Where(step => step.Position > reached))
            {
                told = step.Position;
                var id = told.ToString(CultureInfo.InvariantCulture);
                reader.Writer.TryWrite(new(step.Id, "step") { EventId = id });
            }

            readers.TryUpdate(reader, told, reached);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What was recorded could not be told to those who read")]
    private partial void LogFailed(Exception exception);
}
