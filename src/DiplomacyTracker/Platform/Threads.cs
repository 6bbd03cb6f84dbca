namespace DiplomacyTracker.Platform;

/// <summary>The threads of a host.</summary>
public static class Threads
{
    // .NET begins with one for each processor, and adds others only after half a second.
    private const int Least = 8;

    /// <summary>Provides so many that those who ask need not wait for a thread while an import or a rebuild has the processors at work.</summary>
    public static void Provide()
    {
        ThreadPool.GetMinThreads(out var workers, out var others);
        ThreadPool.SetMinThreads(Math.Max(workers, Least), others);
    }
}
