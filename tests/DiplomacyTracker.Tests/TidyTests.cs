namespace DiplomacyTracker.Tests;

/// <summary>What we promise of the code itself, checked like any other promise.</summary>
public sealed class TidyTests
{
    [Fact]
    public void The_house_stands() => Assert.NotNull(typeof(Tracker));
}
