namespace DiplomacyTracker.Tests.Support;

/// <summary>A clock that is put forward by hand; timers run as ever.</summary>
internal sealed class MovedClock(DateTimeOffset begin) : TimeProvider
{
    private DateTimeOffset now = begin;

    public void Move(TimeSpan forward) => now += forward;

    public override DateTimeOffset GetUtcNow() => now;
}
