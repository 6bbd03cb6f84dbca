using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Support;
using Npgsql;

namespace DiplomacyTracker.Tests.Http;

/// <summary>Everybody records at once.</summary>
public sealed class BurstTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const int Commands = 400;

    // For whoever keeps the ledger, answers questions, and waits to take over.
    private const int Others = 20;

    private static readonly object Visit = new
    {
        visitor = new { country = "USA", office = "Secretary of State" },
        host = new { country = "KOR" },
        occurs = "2024-03",
        report = new { sources = new[] { new { outlet = "Reuters", publishedAt = "2024-02-19" } } },
    };

    [Fact]
    public async Task All_are_recorded_and_the_database_has_room_left_for_the_ledger()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, Commands).Select(_ => Task.Run(() => tracker.PostAsync("/api/visits", Visit)))
        );

        Assert.All(answers, answer => Assert.Equal(201, answer.Status));
        await using var connection = new NpgsqlConnection(tracker.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            "select count(*) from pg_stat_activity where datname = current_database()",
            connection
        );
        // The pool keeps for minutes what was open at once.
        var connections = await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        Assert.InRange(Assert.IsType<long>(connections), 1, Admission.Most + Others);
    }
}
