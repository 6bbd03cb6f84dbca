namespace DiplomacyTracker.Cli.Records;

/// <summary>Every command's example as one types it.</summary>
internal static class Examples
{
    public static IReadOnlyList<string> Of(Taken taken) => [];
}
