namespace DiplomacyTracker.Tests.Support;

/// <summary>How a program of tests is told that it is a host to be killed, and on which folder.</summary>
internal static class HostFolder
{
    /// <summary>The environment variable that says so.</summary>
    public const string Variable = "TRACKER_TEST_HOST_FOLDER";

    /// <summary>The folder to serve; null in every run of tests.</summary>
    public static string? ToServe => Environment.GetEnvironmentVariable(Variable);
}
