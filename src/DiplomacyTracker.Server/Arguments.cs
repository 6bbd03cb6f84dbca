namespace DiplomacyTracker.Server;

/// <summary>What may stand behind the command: <c>--data FOLDER</c>, <c>--urls URL</c>, <c>--demo</c>.</summary>
internal static class Arguments
{
    /// <summary>The arguments, each with a value; and our own settings are found from wherever we are started.</summary>
    public static WebApplicationOptions Of(string[] args) =>
        new()
        {
            Args = [.. args.Select(arg => arg is "--demo" ? "--demo=true" : arg)],
            ContentRootPath = AppContext.BaseDirectory,
        };
}
