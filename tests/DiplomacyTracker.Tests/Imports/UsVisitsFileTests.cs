using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

public sealed class UsVisitsFileTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const int Rows = 1632;

    /// <summary>How many rows name a state that ended, has no code of ISO, or bears a name of several.</summary>
    private static readonly Dictionary<string, int> Former = new(StringComparer.Ordinal)
    {
        ["CSK"] = 2,
        ["RVN"] = 3,
        ["SCG"] = 1,
        ["SUN"] = 1,
        ["XKX"] = 1,
        ["XML"] = 1,
        ["XTY"] = 2,
        ["YAR"] = 1,
        ["YUG"] = 7,
        ["RHO"] = 1,
        ["KOR"] = 19,
        ["TWN"] = 2,
    };

    [Fact]
    public async Task Every_row_of_the_real_list_is_accounted_for_and_only_once()
    {
        var file = SharedData.Read("us-visits/visits.csv");

        var first = await tracker.ImportAsync(file);
        var again = await tracker.ImportAsync(file);

        Assert.Equal($"{Rows} rows: {Rows} recorded, 0 unchanged, 0 changed, 0 unresolved, 0 rejected", first.Tally());
        Assert.Equal($"{Rows} rows: 0 recorded, {Rows} unchanged, 0 changed, 0 unresolved, 0 rejected", again.Tally());
        foreach (var (code, visits) in Former)
            Assert.Equal((code, visits), (code, (await tracker.VisitsOfAsync(code)).Count));
    }
}
