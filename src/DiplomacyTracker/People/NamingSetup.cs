using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.People;

/// <summary>What finds out who is who.</summary>
internal static class NamingSetup
{
    public static void AddPeople(this IServiceCollection services)
    {
        services.AddSingleton<Register>();
        services.AddSingleton<Deeds>();
        services.AddSingleton<WrittenNames>();
        services.AddSingleton<INaming, Naming>();
    }
}
