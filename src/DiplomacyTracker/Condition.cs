namespace DiplomacyTracker;

/// <summary>On what something hangs. While it is open, that something is shown and not counted.</summary>
/// <param name="Text">In words: "if Blinken attends in person".</param>
/// <param name="DependsOn">The development it hangs on, where that one is recorded.</param>
public sealed record Condition(string Text, Dependency? DependsOn = null);

/// <summary>Another development, and the status of it that would meet the condition.</summary>
public sealed record Dependency(Guid Development, string Status);

/// <summary>How a condition stands.</summary>
public enum Outcome
{
    /// <summary>Not known yet.</summary>
    Open,

    /// <summary>It came true.</summary>
    Met,

    /// <summary>It did not come true.</summary>
    Failed,

    /// <summary>It no longer matters.</summary>
    Moot,
}
