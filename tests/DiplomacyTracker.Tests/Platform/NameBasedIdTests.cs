using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests.Platform;

public sealed class NameBasedIdTests
{
    private static readonly Guid Dns = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    /// <remarks>RFC 9562, appendix A.4.</remarks>
    [Fact]
    public void The_example_of_the_standard_comes_out() =>
        Assert.Equal(new("2ed6657d-e927-568b-95e1-2665a8aea6a2"), NameBasedId.Of(Dns, "www.example.com"));

    [Fact]
    public void The_same_name_in_another_namespace_is_another_id() =>
        Assert.NotEqual(NameBasedId.Of(Dns, "www.example.com"), NameBasedId.Of(Guid.Empty, "www.example.com"));
}
