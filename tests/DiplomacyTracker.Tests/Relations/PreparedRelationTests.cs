using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Relations;
using DiplomacyTracker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>What a question about two countries costs: never that PostgreSQL plans it anew, which takes longer than the answer.</summary>
public sealed class PreparedRelationTests(TestCluster cluster) : IAsyncLifetime
{
    private readonly TrackerFixture tracker = new(cluster);

    public ValueTask InitializeAsync() => tracker.InitializeAsync();

    public ValueTask DisposeAsync() => tracker.DisposeAsync();

    [Fact]
    public async Task Whether_or_not_something_of_several_countries_is_to_be_read_the_statement_is_the_prepared_one()
    {
        var announced = await tracker.PostAsync(
            "/api/summits",
            new
            {
                title = "Trilateral summit",
                host = new { country = "USA" },
                participants = new[] { "USA", "KOR", "JPN" }.Select(country => new { country, mode = "in-person" }),
                occurs = "2024-05-20",
                status = "held",
                report = new { sources = new[] { new { outlet = "Yonhap" } } },
            }
        );
        Assert.True(announced.Status is 201, announced.Json.ToJsonString());
        await tracker.GetCurrentAsync("/api/relations/KOR/JPN");
        await using var reads = new LedgerReads(
            new NpgsqlConnectionStringBuilder(tracker.ConnectionString)
            {
                MaxPoolSize = 1,
                MaxAutoPrepare = 100,
                AutoPrepareMinUsages = 2,
            }.ConnectionString
        );
        using var several = new SeveralKept(reads);
        var read = new SeveralFolded();
        // With what was read before, nothing is left to be read; without, there is.
        await AskAsync(reads, several, new());
        await AskAsync(reads, several, read);
        await AskAsync(reads, several, read);
        var before = await UsesAsync(reads);

        for (var asked = 0; asked < 4; asked++)
        {
            await AskAsync(reads, several, new());
            await AskAsync(reads, several, read);
        }

        Assert.Equal(before + 8, await UsesAsync(reads));
    }

    private async Task AskAsync(LedgerReads reads, SeveralKept several, SeveralFolded folded)
    {
        var vantages = tracker.Services.GetRequiredService<Vantages>();
        var relation = await new ReadRelationHandler(
            vantages,
            new(reads, vantages, several),
            new(reads),
            new RelationAnswers(),
            folded
        ).Handle(
            new(CountryCode.Parse("KOR"), CountryCode.Parse("JPN"), new(), Window: null, Score: null),
            TestContext.Current.CancellationToken
        );
        Assert.NotNull(relation.Summits.Latest);
    }

    /// <summary>How often the statement was run as it had been prepared, on the only connection.</summary>
    private static async Task<long> UsesAsync(LedgerReads reads)
    {
        await using var command = reads.Database.CreateCommand(
            """
            select coalesce(sum(generic_plans + custom_plans), 0)::bigint from pg_prepared_statements
            where statement like '-- What may be shown%'
            """
        );
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) ?? 0L);
    }
}
