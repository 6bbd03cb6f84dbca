using DiplomacyTracker;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.EmbeddedPostgres;
using DiplomacyTracker.Platform.Http;
using DiplomacyTracker.Server;
using DiplomacyTracker.Server.Pages;

try
{
    Threads.Provide();
    var builder = WebApplication.CreateBuilder(Arguments.Of(args));
    if (Ports.Taken(builder.Configuration) is { } taken)
    {
        await Console.Error.WriteLineAsync(taken);
        return 1;
    }

    await using var database = await Database.OpenAsync(
        builder.Configuration.GetConnectionString(Database.ConnectionName),
        builder.Configuration["data"],
        CancellationToken.None
    );
    builder.Services.AddTracker(database.ConnectionString);
    builder.Services.AddSingleton(database);
    builder.Services.AddHostedService<DatabaseWatch>();
    builder.Services.AddHostedService<DemoOnStart>();
    builder.Services.AddHostedService<Welcome>();
    builder.Services.AddDescription();
    builder.WebHost.UseStaticWebAssets();
    builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestLineSize = TrackerProblems.LongestRequestLine);
    builder.Services.AddPages();

    await using var app = builder.Build();
    app.UseTrackerProblems();
    app.UsePages();
    app.MapTracker();
    app.MapDescription();
    app.MapPages();
    await app.RunAsync();
    return 0;
}
catch (ClusterException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}

/// <summary>Named, so that tests can start the whole server.</summary>
public sealed partial class Program;
