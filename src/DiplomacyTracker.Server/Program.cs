var app = WebApplication.Create(args);
await app.RunAsync();

/// <summary>Named, so that tests can start the whole server.</summary>
public sealed partial class Program;
