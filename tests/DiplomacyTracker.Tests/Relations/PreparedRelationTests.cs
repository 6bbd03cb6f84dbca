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
    public async Task Whatever_is_to_be_read_for_it_every_statement_is_a_prepared_one()
    {
        var announced = await tracker.PostAsync(
            "/api/summits",
            """
            { "title": "Trilateral summit", "host": { "country": "USA" }, "occurs": "2024-05-20", "status": "held",
              "participants": [ { "country": "USA", "mode": "in-person" }, { "country": "KOR", "mode": "in-person" },
                { "country": "JPN", "mode": "in-person" } ],
              "report": { "sources": [ { "outlet": "Yonhap" } ] } }
            """
        );
        Assert.True(announced.Status is 201, announced.Json.ToJsonString());
        await tracker.GetCurrentAsync("/api/relations/KOR/JPN");
        await using var reads = new LedgerReads(
            new NpgsqlConnectionStringBuilder(tracker.ConnectionString)
            {
                MaxPoolSize = 1,
                MaxAutoPrepare = 100,
            }.ConnectionString
        );
        using var several = new SeveralKept(reads);
        var (read, busy) = (new FoldedRows(reads), new BusyPairs(reads));
        await AskAsync(reads, several, read, busy);
        var before = await UsesAsync(reads);

        for (var asked = 0; asked < 4; asked++)
        {
            // With what was read before, nothing of several countries is left to be read; without, there is.
            await AskAsync(reads, several, new(reads), busy);
            await AskAsync(reads, several, read, busy);
        }

        // Where the ledger stands, what is between the two, what of several is to be read, and acts.
        Assert.Equal(before + 4 * 4 + 4 * 3, await UsesAsync(reads));
    }

    private async Task AskAsync(LedgerReads reads, SeveralKept several, FoldedRows folded, BusyPairs busy)
    {
        var vantages = tracker.Services.GetRequiredService<Vantages>();
        var relation = await new ReadRelationHandler(
            vantages,
            new(reads, vantages, several),
            new(reads),
            new RelationAnswers(),
            folded,
            busy
        ).Handle(
            new(CountryCode.Parse("KOR"), CountryCode.Parse("JPN"), new(), Window: null, Score: null),
            TestContext.Current.CancellationToken
        );
        Assert.NotNull(relation.Summits.Latest);
    }

    /// <summary>How often statements were run as they had been prepared, on the only connection.</summary>
    private static async Task<long> UsesAsync(LedgerReads reads)
    {
        await using var command = reads.Database.CreateCommand(
            """
            select coalesce(sum(generic_plans + custom_plans), 0)::bigint from pg_prepared_statements
            where statement like '%diplomacy.%' and statement not like '%pg_prepared_statements%'
            """
        );
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) ?? 0L);
    }
}
