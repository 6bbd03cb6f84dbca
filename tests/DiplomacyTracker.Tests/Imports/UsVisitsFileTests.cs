using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

public sealed class UsVisitsFileTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const int Rows = 1632;

    /// <summary>States that ended, governments in exile, and names that mean more than one state.</summary>
    private static readonly Dictionary<string, int> Unknown = new(StringComparer.Ordinal)
    {
        ["Bosnian Federation"] = 1,
        ["China, Republic of"] = 3,
        ["Czechoslovakia"] = 1,
        ["Czechoslovakia (government-in-exile)"] = 1,
        ["Korea"] = 9,
        ["Kosovo"] = 1,
        ["Malaya"] = 1,
        ["Poland (government-in-exile)"] = 4,
        ["Tanganyika"] = 2,
        ["U.S.S.R."] = 1,
        ["Vietnam"] = 3,
        ["Yemen Arab Republic"] = 1,
        ["Yugoslavia"] = 8,
        ["Zimbabwe Rhodesia"] = 1,
    };

    [Fact]
    public async Task Every_row_of_the_real_list_is_accounted_for_and_only_once()
    {
        var file = SharedData.Read("us-visits/visits.csv");
        var unknown = Unknown.Values.Sum();

        var first = await tracker.ImportAsync(file);
        var again = await tracker.ImportAsync(file);

        Assert.Equal(
            $"{Rows} rows: {Rows - unknown} recorded, 0 unchanged, 0 changed, {unknown} unresolved, 0 rejected",
            first.Tally()
        );
        Assert.Equal(
            $"{Rows} rows: 0 recorded, {Rows - unknown} unchanged, 0 changed, {unknown} unresolved, 0 rejected",
            again.Tally()
        );
        Assert.Equal(Unknown, Names(first));
    }

    private static Dictionary<string, int> Names(Answer answer) =>
        Assert
            .IsType<JsonArray>(answer.Json["unresolved"])
            .GroupBy(row => row?["value"]?.ToString() ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
}
