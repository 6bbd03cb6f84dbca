using System.Text.RegularExpressions;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Imports;
using DiplomacyTracker.Tests.Support;
using Npgsql;

namespace DiplomacyTracker.Tests.Developments;

/// <summary>Whoever appends many facts has the log alone: everybody else waits, and takes no place of it meanwhile.</summary>
public sealed partial class LogLockTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Visit = """
        {"visitor":{"country":"USA","person":"A"},"host":{"country":"KOR"},"occurs":"2024-03",
         "report":{"sources":[{"outlet":"AFP","publishedAt":"2024-02-19"}]}}
        """;

    [Fact]
    public async Task A_command_waits_and_takes_no_place() =>
        await WaitsAsync(() => tracker.PostAsync("/api/visits", Visit), "ShareLock");

    [Fact]
    public async Task A_further_command_about_the_same_waits_and_takes_no_place()
    {
        var visit = await tracker.PostAsync("/api/visits", Visit);
        await WaitsAsync(
            () =>
                tracker.PostAsync(
                    $"/api/visits/{visit["id"]}/cancel",
                    """{"report":{"sources":[{"outlet":"AFP","publishedAt":"2024-02-20"}]}}"""
                ),
            "ShareLock"
        );
    }

    [Fact]
    public async Task An_import_and_its_undoing_wait_and_take_no_place()
    {
        Answer? import = null;
        await WaitsAsync(async () => import = await tracker.ImportAsync(new VisitRow("1", "Ghana")), "ExclusiveLock");
        Assert.NotNull(import);
        await WaitsAsync(() => tracker.UndoAsync(import), "ExclusiveLock");
    }

    [Fact]
    public void Nobody_else_appends_but_who_adds_or_restores_another_trackers_log() =>
        Assert.Equal(
            [
                "src/DiplomacyTracker/Developments/Attempt.cs",
                "src/DiplomacyTracker/Imports/EventCopy.cs",
                "src/DiplomacyTracker/Imports/Restoring/Joining.cs",
                // It locks the tables themselves, and only those of an empty tracker.
                "src/DiplomacyTracker/Imports/Restoring/Restoration.cs",
                "src/DiplomacyTracker/Imports/Restoring/RestoredRows.cs",
            ],
            Checkout.Files("src", "*.cs").Where(file => Appending().IsMatch(Checkout.Read(file)))
        );

    private async Task WaitsAsync(Func<Task<Answer>> append, string mode)
    {
        await using var connection = new NpgsqlConnection($"{tracker.ConnectionString};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await LogLock.TakeAsync(connection, TestContext.Current.CancellationToken);
        var place = await PlaceAsync();

        var appending = append();
        await Eventually.TrueAsync(() => Waiting(mode), "somebody waits for the log");

        Assert.Equal(place, await PlaceAsync());
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        Assert.InRange((await appending).Status, 200, 202);
        Assert.NotEqual(place, await PlaceAsync());
    }

    private bool Waiting(string mode)
    {
        using var database = NpgsqlDataSource.Create(tracker.ConnectionString);
        using var command = database.CreateCommand(
            """
            select exists (select from pg_locks where locktype = 'advisory' and not granted and mode = $1
                and database = (select oid from pg_database where datname = current_database()))
            """
        );
        command.Parameters.Add(new() { Value = mode });
        return command.ExecuteScalar() is true;
    }

    private async Task<object?> PlaceAsync() =>
        await ClusterGround.ExecuteAsync(
            tracker.ConnectionString,
            "select last_value::text || is_called from diplomacy.mt_events_sequence"
        );

    [GeneratedRegex(
        @"StartStream\(|\.Append(Many|One|Optimistic|Exclusive)?\([^""']*[eE]vents?\)|BulkInsert|WriteToAggregate|(nextval\('|sequence )diplomacy\.mt_events_sequence|mt_events \(",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Appending();
}
