using DiplomacyTracker;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddTracker(builder.Configuration.GetConnectionString("DiplomacyTracker") ?? "");

var app = builder.Build();
app.UseExceptionHandler(_ => { });
app.MapTracker();
await app.RunAsync();

/// <summary>Named, so that tests can start the whole server.</summary>
public sealed partial class Program;
