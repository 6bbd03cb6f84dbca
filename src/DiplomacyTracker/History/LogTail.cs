using DiplomacyTracker.Ledger;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.History;

/// <summary>
/// What comes next in the log, for all who wait for it: the log is asked once a second however many listen, and not at
/// all while nobody does.
/// </summary>
internal sealed class LogTail(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>The most events of one answer.</summary>
    public const int Most = 500;

    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private Task<EventPage>? next;
    private long from;
    private bool isMore;

    /// <summary>What is recorded behind a position, and maybe what lies before it; nothing if nothing came within a second.</summary>
    /// <param name="told">Up to where the listener has heard all.</param>
    /// <param name="cancellation">Ends the wait of this listener alone.</param>
    public Task<EventPage> NextAsync(long told, CancellationToken cancellation)
    {
        lock (gate)
        {
            from = next is null ? told : Math.Min(from, told);
            next ??= GlanceAsync();
            return next.WaitAsync(cancellation);
        }
    }

    /// <summary>What lies behind a position, at once.</summary>
    public async Task<EventPage> ReadAsync(long after, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<IMediator>()
            .Send(new ReadEvents(after, Most, new Axes()), cancellation);
    }

    private async Task<EventPage> GlanceAsync()
    {
        await Task.Delay(isMore ? TimeSpan.Zero : Glance, clock);
        // Of whoever called: they hold the gate, and next is not what it will be yet.
        await Task.Yield();
        long after;
        lock (gate)
            (after, next, isMore) = (from, null, false);

        var page = await ReadAsync(after, CancellationToken.None);
        isMore = page.Next is not null;
        return page;
    }
}
