using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DiplomacyTracker.Platform;

internal static class Mediation
{
    /// <summary>Registers the mediator and every request handler of an assembly that needs no type argument.</summary>
    /// <remarks>MediatR 5.1 has no such scan of its own.</remarks>
    public static IServiceCollection AddMediator(this IServiceCollection services, System.Reflection.Assembly assembly)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LoggedRequest<,>));

        foreach (
            var type in assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false })
        )
            services.AddHandler(type);
        return services;
    }

    /// <summary>Registers a handler under every request that it handles.</summary>
    public static void AddHandler(this IServiceCollection services, Type handler)
    {
        foreach (var contract in handler.GetInterfaces().Where(IsHandler))
            services.AddScoped(contract, handler);
    }

    private static bool IsHandler(Type contract) =>
        contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>);
}

/// <summary>One line for every request that was refused; the happy path is in the log of events already.</summary>
internal sealed partial class LoggedRequest<TRequest, TResponse>(ILogger<LoggedRequest<TRequest, TResponse>> logger)
    : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<TResponse> next
    )
    {
        try
        {
            return await next();
        }
        catch (RefusedException refusal)
        {
            LogRefused(typeof(TRequest).Name, refusal.Code);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Information, "{Request} was refused: {Code}")]
    private partial void LogRefused(string request, string code);
}
