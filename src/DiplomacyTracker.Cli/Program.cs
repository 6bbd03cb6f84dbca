namespace DiplomacyTracker.Cli;

/// <summary>The terminal.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => Terminal.RunAsync(args);
}
