using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Cli;

/// <summary>A server that other processes can reach too.</summary>
public sealed class ListeningTracker : TrackerFixture
{
    public ListeningTracker(TestCluster cluster)
        : base(cluster) => UseKestrel(0);

    /// <summary>Its address.</summary>
    public string Address => Http.BaseAddress?.ToString().TrimEnd('/') ?? "";
}
