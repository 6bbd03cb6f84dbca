using System.Threading.RateLimiting;

namespace DiplomacyTracker.Platform;

/// <summary>Lets a few commands in at once, and the others in the order in which they came.</summary>
/// <remarks>
/// More at once are not through any sooner, but they take the connections and the processors away from whoever keeps
/// the ledger, which then falls behind for as long as they come.
/// </remarks>
internal sealed class Admission : IDisposable
{
    /// <summary>So many at once.</summary>
    public const int Most = 16;

    private readonly ConcurrencyLimiter limiter = new(
        new()
        {
            PermitLimit = Most,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <summary>Waits until it is one's turn; whoever disposes of it lets the next one in.</summary>
    public ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellation) =>
        limiter.AcquireAsync(permitCount: 1, cancellation);

    public void Dispose() => limiter.Dispose();
}
