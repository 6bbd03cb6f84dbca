using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Imports.Restoring;

/// <summary>What imports of our own log need.</summary>
internal static class RestoringSetup
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddImportsOfLogs(this IServiceCollection services) =>
        services
            .AddSingleton<LoggedFacts>()
            .AddSingleton<RestoredRows>()
            .AddSingleton<Restoration>()
            .AddSingleton<Joining>()
            .AddSingleton<LogRun>();
}
