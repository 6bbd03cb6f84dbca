using DiplomacyTracker.Cli.Wire;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Cli;

/// <summary>The terminal starts at once, as it doesn't have to ask the API what there is.</summary>
public sealed class RouteFileTests
{
    [Fact]
    public void What_the_terminal_knows_of_the_api_is_what_the_api_says()
    {
        var (file, says) = (
            Checkout.In("src", "DiplomacyTracker.Cli", "Wire", "routes.json"),
            RouteFile.Write(MappedRoutes.All())
        );

        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is not null)
            File.WriteAllText(file, says);
        // If this fails, run it with UPDATE_DOCS=1, and build again.
        Assert.Equal(File.ReadAllText(file), says);
        Assert.Equal(says, RouteFile.Write(Routes.All));
    }
}
